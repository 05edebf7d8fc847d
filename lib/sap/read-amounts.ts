/** Amounts as typed. Pure. */

/** `1:30`: hours and minutes. */
const CLOCK = /^(\d{1,3}):([0-5]\d)$/;

/** Minutes from „90“ or „1:30“; null for anything else and for nothing. */
export function readMinutes(text: string): number | null {
  const typed = text.trim();
  const [, hours, rest] = CLOCK.exec(typed) ?? [];
  const minutes = hours !== undefined ? Number(hours) * 60 + Number(rest) : /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return minutes > 0 ? minutes : null;
}

/** Days from „2“ or „0,5“, half days at the least; null for anything else. */
export function readDays(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  const days = /^\d{1,2}(\.[05])?$/.test(typed) ? Number(typed) : 0;
  return days > 0 ? days : null;
}

/** „0,5“ for 0.5. */
export const writeDays = (days: number): string => String(days).replace('.', ',');
