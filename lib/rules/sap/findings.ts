import { type EpochDay, toIso } from '../dates';
import { dueState } from '../due-state';
import type { SapDutyFinding, SapDutyState } from './finding';

type Base = Pick<SapDutyFinding, 'kind' | 'binding' | 'rule'> & Partial<SapDutyFinding>;

const EMPTY = { due: null, days: null, done: null, needed: null, quarters: [], pause: null, missing: [] };

/** A finding without a day. */
export function undated(base: Base, state: SapDutyState): SapDutyFinding {
  return { ...EMPTY, ...base, state };
}

/** A finding with a day; its state follows from the day unless one is given. */
export function dated(base: Base, due: EpochDay, today: EpochDay, state?: SapDutyState): SapDutyFinding {
  const days = due - today;
  return { ...EMPTY, ...base, due: toIso(due), days, state: state ?? dueState(days) };
}

const RANK: Record<SapDutyState, number> = {
  overdue: 0,
  dueToday: 1,
  missingData: 2,
  upcoming: 3,
  /** What is met comes again: by its day it stands among the others. */
  met: 3,
  resting: 4,
};

/** The most urgent first; what has no day stands behind what has one. */
export function byUrgency(findings: readonly SapDutyFinding[]): SapDutyFinding[] {
  const rank = ({ state }: SapDutyFinding): number => RANK[state];
  const last = Number.MAX_SAFE_INTEGER;
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.days ?? last) - (b.days ?? last));
}
