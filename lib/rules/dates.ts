/**
 * Civil dates as whole days since 1970-01-01: no clock, no time zone, no `Date`. Algorithms after Howard Hinnant,
 * "chrono-compatible low-level date algorithms"; proleptic Gregorian, years 1 to 9999.
 */
import type { IsoDate } from './facts';

/** Days since 1970-01-01. */
export type EpochDay = number;

/** Before and after every day there is; small integers, so that comparing days stays cheap. */
export const BEFORE_ALL: EpochDay = -(2 ** 30);
export const AFTER_ALL: EpochDay = 2 ** 30 - 1;

/** A text that is not a calendar date `YYYY-MM-DD`. */
export class InvalidDateError extends Error {
  override readonly name = 'InvalidDateError';
  constructor(readonly value: string) {
    super(`„${value}“ ist kein Kalendertag. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-11-20.`);
  }
}

/** Days from 0000-03-01, where the algorithms count from, to 1970-01-01. */
const EPOCH_OFFSET = 719_468;
const DAYS_PER_ERA = 146_097;
/** `-11-20` at `month << 5 | day`, as it lies in the packed date below. */
const MONTH_AND_DAY = Array.from({ length: 13 << 5 }, (_, at) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `-${two(at >> 5)}-${two(at & 31)}`;
});

const whole = (dividend: number, divisor: number): number => (dividend / divisor) | 0;

/** A day past the month's end runs over into the next month (29 February of a common year is 1 March). */
function dayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = whole(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = whole(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + whole(yearOfEra, 4) - whole(yearOfEra, 100) + dayOfYear - EPOCH_OFFSET;
}

/** Year, month and day in one integer (`year << 9 | month << 5 | day`): the hot path allocates nothing. */
function civilOf(day: EpochDay): number {
  const z = day + EPOCH_OFFSET;
  const era = whole(z, DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = whole(
    dayOfEra - whole(dayOfEra, 1460) + whole(dayOfEra, 36_524) - whole(dayOfEra, DAYS_PER_ERA - 1),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra, 4) - whole(yearOfEra, 100));
  const monthFromMarch = whole(5 * dayOfYear + 2, 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year << 9) | (month << 5) | (dayOfYear - whole(153 * monthFromMarch + 2, 5) + 1);
}

const yearIn = (civil: number): number => civil >> 9;
const monthIn = (civil: number): number => (civil >> 5) & 15;
const dayIn = (civil: number): number => civil & 31;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Instead of a digit: makes every number it is part of negative, and stays an integer. */
const NO_DIGIT = -1_000_000;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NO_DIGIT;
}

const DASH = 45;

/**
 * The day of an ISO calendar date.
 * @throws InvalidDateError unless the text is an existing day written `YYYY-MM-DD`, year 0001 or later.
 */
export function toDay(iso: IsoDate): EpochDay {
  const year = digit(iso, 0) * 1000 + digit(iso, 1) * 100 + digit(iso, 2) * 10 + digit(iso, 3);
  const month = digit(iso, 5) * 10 + digit(iso, 6);
  const day = digit(iso, 8) * 10 + digit(iso, 9);
  const shaped = iso.length === 10 && iso.charCodeAt(4) === DASH && iso.charCodeAt(7) === DASH;
  if (!(shaped && year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    throw new InvalidDateError(iso);
  }
  return dayOf(year, month, day);
}

/** Whether a text is an existing calendar day `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  try {
    toDay(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts of the days from 1970 to 2100 that were asked for: a caseload names the same few hundred again and again. */
const LAST_KEPT = 47_846;
let texts: (IsoDate | undefined)[] = [];

/** The ISO calendar date of a day. */
export function toIso(day: EpochDay): IsoDate {
  if (day < 0 || day > LAST_KEPT) return isoOf(day);
  const known = texts[day];
  if (known !== undefined) return known;
  // Made whole at first use, so that looking a day up stays as cheap as an array.
  if (texts.length === 0) texts = new Array(LAST_KEPT + 1);
  const text = isoOf(day);
  texts[day] = text;
  return text;
}

function isoOf(day: EpochDay): IsoDate {
  const civil = civilOf(day);
  const year = yearIn(civil);
  const digits = year >= 1000 ? `${year}` : String(year).padStart(4, '0');
  return digits + MONTH_AND_DAY[civil & 511];
}

/** Adds calendar months; a day the target month lacks becomes its last day (31 August + 1 month = 30 September). */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const civil = civilOf(day);
  const index = yearIn(civil) * 12 + monthIn(civil) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(dayIn(civil), daysInMonth(year, month)));
}

/**
 * The day on which somebody born (or something begun) on `day` completes `years` years. For 29 February that is 1 March
 * in common years, §§ 187 (2), 188 (2) BGB.
 */
export function anniversary(day: EpochDay, years: number): EpochDay {
  const civil = civilOf(day);
  return dayOf(yearIn(civil) + years, monthIn(civil), dayIn(civil));
}

/** Calendar year of a day. */
export function yearOf(day: EpochDay): number {
  return yearIn(civilOf(day));
}

/** 1 January of a year. */
export function firstDayOfYear(year: number): EpochDay {
  return dayOf(year, 1, 1);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekday(day: EpochDay): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week of the year, 1 to 53: the week belongs to the year its Thursday lies in. */
export function isoWeek(day: EpochDay): number {
  const thursday = day - weekday(day) + 4;
  return Math.floor((thursday - firstDayOfYear(yearOf(thursday))) / 7) + 1;
}

const isWorkday = (day: EpochDay, holidays: ReadonlySet<EpochDay>): boolean => weekday(day) <= 5 && !holidays.has(day);

/** The last working day before a day on which nobody works; null where the day itself is a working day. */
export function lastWorkdayBefore(day: EpochDay, holidays: ReadonlySet<EpochDay>): EpochDay | null {
  if (isWorkday(day, holidays)) return null;
  let candidate = day - 1;
  while (!isWorkday(candidate, holidays)) candidate -= 1;
  return candidate;
}

/** The first working day from `day` on, the day itself included. */
export function firstWorkdayFrom(day: EpochDay, holidays: ReadonlySet<EpochDay>): EpochDay {
  let candidate = day;
  while (!isWorkday(candidate, holidays)) candidate += 1;
  return candidate;
}
