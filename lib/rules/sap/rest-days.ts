import { AFTER_ALL, type EpochDay, toDay } from '../dates';
import type { RestSpan } from './facts';

/** Days of [first, last] on which the work rests; times that overlap count once. */
export function restDays(pauses: readonly RestSpan[], first: EpochDay, last: EpochDay): number {
  let counted = 0;
  let next = first;
  for (const { from, until } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = Math.max(next, toDay(from));
    const end = Math.min(last, until === null ? AFTER_ALL : toDay(until));
    if (end < begin) continue;
    counted += end - begin + 1;
    next = end + 1;
  }
  return counted;
}

export function restsOn(pauses: readonly RestSpan[], day: EpochDay): boolean {
  return restDays(pauses, day, day) > 0;
}

/** The work rests on every day of [first, last]. */
export function restsThroughout(pauses: readonly RestSpan[], first: EpochDay, last: EpochDay): boolean {
  return restDays(pauses, first, last) === last - first + 1;
}
