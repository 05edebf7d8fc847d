import type { IsoDate } from '../lib/rules/facts';

const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a complete ISO date. */
export const isIsoDate = (value: string): value is IsoDate => ISO.test(value);

/**
 * Reads a date as German users type it: 18.12.2026, 18.12.26 (this century), 18122026; ISO as well.
 * @returns null for anything else, also for days the calendar does not have
 */
export function readDate(text: string): IsoDate | null {
  const typed = text.replaceAll(' ', '');
  const [, day, month, year] = GERMAN.exec(typed) ?? DIGITS.exec(typed) ?? isoParts(typed);
  if (!day || !month || !year) return null;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The engine turns 31.2. into March; such a day does not come back as it was typed.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function isoParts(typed: string): (string | undefined)[] {
  const [, year, month, day] = ISO.exec(typed) ?? [];
  return [typed, day, month, year];
}
