/** What the engine says. Pure data: no German, no browser; wording is made in `lib/text`. */
import type { FactName, IsoDate, Origin } from './facts';

export type ContactState =
  | 'overdue'
  | 'dueToday'
  | 'upcoming'
  | 'scheduled'
  | 'scheduledLate'
  | 'noTalkYet'
  | 'noTarget'
  | 'missingData';

/** Where a value stands: `document` is the pack's short title, e.g. „Konzept Beratungsaktivität“. */
export interface Citation {
  /** Id of the source document, e.g. "002". */
  document: string;
  title: string;
  section: string;
}

/** A rule as it was applied, with everything needed to explain it. */
export interface AppliedRule {
  id: string;
  pack: string;
  packVersion: string;
  /** ISO 8601 duration (P1M, P6W), or null where the row sets none. */
  interval: string | null;
  /** Ambiguity id (A-01 …) where the source's cell is empty, else null. */
  derived: string | null;
  /** How the empty cell is read, in a few German words („wie arbeitslos: alle 6 Wochen“); null unless derived. */
  reading: string | null;
  source: Citation;
  /** Set when the law behind the source has changed: the UI shows „Rechtsstand prüfen“. */
  lawFlag: string | null;
}

/** Facts that chose the row, in the order the rule names them: for „Ü25 · marktnah · arbeitslos“. */
export interface UsedFact {
  fact: FactName | 'ageBand' | 'careYear';
  value: string;
}

/** A fact changed since the last talk and moved the due date (D-06). */
export interface DueShift {
  on: IsoDate;
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface ContactFinding {
  kind: 'contact';
  case: string;
  state: ContactState;
  due: IsoDate | null;
  /** Days until due; negative when overdue; null without a due date. */
  days: number | null;
  rule: AppliedRule | null;
  used: UsedFact[];
  /** The talk the interval runs from. */
  lastTalk: { date: IsoDate; origin: Origin } | null;
  /** Contacts after `lastTalk` that do not count, with the reason. */
  notCounted: { date: IsoDate; reason: 'notDocumented' | 'noTalkContent' | 'kind' | 'noShow' }[];
  /** Next known appointment (scheduled, scheduledLate). */
  appointment: IsoDate | null;
  /** Last working day before a due date on a weekend or holiday, else null. */
  suggestedWorkday: IsoDate | null;
  /** Facts that are needed and not known (state missingData). */
  missing: (FactName | 'schoolHolidays' | 'lastTalk')[];
  /** Facts whose combination should not exist (state noTarget). */
  check: FactName[];
  /** School-holiday window [first, last]; overdue only after its last day. */
  window: [IsoDate, IsoDate] | null;
  shifts: DueShift[];
}

export interface PlanFinding {
  kind: 'planReview';
  case: string;
  plan: string;
  mode: 'counsellingTalk' | 'shortFeedback';
  state: 'overdue' | 'dueToday' | 'upcoming';
  due: IsoDate;
  days: number;
  suggestedWorkday: IsoDate | null;
  rule: AppliedRule;
}

export interface PlanStepFinding {
  kind: 'planStep';
  case: string;
  plan: string;
  step: string;
  /** `undated`: a step without a date is a warning (KP-04). */
  state: 'overdue' | 'dueToday' | 'upcoming' | 'done' | 'undated';
  due: IsoDate | null;
  days: number | null;
}

export interface FollowUpFinding {
  kind: 'followUp';
  case: string;
  followUp: string;
  state: 'overdue' | 'dueToday' | 'upcoming';
  due: IsoDate;
  days: number;
}

export interface JointTalksFinding {
  kind: 'jointTalks';
  benefitUnit: string;
  /** `reminderOff`: a member in Fallmanagement; `soft`: a member in a special team. */
  state: 'missing' | 'met' | 'reminderOff' | 'soft';
  count: number;
  min: number;
  missing: number;
  /** Last day of the counting period. */
  until: IsoDate;
  daysLeft: number;
  year: number;
  /** Dates of the talks that count, ascending. */
  dates: IsoDate[];
  /** A decision note is asked for and not there yet (BG-03, BG-04). */
  decisionOpen: boolean;
  rule: AppliedRule;
}

export type CaseFinding = ContactFinding | PlanFinding | PlanStepFinding | FollowUpFinding;
export type Finding = CaseFinding | JointTalksFinding;
