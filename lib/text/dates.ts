/** German wording of civil dates and spans. Every function takes epoch days or ISO dates and `today`; none asks a clock. */
import { toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';

const WEEKDAYS = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'] as const;
/** Beyond this distance a date without its year would be ambiguous. */
const YEAR_NEEDED_DAYS = 300;

function parts(iso: IsoDate): { year: string; month: string; day: string } {
  return { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10) };
}

/** „30.11.2026“ */
export function fullDate(iso: IsoDate): string {
  const { year, month, day } = parts(iso);
  return `${day}.${month}.${year}`;
}

/** „30.11.“, with the year only where it would be ambiguous seen from `today`. */
export function shortDate(iso: IsoDate, today: IsoDate): string {
  if (Math.abs(toDay(iso) - toDay(today)) > YEAR_NEEDED_DAYS) return fullDate(iso);
  const { month, day } = parts(iso);
  return `${day}.${month}.`;
}

/** „1.12.“: the compact form of the pair in „Termin erst nach Fälligkeit (14.12. / 1.12.)“. */
export function compactDate(iso: IsoDate): string {
  const { month, day } = parts(iso);
  return `${Number(day)}.${Number(month)}.`;
}

/** „Mo“ … */
export function weekday(iso: IsoDate): string {
  // 1 January 1970 was a Thursday.
  return WEEKDAYS[(((toDay(iso) + 4) % 7) + 7) % 7] ?? '';
}

/** „Mo 30.11.“ */
export function weekdayDate(iso: IsoDate, today: IsoDate): string {
  return `${weekday(iso)} ${shortDate(iso, today)}`;
}

/** „seit gestern“, „seit 12 Tagen“; `days` ≥ 1. */
export function sinceDays(days: number): string {
  return days === 1 ? 'seit gestern' : `seit ${days} Tagen`;
}

/** „monatlich“, „alle 3 Monate“, „alle 6 Wochen“ for an ISO 8601 duration of one unit. */
export function intervalWords(duration: string): string {
  const match = /^P(\d+)([DWMY])$/.exec(duration);
  if (!match) return duration;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'M':
      return count === 1 ? 'monatlich' : `alle ${count} Monate`;
    case 'W':
      return count === 1 ? 'wöchentlich' : `alle ${count} Wochen`;
    case 'Y':
      return count === 1 ? 'jährlich' : `alle ${count} Jahre`;
    default:
      return count === 1 ? 'täglich' : `alle ${count} Tage`;
  }
}

/** „Mo 30.11., 9:45 Uhr“; without a time the day alone. */
export function weekdayTime(iso: IsoDate, time: string | null | undefined, today: IsoDate): string {
  return time ? `${weekdayDate(iso, today)}, ${clockTime(time)}` : weekdayDate(iso, today);
}

/** „9:45 Uhr“ for `09:45`. */
export function clockTime(time: string): string {
  return `${time.replace(/^0/, '')} Uhr`;
}
