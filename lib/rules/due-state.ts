import type { EpochDay } from './dates';

/** Inclusive: on the due day itself „heute fällig“, overdue from the next day. */
type DueState = 'overdue' | 'dueToday' | 'upcoming';

/**
 * The one place that decides a state by dates.
 * @param days Days until due; negative when overdue.
 */
export function dueState(days: number): DueState {
  if (days < 0) return 'overdue';
  return days === 0 ? 'dueToday' : 'upcoming';
}

/** Days until due. Within [first, last] it is due every day; overdue counts from the last day. */
export function daysUntil(first: EpochDay, last: EpochDay, today: EpochDay): number {
  if (today < first) return first - today;
  return today <= last ? 0 : last - today;
}
