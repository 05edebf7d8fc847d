/**
 * The periods of a report: calendar half-years and nothing else. Periods that overlap could be subtracted from each other,
 * and what is left be a few cases.
 */
import type { IsoDate } from '../rules/facts';

/** „2026-1“ is January to June. */
export type Period = `${number}-${1 | 2}`;

export const PERIOD = /^\d{4}-[12]$/;
/** How many are offered. */
const OFFERED = 4;

export function periodOf(day: IsoDate): Period {
  return `${Number(day.slice(0, 4))}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

export function periodBefore(period: Period): Period {
  const year = Number(period.slice(0, 4));
  return period.endsWith('2') ? `${year}-1` : `${year - 1}-2`;
}

/** The period of this day first, then the ones before it. */
export function periodsTo(day: IsoDate): Period[] {
  const periods = [periodOf(day)];
  while (periods.length < OFFERED) periods.push(periodBefore(periods.at(-1) ?? periodOf(day)));
  return periods;
}
