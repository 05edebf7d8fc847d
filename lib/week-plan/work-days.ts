/** The five days of a week: which of them are worked on, and when talks can be held. */
import { type EpochDay, toIso, weekday } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { dayMinute, type Span } from './clock';

export interface WorkCalendar {
  /** Monday 1 to Friday 5. */
  workDays: readonly number[];
  /** `HH:MM`; a break of no length is none. */
  times: { from: string; to: string; breakFrom: string; breakTo: string };
  holidays: ReadonlySet<IsoDate>;
  /** Days the user has set: away, or for special appointments. */
  marked: ReadonlyMap<IsoDate, 'away' | 'sofo'>;
}

/** `off`: none of the user's working days. */
export type DayState = 'open' | 'off' | 'holiday' | 'away' | 'sofo';

export interface WorkDay {
  date: IsoDate;
  state: DayState;
  /** When talks can be held, ascending; none unless the day is open. */
  spans: Span[];
}

export const DAYS_OF_WEEK = 5;

/** Monday to Friday of the week that begins on `monday`. */
export function workDaysOf(monday: EpochDay, calendar: WorkCalendar): WorkDay[] {
  return Array.from({ length: DAYS_OF_WEEK }, (_, at) => {
    const date = toIso(monday + at);
    const state = stateOf(date, weekday(monday + at), calendar);
    return { date, state, spans: state === 'open' ? spansOf(calendar.times) : [] };
  });
}

function stateOf(date: IsoDate, dayOfWeek: number, { workDays, holidays, marked }: WorkCalendar): DayState {
  if (holidays.has(date)) return 'holiday';
  if (!workDays.includes(dayOfWeek)) return 'off';
  return marked.get(date) ?? 'open';
}

function spansOf({ from, to, breakFrom, breakTo }: WorkCalendar['times']): Span[] {
  const [start, end, pause, goOn] = [from, to, breakFrom, breakTo].map(dayMinute) as [number, number, number, number];
  if (pause >= goOn) return start < end ? [{ from: start, to: end }] : [];
  return [
    { from: start, to: Math.min(end, pause) },
    { from: Math.max(start, goOn), to: end },
  ].filter((span) => span.from < span.to);
}

/** Working days of the week lost to holidays and absences, as days of a week of five: part-time weeks lose more by each. */
export function absentDays(days: readonly WorkDay[], { workDays }: WorkCalendar): number {
  const lost = days.filter(
    ({ state }, at) => state === 'away' || (state === 'holiday' && workDays.includes(at + 1)),
  ).length;
  return (lost * DAYS_OF_WEEK) / workDays.length;
}
