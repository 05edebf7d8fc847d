/** What the duties of a SAP are computed from. The rows of the workspace fit these shapes; dates are civil days. */
import type { IsoDate } from '../facts';

/** What the SAP says of herself; null: not said yet. */
export interface SapFacts {
  appointedOn: IsoDate | null;
  secondSeminarOn: IsoDate | null;
  trainingStartedOn: IsoDate | null;
  trainingCompletedOn: IsoDate | null;
  /** Decides on personnel matters since this day; null: does not. */
  personnelRoleSince: IsoDate | null;
}

/** Something that took place; `on` is its last day. */
export interface SapEntry {
  kind: 'training' | 'supervision' | 'workingGroup' | 'headTalk';
  on: IsoDate;
  days: number;
}

/** A time in which the work rests, both days included; `until: null`: it goes on. */
export interface RestSpan {
  from: IsoDate;
  until: IsoDate | null;
}

export interface SapPause extends RestSpan {
  id: string;
  /** Begin and end were told in writing. */
  beginTold: boolean;
  endTold: boolean;
}

export interface SapRecords {
  facts: SapFacts;
  entries: readonly SapEntry[];
  pauses: readonly SapPause[];
  /** Quarters whose sheet was sent: `2026-Q4`. */
  sentQuarters: readonly string[];
}
