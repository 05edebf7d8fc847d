/** Days that are offered where something is put off. */
import { firstWorkdayFrom, toDay, toIso } from './dates';
import type { IsoDate } from './facts';

const WEEK = 7;

export interface DeferDay {
  /** `workday`: the first working day from that one on, where nobody works on it. */
  after: 'tomorrow' | 'week';
  workday: boolean;
  date: IsoDate;
}

/** Tomorrow and in a week, each followed by its next working day where it is none; no day twice. */
export function deferDays(today: IsoDate, publicHolidays: readonly IsoDate[]): DeferDay[] {
  const holidays = new Set(publicHolidays.map(toDay));
  const days = ([['tomorrow', 1] as const, ['week', WEEK] as const] as const).flatMap(([after, later]): DeferDay[] => {
    const day = toDay(today) + later;
    const workday = firstWorkdayFrom(day, holidays);
    const itself = { after, workday: false, date: toIso(day) };
    return workday === day ? [itself] : [itself, { after, workday: true, date: toIso(workday) }];
  });
  return days.filter(({ date }, at) => days.findIndex((other) => other.date === date) === at);
}
