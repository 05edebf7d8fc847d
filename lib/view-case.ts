/** What the panel draws of one case: finished wording, as in `view.ts`. */
import type { ReferralInput } from './messages/referrals';
import type { UpkeepNotice } from './messages/retention';
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
import type { Pause, PauseStage } from './rules/pauses';
import type { Profile } from './site/profile';
import type { BadgeLine, CaseRef, Explanation, IconName, Segment, Tone } from './view';
import type { KeptList } from './view-checks';
import type { ClosingView } from './view-closing';

/** One line of „Jetzt“, most urgent first. */
export interface NowItem {
  text: string;
  /** Where a click leads. */
  opens:
    | 'record'
    | 'closing'
    | 'history'
    | 'plan'
    | 'cooperation'
    | 'followUps'
    | 'benefitUnit'
    | 'facts'
    | 'referrals';
}

export interface HistoryEntry {
  /** Id of the event (own entries), or null for a talk known from the page only. */
  id: string | null;
  /** Change that made it; null where it cannot be undone. */
  change: string | null;
  date: string; // „06.11.“ in the current year, else „06.11.2025“
  kind: EventKind | 'term' | 'cooperation' | 'cancelled' | 'followUp' | 'pause' | 'referral';
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
  /** „Wiedervorlage 27.11.“ while it is open. */
  followUp: string | null;
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

export interface PauseView extends Pause {
  id: string;
  title: string; // „Krankheit“
  span: string; // „vom 01.11.2026 bis 15.12.2026“
  state: string; // „läuft“, „beginnt am Mo 01.12.“
  stage: PauseStage;
}

export interface PausesView {
  /** The case rests, or its pause is to be looked at. */
  now: { id: string; segment: Segment } | null;
  list: PauseView[];
}

export interface TermsView {
  list: TermView[];
  /** Kinds that a pack knows, with its source and the last day on which it lets one begin. */
  offered: { kind: CaseTerm['kind']; label: string; source: string; note: string | null }[];
}

/** An item of a list of a referral: ticked by the user, or told by the referral itself. */
export interface ReferralItem extends CitedItem {
  done: boolean;
  by: 'user' | 'case';
}

export interface ReferralView {
  id: string;
  title: string; // „Schuldnerberatung · Beratung am Markt“
  /** „seit 02.02.2026“, „vom 02.02.2026 bis 04.05.2026: abgeschlossen“ */
  span: string;
  ended: boolean;
  /** What is to be asked, and since when; null once it has ended. */
  state: { text: string; tone: Tone; icon: IconName | null } | null;
  /** „Schweigepflichtentbindung gilt, ohne Ende“; null where none is asked for. */
  release: { text: string; tone: Tone; icon: IconName | null; scope: string[]; canWithdraw: boolean } | null;
  /** Nothing of the provider is written now. */
  blocked: boolean;
  /** Need, obstacle, first appointment: a line each. */
  lines: string[];
  messages: { id: string; text: string; note: string | null }[];
  /** The words of the messages are not shown: why. */
  hidden: string | null;
  lists: { id: string; title: string; note: string | null; locked: boolean; items: ReferralItem[] }[];
  /** What the form „Mitteilung notieren“ offers. */
  feedback: { id: string; text: string }[];
  firstStep: boolean;
  source: string;
  derived: boolean;
  /** For the form. */
  input: ReferralInput;
}

export interface ReferralsView {
  list: ReferralView[];
  /** A pack knows of referrals: one can be made. */
  canAdd: boolean;
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
  state: string; // „seit 3 Tagen“, „heute“, „am Fr 11.12.“, „wieder ab Di 01.12. · gesetzt für Fr 20.11.“
  tone: Tone;
  done: boolean;
  /** Put off: not told of today. */
  hidden: boolean;
  /** „Fr 20.11.“ */
  day: string;
}

/** A day that is offered for putting off. */
export interface DeferChoice {
  label: string; // „morgen“
  day: string; // „Sa 21.11.“
  date: IsoDate;
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
  questions: UnitQuestion[];
  /** What the user said of former numbers, with the change that can be taken back. */
  links: { text: string; change: string }[];
}

/** A former BG number of a member: is it this one under another number, or another Bedarfsgemeinschaft? */
export interface UnitQuestion {
  former: string;
  text: string; // „Müller, Jürgen gehörte bisher zur BG 123. Das Fachverfahren zeigt jetzt die BG 456.“
  /** Its talks and decisions, which would go on here. */
  talks: string[];
  decisions: string[];
  /** Names of those who stand under the former number still. */
  staying: string[];
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

/** How long the entries of this case stay. */
export interface CaseRetention {
  endedOn: IsoDate | null;
  state: string; // „Fall beendet am 06.09.2026. Alle Einträge werden am 05.12.2026 gelöscht.“
  /** „wird am 05.12.2026 gelöscht (…)“ when that is soon. */
  warning: string | null;
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
  /** The talk to be closed, or null. */
  closing: ClosingView | null;
  measures: MeasuresView[];
  /** Checklists of which ticks are kept with the case. */
  lists: KeptList[];
  /** From today on. */
  appointments: AppointmentView[];
  plans: PlanView[];
  /** Null while no pack speaks of it. */
  cooperation: CooperationView | null;
  followUps: FollowUpView[];
  deferChoices: DeferChoice[];
  benefitUnit: BenefitUnitView | null;
  facts: FactView[];
  localFacts: LocalFacts;
  referrals: ReferralsView;
  terms: TermsView;
  pauses: PausesView;
  /** „in Vertretung bis Fr 11.12. (von Team 412)“ */
  substitution: string | null;
  /** The ranking of the caseload as a pack has it; empty where none does. */
  ranks: { key: Priority; short: string; label: string; hint: string; source: string }[];
  /** Effective facts, for the form's defaults. */
  effective: Facts;
  /** ISO date proposed as next appointment: the last working day in the allowed window after a talk today, or null. */
  suggestedNext: IsoDate | null;
  /** „danach: nächster Kontakt bis 20.12.“ for a counselling talk today; null where no rule gives a date. */
  afterTalk: string | null;
  /** Null while the case is not adopted. */
  retention: CaseRetention | null;
  /** What the search for expired cases has to say, of any case. */
  upkeep: UpkeepNotice;
  /** Sentences about fields that could not be read. */
  problems: string[];
}
