/**
 * What the pages and the overlay draw: finished wording, no rules, no dates to compute. Made in the store's host, so that
 * badge, panel, list and counter can never disagree.
 */
import type {
  CaseTerm,
  CooperationNote,
  EventKind,
  Facts,
  IsoDate,
  Origin,
  Priority,
  Status,
  Team,
  ZReason,
} from './rules/facts';
import type { Profile } from './site/profile';

export type Tone = 'danger' | 'warning' | 'warningLight' | 'info' | 'neutral' | 'missing';
export type IconName =
  | 'overdue'
  | 'dueToday'
  | 'upcomingSoon'
  | 'upcoming'
  | 'scheduled'
  | 'scheduledLate'
  | 'noTalkYet'
  | 'noTarget'
  | 'missingData'
  | 'locked'
  | 'error'
  | 'flag';

/** One segment of the line beside a name. */
export interface Segment {
  kind: 'contact' | 'jointTalks' | 'plan' | 'followUp' | 'problem';
  tone: Tone;
  icon: IconName | null;
  /** First segment: „Kontakt überfällig seit 12 Tagen“; later ones: „BG 1 von 2“, „KP bis 29.11.“, „WV 2“. */
  text: string;
  /** For narrow list cells: „seit 12 Tagen“, „heute“, „bis 30.11.“. */
  short: string;
  /** The whole line, e.g. „BG-Gespräch 1 von 2 in 2026“: accessible name and panel wording. */
  full: string;
}

export interface BadgeLine {
  segments: Segment[];
  /** The contact date rests on an empty cell: „≈ abgeleitet“ stands after the badge. */
  derived: boolean;
}

/** One case system's number; both parts together name a person. */
export interface CaseRef {
  system: string;
  customerNumber: string;
}

/** One label/value line of „Warum dieses Datum?“; `origin` stands small below the value. */
export interface ExplanationRow {
  label: string;
  value: string;
  note: string | null;
}

export interface Explanation {
  state: Segment;
  rows: ExplanationRow[];
  /** „Konzept Beratungsaktivität, 5 Ü25 Teams, 2.“ */
  source: string | null;
  /** „abgeleitet – Zelle im Konzept leer“ with the reading that was taken. */
  derived: string | null;
  /** „Was es ändern würde“: a sentence, or null. */
  whatIf: string | null;
  /** Further sentences: contacts that do not count, shifts, fields that could not be read. */
  hints: string[];
  /** Line from the last talk to today: fractions 0–1 of its length, or null where there is no date. */
  timeline: { from: string; due: string; dueAt: number; todayAt: number; overdue: boolean } | null;
}

/** What the card (opened from a badge) shows. */
export type CardView =
  | { status: 'none' }
  | { status: 'case'; line: BadgeLine; explanation: Explanation; readAt: string; storeProblem: Fault | null };

/** „Was ist passiert · Was ist sicher · Was Sie tun“. */
export interface Fault {
  title: string;
  happened: string;
  safe: string;
  todo: string;
  /** „F-12“: for the IT. */
  code: string;
}

/** One line of „Jetzt“, most urgent first. */
export interface NowItem {
  text: string;
  /** Where a click leads. */
  opens: 'record' | 'history' | 'plan' | 'cooperation' | 'followUps' | 'benefitUnit' | 'facts';
}

export interface HistoryEntry {
  /** Id of the event (own entries), or null for a talk known from the page only. */
  id: string | null;
  /** Change that made it; null where it cannot be undone. */
  change: string | null;
  date: string; // „06.11.“ in the current year, else „06.11.2025“
  kind: EventKind | 'term' | 'cooperation' | 'cancelled';
  title: string; // „Präsenz · dokumentiert“
  note: string; // „zählt nicht als Gespräch · Folge: Termin am Fr 06.11.“
}

export interface StepView {
  id: string;
  text: string;
  done: boolean;
  tone: Tone;
  icon: IconName | null;
  /** „überfällig seit 5 Tagen“, „bis 11.12.“, „ohne Datum – bitte terminieren“, „erledigt“ */
  state: string;
  date: IsoDate | null;
}

export interface PlanView {
  /** Null for a plan known only from the page: any action stores it first. */
  id: string | null;
  title: string; // „Kooperationsplan vom 29.05.2026“
  concluded: IsoDate;
  origin: Origin;
  review: Segment;
  /** „Arbeit der IFK, 5. – Mindeststandard“ */
  source: string;
  /** Who set another interval than the source's, and why; null where nobody did. */
  setBy: string | null;
  mode: 'counsellingTalk' | 'shortFeedback';
  steps: StepView[];
  reviews: string[]; // „geprüft am 30.06.2026 im Gespräch“
  checklist: ChecklistView;
}

/** One item of a checklist that is called for, with where it stands. */
export interface CitedItem {
  id: string;
  text: string;
  /** „Konzept Beratungsaktivität, 3. Terminausfälle“ */
  source: string;
  derived: boolean;
  lawFlag: boolean;
}

/** What a source calls for after missed or cancelled appointments. */
export interface MeasuresView {
  title: string; // „2 Termine in Folge nicht wahrgenommen“
  items: CitedItem[];
  why: string[];
}

/** An appointment to come; `id` is null for one known only from the page. */
export interface AppointmentView {
  id: string | null;
  date: IsoDate;
  text: string; // „Fr 18.12.“
  note: string; // „Seite“, „eigener Eintrag“, „abgesagt am 20.11.2026“
  cancelled: boolean;
}

/** An interval of the user's own for this case. */
export interface TermView extends CaseTerm {
  id: string;
  title: string; // „Engerer Kontakt (Förderrecht): alle 2 Wochen“
  span: string; // „ab 01.11.2026 bis 31.12.2026“
  state: string; // „gilt“, „gilt ab 01.12.“, „ohne Wirkung: …“
  canEnd: boolean;
}

export interface TermsView {
  list: TermView[];
  /** Kinds that a pack knows, with its source and the last day on which it lets one begin. */
  offered: { kind: CaseTerm['kind']; label: string; source: string; note: string | null }[];
}

/** Self- or externally determined, and what a source says is to be done. */
export interface CooperationView {
  state: { text: string; tone: Tone };
  /** „eigene Einschätzung vom 20.11.2026“ */
  note: string;
  unmet: CitedItem[];
  reactions: (CitedItem & { situation: string; count: number | null })[];
  /** „Präsenz vor Telefon vor E-Mail“, where the source stresses it; null elsewhere. */
  preference: string | null;
  source: string;
  lawFlag: boolean;
  /** What the source says of the points and of the reactions as a whole. */
  pointsNote: string | null;
  reactionsNote: string | null;
  /** What the form asks: points, and situations that can be chosen. */
  points: CitedItem[];
  situations: { key: NonNullable<CooperationNote['situation']>; label: string }[];
  /** The latest note, for the form's start. */
  latest: Pick<CooperationNote, 'unmet' | 'situation'> | null;
}

export interface ChecklistView {
  id: string;
  title: string;
  items: (CitedItem & { done: boolean })[];
}

export interface FollowUpView {
  id: string;
  text: string;
  /** Goes back with every change. */
  date: IsoDate;
  state: string; // „seit 3 Tagen“, „heute“, „am Fr 11.12.“
  tone: Tone;
  done: boolean;
}

export interface BenefitUnitView {
  number: string;
  /** „BG-Gespräch 1 von 2 in 2026“ or „BG-Gespräch: Entscheidung notieren“; null while the BG's talks are not known. */
  state: Segment | null;
  source: string;
  members: { ref: CaseRef; name: string; note: string; self: boolean; claimant: boolean }[];
  talks: string[]; // „12.03.2026 mit Müller, Ayşe“
  decisionNeeded: boolean;
  decisions: string[];
}

/** One fact in „Angaben“: where it comes from and how it may be set locally. */
export interface FactView {
  label: string;
  value: string; // „marktnah“, „nicht erkannt“, „–“
  note: string; // „Seite, gesehen am 20.11.2026“, „eigene Angabe vom …“
}

/** Locally set facts that the page does not show; null = take the page's value. */
export interface LocalFacts {
  group: 'near' | 'far' | 'I' | 'Z' | null;
  zReason: ZReason | null;
  team: Team | null;
  status: Status | null;
  birthDate: IsoDate | null;
  youngestChildBorn: IsoDate | null;
  integrated: boolean;
  notReasonable: boolean;
  /** Begin of the second year of care, where it is not the child's first birthday. */
  secondCareYearFrom: IsoDate | null;
  refugee: boolean;
  integrationCourseEnd: IsoDate | null;
  priority: Priority | null;
}

export interface CaseView {
  status: 'case';
  ref: CaseRef;
  /** What the page shows of this person now: goes back with every command, so that a first entry can adopt the case. */
  profile: Profile;
  name: string; // „Müller, Jürgen“ or „Name nicht erkannt“
  numberTail: string; // „…3771“
  adopted: boolean;
  today: IsoDate;
  line: BadgeLine;
  explanation: Explanation;
  now: NowItem[];
  history: HistoryEntry[];
  measures: MeasuresView[];
  /** From today on. */
  appointments: AppointmentView[];
  plans: PlanView[];
  /** Null while no pack speaks of it. */
  cooperation: CooperationView | null;
  followUps: FollowUpView[];
  benefitUnit: BenefitUnitView | null;
  facts: FactView[];
  localFacts: LocalFacts;
  terms: TermsView;
  /** The ranking of the caseload as a pack has it; empty where none does. */
  ranks: { key: Priority; short: string; label: string; hint: string; source: string }[];
  /** Effective facts, for the form's defaults. */
  effective: Facts;
  /** ISO date proposed as next appointment: the last working day in the allowed window after a talk today, or null. */
  suggestedNext: IsoDate | null;
  /** „danach: nächster Kontakt bis 20.12.“ for a counselling talk today; null where no rule gives a date. */
  afterTalk: string | null;
  /** Sentences about fields that could not be read. */
  problems: string[];
}

/** What the side panel (and popup) shows for the tab in front. */
export type PanelView =
  | { status: 'noSite'; origin: string | null } // Fallblick is not switched on for this site
  | { status: 'none' } // a page without a customer
  | { status: 'list'; rows: number } // the host's list page
  | { status: 'unreadable'; fault: Fault } // a customer, but the key field is contradictory or malformed
  | { status: 'storeBroken'; fault: Fault; name: string; line: BadgeLine; explanation: Explanation }
  | CaseView;
