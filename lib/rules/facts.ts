/**
 * What is known about one case, as the rules see it. Dates at this border are ISO calendar dates
 * (`YYYY-MM-DD`, no clock, no time zone); inside the engine they are epoch days.
 */

/** Civil date, `YYYY-MM-DD`. */
export type IsoDate = string;

export const TEAMS = ['ue25', 'u25', 't944', 't935_self', 't935_reha', 'fm', 't925'] as const;
export const STATUSES = ['alo', 'asu', 'rat', 'none'] as const;
export const MARKET_DISTANCES = ['near', 'far'] as const;
export const PROFILES = ['I', 'Z'] as const;
export const Z_REASONS = ['childcare', 'pupilLeavingYear', 'other'] as const;
/** Why a case rests. No rule asks for it. */
export const PAUSE_REASONS = ['illness', 'absence', 'parental', 'other'] as const;
export const PRIORITIES = [
  'initialPhase',
  'immediateIntegration',
  'cooperative',
  'uncooperative',
  'permanentIncapacity',
  'noPerspective',
] as const;
export const EVENT_KINDS = [
  'scheduledInPerson',
  'unscheduledInPerson',
  'phone',
  'video',
  'email',
  'documentDropOff',
  'noShow',
  'jointTalk',
  'shortFeedback',
] as const;

export type Team = (typeof TEAMS)[number];
export type Status = (typeof STATUSES)[number];
export type MarketDistance = (typeof MARKET_DISTANCES)[number];
export type ProfileGroup = (typeof PROFILES)[number];
export type ZReason = (typeof Z_REASONS)[number];
export type PauseReason = (typeof PAUSE_REASONS)[number];
export type Priority = (typeof PRIORITIES)[number];
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * The attributes a rule may ask for. `null` means "not known", with two exceptions that the source data fix:
 * `profile: null` = neither I nor Z, `zReason: null` = other or unknown reason.
 */
export interface Facts {
  team: Team | null;
  status: Status | null;
  marketDistance: MarketDistance | null;
  profile: ProfileGroup | null;
  zReason: ZReason | null;
  birthDate: IsoDate | null;
  youngestChildBorn: IsoDate | null;
  /** Begin of the second year of care, set by hand; null: as the pack derives it. */
  secondCareYearFrom: IsoDate | null;
  /** Already integrated (in work, training, …), § KP-03. */
  integrated: boolean;
  /** Work not reasonable at present (§ 10 SGB II). */
  notReasonable: boolean;
  /** Person able to work and entitled (eLb): counts for joint talks. */
  claimant: boolean;
  /** Fled to Germany, whatever the nationality. */
  refugee: boolean;
  /** Last day of the integration course. */
  integrationCourseEnd: IsoDate | null;
  /** Place in the ranking by which the caseload is worked on; null = not ranked. */
  priority: Priority | null;
}

export type FactName = keyof Facts;

export const NO_FACTS: Facts = {
  team: null,
  status: null,
  marketDistance: null,
  profile: null,
  zReason: null,
  birthDate: null,
  youngestChildBorn: null,
  secondCareYearFrom: null,
  integrated: false,
  notReasonable: false,
  claimant: true,
  refugee: false,
  integrationCourseEnd: null,
  priority: null,
};

/** From `on` (inclusive) the named facts hold; the others stay as they were. */
export type FactChange = { on: IsoDate } & Partial<Facts>;

/** Where a value was seen: on the case system's page, or entered by the user. */
export type Origin = 'page' | 'own';

export interface CaseEvent {
  date: IsoDate;
  kind: EventKind;
  /** Counts as counselling talk only when documented (QC-01). */
  documented: boolean;
  /** The contact had the content of a counselling talk (QC-01). */
  contentOfTalk: boolean;
  origin: Origin;
}

export interface PlanStep {
  id: string;
  date: IsoDate | null;
  done: boolean;
  followUp: IsoDate | null;
}

export interface PlanReview {
  date: IsoDate;
  /** How it was reviewed; an e-mail never counts as a review. */
  mode: 'counsellingTalk' | 'shortFeedback';
}

/** One Kooperationsplan. */
export interface Plan {
  id: string;
  concluded: IsoDate;
  reviews: PlanReview[];
  steps: PlanStep[];
  origin: Origin;
}

export interface Appointment {
  date: IsoDate;
  cancelledOn: IsoDate | null;
  /** `HH:MM`; left out where only the day is known. */
  time?: string;
  origin: Origin;
}

/** Wiedervorlage. */
export interface FollowUp {
  id: string;
  date: IsoDate;
  what: string;
  done: boolean;
  /** „Später erinnern“: nothing is told of it before this day. */
  hiddenUntil?: IsoDate | null;
}

/**
 * An interval set for one case, with its reason: `closer` where funding law asks for closer contact, `relief` where a pack
 * allows longer gaps case by case.
 */
export interface CaseTerm {
  kind: 'closer' | 'relief';
  /** ISO 8601 duration. */
  interval: string;
  reason: string;
  /** First and last day on which it holds; null: without end. */
  from: IsoDate;
  until: IsoDate | null;
}

/** How the person cooperates, as the specialist sees it on a day: items of a checklist that are not met, and a situation. */
export interface CooperationNote {
  on: IsoDate;
  unmet: string[];
  situation: string | null;
}

export const REFERRAL_SERVICES = [
  'childcareOrNursing',
  'debtCounselling',
  'psychosocialSupport',
  'addictionCounselling',
] as const;
export type ReferralService = (typeof REFERRAL_SERVICES)[number];

export const REFERRAL_SUBTYPES = ['childcare', 'nursing'] as const;
export type ReferralSubtype = (typeof REFERRAL_SUBTYPES)[number];

/** A release from confidentiality by one side: first and last day, and the day on which it was withdrawn. */
export interface Release {
  on: IsoDate;
  until: IsoDate | null;
  withdrawnOn: IsoDate | null;
}

/** A referral to a social service (§ 16a SGB II). */
export interface Referral {
  id: string;
  service: ReferralService;
  /** Which of the two services under one number; null: not said. */
  subtype: ReferralSubtype | null;
  date: IsoDate;
  releases: { jobcenter: Release | null; provider: Release | null };
  feedbackAgreed: boolean;
  inPlan: boolean;
  /** The first talk at the provider was agreed as binding. */
  basicCounselling: boolean;
  /** Days on which the provider reported. */
  messages: IsoDate[];
  /** Day on which the user wants to ask; null: as the pack says. */
  followUp: IsoDate | null;
  endedOn: IsoDate | null;
}

/** Everything the engine needs about one case. Lists need no order. */
export interface CaseInput {
  id: string;
  facts: Facts;
  factChanges: FactChange[];
  events: CaseEvent[];
  plans: Plan[];
  appointments: Appointment[];
  followUps: FollowUp[];
  /** The page shows a last talk that could not be read: without another one nothing can be said, not even „none yet“. */
  talkUnreadable?: boolean;
  terms?: CaseTerm[];
  cooperation?: CooperationNote[];
  referrals?: Referral[];
  /** Where each fact was seen, for explanations; no state depends on it. */
  factOrigins?: Partial<Record<FactName, Origin>>;
}

/** Decision whether joint talks make sense (BG-03, BG-04). */
export interface BenefitUnitDecision {
  on: IsoDate;
  jointTalks: boolean;
}

/** Somebody who is no member any more, and the joint talks of the Bedarfsgemeinschaft that she attended while she was. */
export interface FormerMember {
  id: string;
  talks: IsoDate[];
}

/** One Bedarfsgemeinschaft; `members` are the inputs of all members known as claimants or not. */
export interface BenefitUnitInput {
  id: string;
  members: CaseInput[];
  decisions: BenefitUnitDecision[];
  formerMembers?: FormerMember[];
}
