import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';

export type Holidays = [IsoDate, IsoDate][];

/** Why a period cannot be added, or null. First and last day belong to it. */
export function holidayProblem(from: string, to: string, known: Holidays): string | null {
  if (!isIsoDate(from) || !isIsoDate(to)) return UI.options.holidayMissing;
  if (to < from) return UI.options.holidayOrder;
  return known.some(([first, last]) => from <= last && to >= first) ? UI.options.holidayOverlap : null;
}

/** With the new period, in the order of the calendar. */
export function withHoliday(known: Holidays, from: IsoDate, to: IsoDate): Holidays {
  return [...known, [from, to] satisfies [IsoDate, IsoDate]].toSorted(([a], [b]) => a.localeCompare(b));
}
