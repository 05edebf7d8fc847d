/** What the engine says. Pure data: no German, no browser; wording is made in `lib/text`. */
import type { EventKind, FactName, IsoDate, Origin, ReferralService, ReferralSubtype } from './facts';

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
  /** What the rule is about, in a few German words. */
  label: string;
  pack: string;
  packVersion: string;
  /** ISO 8601 duration (P1M, P6W), or null where the row sets none. */
  interval: string | null;
  /** Ambiguity id (A-01 …) where the source's cell is empty, else null. */
  derived: string | null;
  /** How the empty cell is read, in a few German words („wie arbeitslos: alle 6 Wochen“); null unless derived. */
  reading: string | null;
  source: Citation;
  /** First and last day on which the source (or this rule of it) holds; null: no limit known. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** Set when the law behind the source has changed: the UI shows „Rechtsstand prüfen“. */
  lawFlag: string | null;
  /** Who set the interval instead of the pack, or null where the pack's own value holds. */
  setBy: SetBy | null;
}

/** An interval that policy or the user set, for a row of a table or for one case. */
export interface SetBy {
  who: 'policy' | 'own';
  reason: string | null;
  /** What would hold without it. */
  instead: { interval: string | null; derived: string | null };
  /** Last day on which it holds, where it ends by itself. */
  until: IsoDate | null;
}

/** Facts that chose the row, in the order the rule names them: for „Ü25 · marktnah · arbeitslos“. */
export interface UsedFact {
  fact: FactName | 'ageBand' | 'careYear';
  value: string;
}

/** Why the rule changes on a day: a fact, a birthday, a year of care, another version of the pack, an interval of the case. */
export interface ShiftReason {
  kind: 'facts' | 'age' | 'careYear' | 'version' | 'term';
  /** Years completed on that day, for `age` and `careYear`. */
  years: number | null;
}

/** A fact changed since the last talk and moved the due date (D-06). */
export interface DueShift {
  on: IsoDate;
  from: IsoDate | null;
  to: IsoDate | null;
  because: ShiftReason;
}

export interface ContactFinding {
  kind: 'contact';
  case: string;
  state: ContactState;
  due: IsoDate | null;
  /** Days until due; negative when overdue; null without a due date. */
  days: number | null;
  rule: AppliedRule | null;
  /** The rule that gave the due date, where it is not `rule`: the day had passed when that one began to hold. */
  dueBy: AppliedRule | null;
  /** Rules that speak about the case too and gave way to `rule`. */
  overrode: AppliedRule[];
  used: UsedFact[];
  /** The talk the interval runs from. */
  lastTalk: { date: IsoDate; origin: Origin } | null;
  /** Contacts after `lastTalk` that do not count, with the reason. */
  notCounted: { date: IsoDate; kind: EventKind; reason: 'notDocumented' | 'noTalkContent' | 'kind' | 'noShow' }[];
  /** Next known appointment (scheduled, scheduledLate). */
  appointment: IsoDate | null;
  /** Its `HH:MM`, where it is known. */
  appointmentTime?: string;
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
  /** Contacts that do not fulfil the review. */
  notFulfilledBy: ('email' | 'shortFeedback')[];
  /** What follows from the review: one of these. */
  choices: ('updatePlan' | 'invite')[];
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
  /** Wiedervorlage of the step. */
  followUp: IsoDate | null;
  /** The rule that asks for a date; null where no pack does. */
  rule: AppliedRule | null;
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
  /** First day of the counting period. */
  from: IsoDate;
  /** Subject line that the note of each attending member must have. */
  noteSubject: string;
  /** Whose documents each talk that counts is to be noted in: ids of the claimants who attended. */
  notes: { date: IsoDate; members: string[] }[];
  rule: AppliedRule;
  /** The rule of the number of talks, where an exception stands in `rule`. */
  overrode: AppliedRule[];
}

/** Talks wanted in the average of a window: guidance, never overdue. */
export interface AverageFinding {
  kind: 'average';
  case: string;
  /** `ended`: the rule or the window is over, told in retrospect. */
  state: 'onTrack' | 'behind' | 'ended';
  /** The window as the source sets it; the rule may end before. */
  window: [IsoDate, IsoDate];
  /** Last day that counts: the end of the window or of the rule. */
  effectiveUntil: IsoDate;
  /** Day of the next talk that keeps the average; null once ended. */
  guidance: IsoDate | null;
  guidanceDays: number | null;
  talks: number;
  /** Days of the window that have passed, ÷ talks; null without a talk. */
  average: number | null;
  /** The highest average wanted, in days. */
  wanted: number;
  rule: AppliedRule;
}

export interface NoShowFinding {
  kind: 'noShow';
  case: string;
  /** Since the last talk that was attended. */
  inRow: number;
  dates: IsoDate[];
  checklist: string;
  /** Items of the checklist that are called for. */
  triggered: string[];
  rule: AppliedRule;
}

/** An appointment the customer cancelled in time: it is to be given to somebody else. */
export interface RefillFinding {
  kind: 'refill';
  case: string;
  appointment: IsoDate;
  cancelledOn: IsoDate;
  daysBefore: number;
  checklist: string;
  triggered: string[];
  rule: AppliedRule;
}

export interface CooperationFinding {
  kind: 'cooperation';
  case: string;
  /** `notAssessed`: nobody has noted how the person cooperates. */
  state: 'selfDetermined' | 'externallyDetermined' | 'notAssessed';
  /** Day of the note it rests on; null where only events speak. */
  since: IsoDate | null;
  /** Items that are not met. */
  unmet: string[];
  checklist: string;
  /** Reactions the source names for what happened: items of a checklist, with the number of events where it counts. */
  reactions: { item: string; situation: string; count: number | null }[];
  rule: AppliedRule;
}

/** A referral to a social service that has not ended. */
export interface ReferralFinding {
  kind: 'referral';
  case: string;
  referral: string;
  service: ReferralService;
  subtype: ReferralSubtype | null;
  since: IsoDate;
  /** By the day on which feedback is asked for. */
  state: 'overdue' | 'dueToday' | 'upcoming' | 'noFollowUp';
  followUp: IsoDate | null;
  days: number | null;
  /** `omitted`: the service reports as a rule not; `blocked`: no release from confidentiality holds today. */
  feedback: 'omitted' | 'blocked' | 'expected';
  /** Why it is blocked, else null. */
  blockedBy: 'missing' | 'oneSided' | 'notYet' | 'ended' | 'withdrawn' | null;
  /** Items of `checklist` that the referral itself tells to be open. */
  open: string[];
  /** Items and lists that do not belong to this service. */
  notShown: string[];
  /** A first talk at the provider belongs to this service. */
  firstStep: boolean;
  checklist: string;
  /** What the provider reports; empty where it reports nothing. */
  feedbackItems: string[];
  documentationItems: string[];
  /** The rule of the day on which feedback is asked for. */
  followUpRule: AppliedRule;
  rule: AppliedRule;
}

/** The law behind a source has changed for this case: to be checked, nothing is computed. */
export interface LawHintFinding {
  kind: 'lawHint';
  case: string;
  law: string;
  since: IsoDate;
  rule: AppliedRule;
}

export type CaseFinding =
  | ContactFinding
  | PlanFinding
  | PlanStepFinding
  | FollowUpFinding
  | AverageFinding
  | NoShowFinding
  | RefillFinding
  | CooperationFinding
  | ReferralFinding
  | LawHintFinding;
export type Finding = CaseFinding | JointTalksFinding;
