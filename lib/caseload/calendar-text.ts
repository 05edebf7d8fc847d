/** A calendar file after RFC 5545. */
import type { IsoDate } from '../rules/facts';
import { dayMinute, timeOf } from '../week-plan/clock';

export interface CalendarEntry {
  uid: string;
  day: IsoDate;
  summary: string;
  /** Left out: the whole day, and nobody is busy for it. `start` is `HH:MM` of the user's own clock. */
  time?: { start: string; minutes: number };
}

/** Octets of a line, without its end. */
const LONGEST_LINE = 75;

/**
 * Null where there is no entry at all.
 * @param stampedAt milliseconds since 1970
 */
export function calendarText(product: string, entries: readonly CalendarEntry[], stampedAt: number): string | null {
  if (entries.length === 0) return null;
  const stamp = `${new Date(stampedAt).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Fallblick//${product}//DE`,
    'CALSCALE:GREGORIAN',
    ...entries
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .flatMap(({ uid, day, summary, time }) => [
        'BEGIN:VEVENT',
        `UID:${escaped(uid)}`,
        `DTSTAMP:${stamp}`,
        ...(time
          ? [`DTSTART:${moment(day, time.start)}`, `DTEND:${moment(day, endOf(time))}`]
          : [`DTSTART;VALUE=DATE:${basic(day)}`]),
        `SUMMARY:${escaped(summary)}`,
        `TRANSP:${time ? 'OPAQUE' : 'TRANSPARENT'}`,
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** What would go on into the next day ends with this one. */
const endOf = ({ start, minutes }: { start: string; minutes: number }): string =>
  timeOf(Math.min(dayMinute(start) + minutes, 24 * 60 - 1));

/** Without a zone: it is what the user's own clock shows. */
const moment = (day: IsoDate, time: string): string => `${basic(day)}T${time.replace(':', '')}00`;

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
