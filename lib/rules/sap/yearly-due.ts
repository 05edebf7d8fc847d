import { type EpochDay, firstDayOfYear, toDay, yearOf } from '../dates';
import type { IsoDate } from '../facts';
import type { RestSpan, SapFacts } from './facts';
import type { SapDutyFinding } from './finding';
import { dated, undated } from './findings';
import { restDays, restsOn } from './rest-days';

interface Yearly {
  base: Pick<SapDutyFinding, 'kind' | 'binding' | 'rule'>;
  /** Asked for in each calendar year: so many of `held`. */
  needed: number;
  held: readonly { on: IsoDate; amount: number }[];
  /** The fact from whose day on it is asked for. */
  from: Extract<keyof SapFacts, 'trainingCompletedOn' | 'appointedOn'>;
}

/**
 * Something that is asked for in each calendar year. The former year counts as missed only where it was asked for on every day of
 * it; due is its last day then, else the last day of this year.
 */
export function yearlyDue(
  { base, needed, held, from }: Yearly,
  facts: SapFacts,
  pauses: readonly RestSpan[],
  today: EpochDay,
): SapDutyFinding {
  if (restsOn(pauses, today)) return undated(base, 'resting');
  const year = yearOf(today);
  const doneIn = (each: number): number =>
    held.reduce((sum, { on, amount }) => (toDay(on) <= today && yearOf(toDay(on)) === each ? sum + amount : sum), 0);
  const counted = { ...base, done: doneIn(year), needed };
  if (counted.done >= needed) return dated(counted, lastDayOf(year + 1), today, 'met');
  const since = facts[from];
  if (since === null) return undated({ ...counted, missing: [from] }, 'missingData');
  const former = { first: firstDayOfYear(year - 1), last: lastDayOf(year - 1) };
  const asked = toDay(since) <= former.first && restDays(pauses, former.first, former.last) === 0;
  if (asked && doneIn(year - 1) < needed) return dated({ ...counted, done: doneIn(year - 1) }, former.last, today);
  return dated(counted, lastDayOf(Math.max(year, yearOf(toDay(since)))), today);
}

const lastDayOf = (year: number): EpochDay => firstDayOfYear(year + 1) - 1;
