import { UI } from '../../lib/text/ui';

const LEAD_DAYS = [0, 3, 5, 7, 10, 14, 21, 28, 42];

/** What a select offers as Vorwarnzeit; the value in force is always among it. */
export function leadDayOptions(current: number): { value: string; label: string }[] {
  const days = LEAD_DAYS.includes(current) ? LEAD_DAYS : [...LEAD_DAYS, current].toSorted((a, b) => a - b);
  return days.map((count) => ({ value: String(count), label: UI.options.leadDays(count) }));
}
