/** Due days, appointments and Wiedervorlagen as a calendar file: all-day events, but for appointments of which the time is known. */
import type { CaseloadRow } from '../messages/caseload';
import type { IsoDate } from '../rules/facts';
import { CALENDAR_NAMED, CALENDAR_WORDS } from '../text/ui-caseload-actions';
import { type CalendarEntry, calendarText } from './calendar-text';
import { isResting } from './filters';

type Kind = keyof typeof CALENDAR_WORDS;

/**
 * Without names a day has one event of each kind (and time), which says of how many cases; null where there is no day at all.
 * @param stampedAt milliseconds since 1970
 */
export function caseloadCalendar(
  rows: readonly CaseloadRow[],
  { names, today, stampedAt }: { names: boolean; today: IsoDate; stampedAt: number },
): string | null {
  const days = rows.filter(({ endedOn }) => endedOn === null).flatMap((row) => daysOf(row, today));
  const entries = names ? days.map(named) : counted(days);
  return calendarText('Fallbestand', entries, stampedAt);
}

interface Day {
  row: CaseloadRow;
  kind: Kind;
  day: IsoDate;
  time?: { start: string; minutes: number };
}

/** What is overdue stands on today: nobody looks at a day that has passed. */
function daysOf(row: CaseloadRow, today: IsoDate): Day[] {
  const { due, days, appointment, appointmentAt, plan, followUps } = row;
  const list: Day[] = [];
  const add = (kind: Kind, day: IsoDate | null | undefined): void => {
    if (day) list.push({ row, kind, day: day < today ? today : day });
  };
  const rests = isResting(row);
  if (!rests) add(days !== null && days < 0 ? 'overdue' : 'due', due);
  if (appointment && appointment >= today) {
    const time = appointmentAt && { start: appointmentAt.time, minutes: appointmentAt.minutes };
    list.push({ row, kind: 'appointment', day: appointment, ...(time ? { time } : {}) });
  }
  if (rests) return list;
  add('plan', plan?.due);
  add('followUp', followUps?.due);
  return list;
}

function named({ row, kind, day, time }: Day): CalendarEntry {
  const { system, customerNumber } = row.ref;
  const who = [row.name, customerNumber].filter(Boolean).join(' · ');
  const summary = `${CALENDAR_NAMED[kind]}: ${who}`;
  return { uid: `${kind}-${customerNumber}-${system}@fallblick`, day, summary, ...(time ? { time } : {}) };
}

function counted(days: readonly Day[]): CalendarEntry[] {
  const keyOf = ({ kind, day, time }: Day): string => [kind, day, ...(time ? [time.start] : [])].join('-');
  return [...Map.groupBy(days, keyOf)].flatMap(([key, same]) => {
    const [first] = same;
    if (!first) return [];
    const { kind, day, time } = first;
    const minutes = Math.max(...same.map((one) => one.time?.minutes ?? 0));
    const entry = { uid: `${key}@fallblick`, day, summary: CALENDAR_WORDS[kind](same.length) };
    return [time ? { ...entry, time: { ...time, minutes } } : entry];
  });
}
