/** Civil dates as `YYYY-MM-DD`, without clock or time zone. */

const DAY_MS = 86_400_000;

const toDay = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const toIso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** True for an existing calendar day in the form `YYYY-MM-DD`. */
export function isIsoDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(toDay(text)) && toIso(toDay(text)) === text;
}

export const addDays = (iso, days) => toIso(toDay(iso) + days);

/** Calendar months, clamped to the last day of the month reached (31.08. + 1 month = 30.09.). */
export function addMonths(iso, months) {
  const [year, month, day] = iso.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const reached = new Date(first);
  const last = new Date(Date.UTC(reached.getUTCFullYear(), reached.getUTCMonth() + 1, 0)).getUTCDate();
  return toIso(first / DAY_MS + Math.min(day, last) - 1);
}

/** `interval` is `{ months }` or `{ weeks }`. */
export const addInterval = (iso, interval) =>
  'weeks' in interval ? addDays(iso, 7 * interval.weeks) : addMonths(iso, interval.months);

/**
 * The day from which `interval` leads to `due`. Not every day can be reached in months (no day leads to 31.03. by one
 * month); then the result leads to the latest reachable day before it.
 */
export const subtractInterval = (due, interval) =>
  'weeks' in interval ? addDays(due, -7 * interval.weeks) : addMonths(due, -interval.months);

/** The day itself, or the Monday after a Saturday or Sunday. */
export function nextWeekday(iso) {
  const weekday = (toDay(iso) + 4) % 7; // day 0 was a Thursday; 0 = Sunday
  return addDays(iso, { 0: 1, 6: 2 }[weekday] ?? 0);
}

/** Birth date of a person who is `years` old and had the last birthday `daysAgo` days ago. */
export const bornAged = (today, years, daysAgo) => addMonths(addDays(today, -daysAgo), -12 * years);

/** Birth date of the person who turns `years` next after today: tomorrow, or on 01.03. where tomorrow is a 29.02. */
export function turnsNext(today, years) {
  const tomorrow = addDays(today, 1);
  const birthday = tomorrow.endsWith('-02-29') ? addDays(tomorrow, 1) : tomorrow;
  return addMonths(birthday, -12 * years);
}

/** Whether the birthday number `years` is reached on `today`. */
export const isAged = (birthDate, years, today) => addMonths(birthDate, 12 * years) <= today;
