import type { SapEntry, SapPause, SapRecords } from '../../lib/rules/sap/facts';
import { EMPTY_PROFILE } from '../../lib/sap/profile';

/** What a test does not name is not known, or did not take place. */
export function recordsWith({ facts, ...rest }: Partial<Omit<SapRecords, 'facts'>> & { facts?: object }): SapRecords {
  return { facts: { ...EMPTY_PROFILE, ...facts }, entries: [], pauses: [], sentQuarters: [], ...rest };
}

export function entry(kind: SapEntry['kind'], on: string, days = 1): SapEntry {
  return { kind, on, days };
}

/** A pause of which begin and end were told. */
export function pauseOf(from: string, until: string | null, more: Partial<SapPause> = {}): SapPause {
  return { id: from, from, until, beginTold: true, endTold: true, ...more };
}
