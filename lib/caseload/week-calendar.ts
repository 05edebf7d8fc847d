/** The booked talks of a week as a calendar file that names nobody. */
import type { PlannerEntry } from '../messages/planner';
import { WEEK_CALENDAR } from '../text/ui-planner';
import { type CalendarEntry, calendarText } from './calendar-text';

/** Null where nothing is booked. @param stampedAt milliseconds since 1970 */
export function weekCalendar(entries: readonly PlannerEntry[], stampedAt: number): string | null {
  const booked = entries.filter(({ kind }) => kind === 'booked');
  const list = booked.map(({ date, time, minutes }, at): CalendarEntry => {
    const entry = { uid: `woche-${date}-${time ?? 'tag'}-${at}@fallblick`, day: date };
    return time === null
      ? { ...entry, summary: WEEK_CALENDAR.untimed }
      : { ...entry, summary: WEEK_CALENDAR.talk, time: { start: time, minutes } };
  });
  return calendarText('Wochenplaner', list, stampedAt);
}
