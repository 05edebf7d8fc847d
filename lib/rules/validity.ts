import { AFTER_ALL, BEFORE_ALL, type EpochDay, toDay } from './dates';
import type { PackHead } from './pack-head-schema';

/** First and last day on which a pack holds; without end where the source names none. */
export interface Validity {
  from: EpochDay;
  to: EpochDay;
}

export function validityOf({ validFrom, validTo }: Pick<PackHead, 'validFrom' | 'validTo'>): Validity {
  return {
    from: validFrom === null ? BEFORE_ALL : toDay(validFrom),
    to: validTo === null ? AFTER_ALL : toDay(validTo),
  };
}

export function holds(validity: Validity, day: EpochDay): boolean {
  return validity.from <= day && day <= validity.to;
}
