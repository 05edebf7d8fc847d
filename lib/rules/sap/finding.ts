/** What the rules say of a duty of a SAP. Pure data; the wording is made in `lib/text`. */
import type { IsoDate } from '../facts';
import type { AppliedRule } from '../finding';
import type { SapFacts } from './facts';
import type { Binding } from './sap-sections-schema';

export type SapDutyKind =
  | 'trainings'
  | 'supervision'
  | 'workingGroup'
  | 'headTalk'
  | 'quarterSheet'
  /** A pause has a longest time. */
  | 'pause'
  | 'pauseBeginTold'
  | 'pauseEndTold'
  /** A training or supervision before the work is taken up again. */
  | 'resume'
  | 'roleConflict'
  | 'start';

/** `resting`: not asked for while the work rests. `missingData`: facts are needed that are not known. */
export type SapDutyState = 'met' | 'overdue' | 'dueToday' | 'upcoming' | 'resting' | 'missingData';

export interface SapDutyFinding {
  kind: SapDutyKind;
  state: SapDutyState;
  /** `should`: the source says „soll“. */
  binding: Binding;
  /** The last day for it; of a duty that is met the last day for the next time, where there is one. */
  due: IsoDate | null;
  /** Days until due; negative when overdue. */
  days: number | null;
  /** How much of it was done and is asked for: trainings, days of supervision, meetings, talks; null where nothing is counted. */
  done: number | null;
  needed: number | null;
  /** Quarters (`2026-Q3`) whose sheet is meant; empty for other kinds. */
  quarters: string[];
  /** Id of the pause that is meant, else null. */
  pause: string | null;
  missing: (keyof SapFacts)[];
  rule: AppliedRule;
}
