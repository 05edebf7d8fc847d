/** Due days, appointments and Wiedervorlagen as a calendar file after RFC 5545: all-day events without an hour. */
import type { CaseloadRow } from '../messages/caseload';
import type { IsoDate } from '../rules/facts';
import { CALENDAR_NAMED, CALENDAR_WORDS } from '../text/ui-caseload-actions';
import { isResting } from './filters';

type Kind = keyof typeof CALENDAR_WORDS;

interface Entry {
  uid: string;
  day: IsoDate;
  summary: string;
}

/** Octets of a line, without its end. */
const LONGEST_LINE = 75;

/**
 * Without names a day has one event of each kind, which says of how many cases; null where there is no day at all.
 * @param stampedAt milliseconds since 1970
 */
export function caseloadCalendar(
  rows: readonly CaseloadRow[],
  { names, today, stampedAt }: { names: boolean; today: IsoDate; stampedAt: number },
): string | null {
  const days = rows.filter(({ endedOn }) => endedOn === null).flatMap((row) => daysOf(row, today));
  const entries = names ? days.map(named) : counted(days);
  if (entries.length === 0) return null;
  const stamp = `${new Date(stampedAt).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fallblick//Fallbestand//DE',
    'CALSCALE:GREGORIAN',
    ...entries
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .flatMap(({ uid, day, summary }) => [
        'BEGIN:VEVENT',
        `UID:${escaped(uid)}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${basic(day)}`,
        `SUMMARY:${escaped(summary)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

interface Day {
  row: CaseloadRow;
  kind: Kind;
  day: IsoDate;
}

/** What is overdue stands on today: nobody looks at a day that has passed. */
function daysOf(row: CaseloadRow, today: IsoDate): Day[] {
  const { due, days, appointment, plan, followUps } = row;
  const list: Day[] = [];
  const add = (kind: Kind, day: IsoDate | null | undefined): void => {
    if (day) list.push({ row, kind, day: day < today ? today : day });
  };
  const rests = isResting(row);
  if (!rests) add(days !== null && days < 0 ? 'overdue' : 'due', due);
  if (appointment && appointment >= today) add('appointment', appointment);
  if (rests) return list;
  add('plan', plan?.due);
  add('followUp', followUps?.due);
  return list;
}

function named({ row, kind, day }: Day): Entry {
  const { system, customerNumber } = row.ref;
  const who = [row.name, customerNumber].filter(Boolean).join(' · ');
  return { uid: `${kind}-${customerNumber}-${system}@fallblick`, day, summary: `${CALENDAR_NAMED[kind]}: ${who}` };
}

function counted(days: readonly Day[]): Entry[] {
  return [...Map.groupBy(days, ({ kind, day }) => `${kind}-${day}`)].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [{ uid: `${key}@fallblick`, day: first.day, summary: CALENDAR_WORDS[first.kind](same.length) }] : [];
  });
}

const basic = (day: IsoDate): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** A line goes on in the next one after a blank; no character is torn. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
