import { addMonths, type EpochDay } from './dates';

/** An ISO 8601 duration of whole days: calendar months (clamped to the month's end) and days (a week is 7). */
export interface Duration {
  months: number;
  days: number;
}

/** A text that is not a duration this engine takes. */
export class InvalidDurationError extends Error {
  override readonly name = 'InvalidDurationError';
  constructor(readonly value: string) {
    super(`„${value}“ ist keine Dauer nach ISO 8601. Erwartet wird zum Beispiel P1M, P6W, P10D oder P1Y.`);
  }
}

/** Years, months, weeks, days, each at most four digits; no time part, no fractions. */
const DURATION_PATTERN = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/**
 * Reads `P1M`, `P6W`, `P10D`, `P1Y` and their combinations.
 * @throws InvalidDurationError for anything else, and for a duration of nothing.
 */
export function parseDuration(text: string): Duration {
  const parts = DURATION_PATTERN.exec(text);
  const [years = 0, months = 0, weeks = 0, days = 0] = (parts ?? []).slice(1).map((part) => Number(part ?? 0));
  const duration = { months: years * 12 + months, days: weeks * 7 + days };
  if (duration.months === 0 && duration.days === 0) throw new InvalidDurationError(text);
  return duration;
}

/** The day a duration ends that begins on `day`. */
export function addDuration(day: EpochDay, duration: Duration): EpochDay {
  return (duration.months === 0 ? day : addMonths(day, duration.months)) + duration.days;
}
