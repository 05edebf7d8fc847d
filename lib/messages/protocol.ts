/**
 * The protocol. Three lists: what the content script may send, what our own pages may send, and what the background
 * sends out. Types only; `schemas.ts` validates at the border, `router.ts` checks the sender.
 */
import type { Land } from '../calendar/public-holidays';
import type { CaseTerm, CooperationNote, EventKind, IsoDate, Team } from '../rules/facts';
import type { Pause } from '../rules/pauses';
import type { Shapes } from '../shapes';
import type { Adapter } from '../site/adapter';
import type { FieldName, Profile } from '../site/profile';
import type { RawPerson } from '../site/raw';
import type { Recipe } from '../site/recipe';
import type { BadgeLine, CardView, CaseRef, PanelView } from '../view';
import type { LocalFacts } from '../view-case';
import type { AuskunftOwnRequests } from './auskunft';
import type { BackupOwnRequests } from './backup';
import type { CaseloadRequests } from './caseload';
import type { ImportOwnRequests } from './caseload-import';
import type { HandoverRequests } from './handover';
import type { ListRequests } from './list-takeover';
import type { LookupOwnRequests } from './lookup';
import type { MarkedDay, PlannerRequests, WorkTimes } from './planner';
import type { PolicyRequests } from './policy';
import type { ProviderRequests } from './providers';
import type { ReferralRequests } from './referrals';
import type { ReportRequests } from './report';
import type { RetentionRequests } from './retention';
import type { RulePackWrite, RulesTrial, RulesView, TrialAnswer } from './rules';
import type { AdapterCheck, CheckLine, TeachPick, TeachProposal } from './teach';
import type { VaultOwnRequests } from './vault';

/** Code of the overlay that is injected where a page needs it. */
export type OverlayPart = 'reader' | 'nearby' | 'lists' | 'drawing';

/** From the content script. It is not trusted: nothing here writes an entry. */
export interface PageRequests {
  /** How to read the page the sender stands on, and the look of what is drawn there. */
  configure: {
    request: Record<never, never>;
    answer: { recipe: Recipe; corner: Settings['corner']; look: OverlayLook };
  };
  /** State lines for the persons on the page, in the order given; none where a person's page contradicts itself. */
  assess: { request: { page: 'detail' | 'list'; persons: RawPerson[] }; answer: BadgeLine[] };
  /** Injects one more part of the overlay into the sender's page; answers when it is there. */
  loadPart: { request: { part: OverlayPart }; answer: null };
  /** The page shows another (or no) customer now: our pages look again. */
  pageChanged: { request: Record<never, never>; answer: null };
  /** Teaching by keyboard: the place the user has come to, in words. */
  teachAt: { request: { text: string; index: number; count: number }; answer: null };
  /** Teaching: the place the user has chosen, or why it cannot be taught. */
  teachPick: { request: { pick: TeachPick }; answer: null };
}

/** Style sheet and icons of the overlay: they come with the configuration, so that they do not weigh on every page. */
export interface OverlayLook {
  css: string;
  shapes: Shapes;
}

/** What comes next; the day of `caseEnds` is the last day of the case. `what`: what is to be done, or why the case ends. */
export interface FollowInput {
  kind: 'appointment' | 'followUp' | 'caseEnds';
  date: IsoDate;
  what: string;
  /** `HH:MM` of an appointment; left out where only the day is agreed. */
  time?: string;
}

/** Entry of a talk or contact; `jointWith` are customer numbers of the same case system. */
export interface EntryInput {
  date: IsoDate;
  kind: EventKind;
  documented: boolean;
  contentOfTalk: boolean;
  jointWith: { customerNumber: string; name: string | null }[];
  follow: FollowInput | null;
}

/** A write: `ref` is the person the user saw when acting, `profile` what the page showed of her then. */
interface CaseWrite {
  ref: CaseRef;
  profile: Profile;
}

/** „Verschieben“ and „später erinnern“. */
export type Defer = { how: 'move'; date: IsoDate } | { how: 'later'; until: IsoDate | null };

/** What a write answers: the change that can be undone, or a German sentence why it was refused. */
export type WriteAnswer = { ok: true; change: string } | { ok: false; message: string };

export interface Settings {
  packs: Record<string, boolean>;
  leadDays: number;
  schoolHolidays: [IsoDate, IsoDate][];
  /** Regular expression source for customer numbers of this authority, or null for the adapter's. */
  customerNumberFormat: string | null;
  corner: 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
  /** The Land whose public holidays count as days on which nobody works; null: Saturday and Sunday only. */
  federalState: Land | null;
  /** Once a day a notification of what waits, without names. */
  notifications: boolean;
  /** Not before this time of the day, `HH:MM`; null: after the first unlocking. */
  noticeTime: string | null;
  /** The team of cases of which neither page nor user told another; null: then it is missing. */
  team: Team | null;
  /** Cells of a pack with an interval of the user's own (null: no minimum) and why. */
  overrides: Record<string, { interval: string | null; reason: string }>;
  /** Share of full-time hours, 1 = full time. */
  fte: number;
  /** Days of the week on which the user works, Monday 1 to Friday 5. */
  workDays: number[];
  workTimes: WorkTimes;
  /** Days for special appointments count towards the week's hours; null: not decided. */
  sofoCounts: boolean | null;
  /** Single days the user has set: away, or for special appointments. Why is not stored. */
  markedDays: MarkedDay[];
  /** After so many months without a check an entry of the Handbuch is to be checked again. */
  providerCheckMonths: number;
}

/** An adapter in the list of the options page. */
export interface AdapterInfo {
  id: string;
  /** Null, like `version`, for an entry that cannot be used; `problems` then says why, a German line each. */
  title: string | null;
  version: string | null;
  origin: 'policy' | 'own' | 'shipped';
  /** Address patterns; none = every page without a better adapter. */
  matches: string[];
  /** A shipped adapter has the same id, and this one comes before it. */
  beforeShipped: boolean;
  problems: string[];
}

/** `message` is a German sentence, mistakes of a file in a line each. */
export type AdapterWrite = { ok: true } | { ok: false; message: string };

/** From our own pages. */
export interface OwnRequests
  extends VaultOwnRequests,
    RetentionRequests,
    ImportOwnRequests,
    CaseloadRequests,
    LookupOwnRequests,
    ListRequests,
    PlannerRequests,
    ReportRequests,
    PolicyRequests,
    ProviderRequests,
    AuskunftOwnRequests,
    BackupOwnRequests,
    HandoverRequests,
    ReferralRequests {
  panelView: { request: { tabId: number }; answer: PanelView };
  /** How text pasted beside this tab is read, and the case system its customer numbers belong to. */
  textAdapter: { request: { tabId: number | null }; answer: { adapter: Adapter; system: string } };
  /** The person of a pasted text. The text itself never leaves the panel. */
  pastedView: { request: { system: string; profile: Profile }; answer: PanelView };
  cardView: { request: Record<never, never>; answer: CardView };
  cardSize: { request: { height: number }; answer: null };
  closeCard: { request: Record<never, never>; answer: null };
  /** The keys for „Gespräch erfassen“ as they are set now; frames over a page cannot ask the browser in Firefox. */
  recordShortcut: { request: Record<never, never>; answer: { keys: string | null } };
  rereadPage: { request: { tabId: number }; answer: null };
  record: { request: CaseWrite & { entry: EntryInput }; answer: WriteAnswer };
  undo: { request: { change: string }; answer: WriteAnswer };
  adopt: { request: CaseWrite; answer: WriteAnswer };
  setFacts: { request: CaseWrite & { facts: LocalFacts }; answer: WriteAnswer };
  savePlan: { request: CaseWrite & { plan: string | null; concluded: IsoDate }; answer: WriteAnswer };
  reviewPlan: {
    request: CaseWrite & {
      plan: string | null;
      concluded: IsoDate;
      date: IsoDate;
      mode: 'counsellingTalk' | 'shortFeedback';
    };
    answer: WriteAnswer;
  };
  saveStep: {
    request: CaseWrite & {
      plan: string | null;
      concluded: IsoDate;
      /** `followUp`: the day of a Wiedervorlage that is made with the step; null makes none. */
      step: { id: string | null; text: string; date: IsoDate | null; done: boolean; followUp: IsoDate | null };
    };
    answer: WriteAnswer;
  };
  tickItem: {
    request: CaseWrite & { plan: string | null; concluded: IsoDate; item: string; done: boolean };
    answer: WriteAnswer;
  };
  saveFollowUp: {
    request: CaseWrite & { id: string | null; date: IsoDate; what: string; done: boolean };
    answer: WriteAnswer;
  };
  /** Moves the day of an open Wiedervorlage, or tells of it again only from a later day (null: from now on). */
  deferFollowUp: { request: CaseWrite & { id: string; defer: Defer }; answer: WriteAnswer };
  /** The case rests for a time; `id` of a pause that is changed, or null. */
  savePause: { request: CaseWrite & { pause: Pause & { id: string | null } }; answer: WriteAnswer };
  /** The case goes on today; a pause that has not begun is removed. */
  endPause: { request: CaseWrite & { id: string }; answer: WriteAnswer };
  decideJointTalks: { request: CaseWrite & { on: IsoDate; jointTalks: boolean; reason: string }; answer: WriteAnswer };
  /**
   * What became of the BG `former` (a number): it goes on in the one that is shown, with talks and decisions; or that is
   * another one, in which its decisions may hold.
   */
  linkBenefitUnit: {
    request: CaseWrite & { former: string; how: 'goesOn' | 'another'; decisions: boolean };
    answer: WriteAnswer;
  };
  /** Sets an interval for this case, or changes one. */
  saveTerm: { request: CaseWrite & { term: CaseTerm & { id: string | null } }; answer: WriteAnswer };
  /** Today is its last day; one that has not begun is removed. */
  endTerm: { request: CaseWrite & { id: string }; answer: WriteAnswer };
  noteCooperation: { request: CaseWrite & { note: CooperationNote }; answer: WriteAnswer };
  /** `id` is null for an appointment known only from the page. */
  cancelAppointment: {
    request: CaseWrite & { id: string | null; date: IsoDate; cancelledOn: IsoDate };
    answer: WriteAnswer;
  };
  /** Ticks an item of a talk's closing; `person` is the customer number of who attended, where each has a tick of her own. */
  tickClosing: {
    request: CaseWrite & { event: string; item: string; person: string | null; done: boolean };
    answer: WriteAnswer;
  };
  /** Closes a talk. Refused as long as no next step is known and `follow` gives none. */
  closeTalk: { request: CaseWrite & { event: string; follow: FollowInput | null }; answer: WriteAnswer };
  /** Ticks an item of any checklist for this person; the plan's own list goes by `tickItem`. */
  tickList: { request: CaseWrite & { list: string; item: string; done: boolean }; answer: WriteAnswer };
  /** Takes all ticks out of a list that is kept with the case. */
  restartList: { request: CaseWrite & { list: string }; answer: WriteAnswer };
  readSettings: {
    request: Record<never, never>;
    answer: {
      settings: Settings;
      managed: (keyof Settings)[];
      policyProblems: string[];
    };
  };
  writeSettings: { request: { settings: Settings }; answer: WriteAnswer };
  /** The organisation's, the user's own, the shipped ones; `fault` where the browser does not give the user's own. */
  readAdapters: { request: Record<never, never>; answer: { adapters: AdapterInfo[]; fault: string | null } };
  importAdapter: { request: { text: string }; answer: AdapterWrite };
  /** The adapter as a file; null when it is gone. An entry that cannot be used is given as it is stored. */
  exportAdapter: {
    request: { id: string; origin: AdapterInfo['origin'] };
    answer: { fileName: string; text: string } | null;
  };
  /** Removes an own adapter. */
  removeAdapter: { request: { id: string }; answer: AdapterWrite };
  /** The rule packs that are there, the cells that may be set, and who set which. */
  readRules: { request: Record<never, never>; answer: RulesView };
  /** „Was wäre, wenn“ over the user's own cases. Nothing is stored. */
  tryRules: { request: RulesTrial; answer: TrialAnswer };
  /** Stores the text of a pack as the user's own, in place of an own one of the same id and version. */
  saveRulePack: { request: { text: string }; answer: RulePackWrite };
  /** Removes an own pack, or the own entry that cannot be read. */
  removeRulePack: { request: { id: string; version: string }; answer: RulePackWrite };
  /** Patterns of the hosts that are switched on; `allowed`: the only ones that may be, or null where any may. */
  readSites: { request: Record<never, never>; answer: { origins: string[]; allowed: string[] | null } };
  /** After the user granted the origin: register the overlay there and start it in the open tab. */
  siteGranted: { request: { origin: string; tabId: number | null }; answer: null };
  siteRemoved: { request: { origin: string }; answer: null };
  /** Puts the teaching script into the tab; the panel then connects to it. */
  startTeaching: { request: { tabId: number }; answer: TeachStart };
  /** Saves a taught field in the user's own adapter of the tab's site. */
  saveTaught: {
    request: {
      tabId: number;
      field: FieldName;
      label: string | null;
      css: string | null;
      raw: string;
      column: boolean;
    };
    answer: WriteAnswer;
  };
  /** Takes the last `saveTaught` back, if it was this field's. */
  undoTaught: { request: { field: FieldName }; answer: WriteAnswer };
  /** „Adapter prüfen“ on the page in the tab; null where it cannot be read. */
  checkAdapter: { request: { tabId: number }; answer: AdapterCheck | null };
  /** Taught fields that no other person has confirmed yet, as the page in the tab shows them. */
  untestedFields: { request: { tabId: number }; answer: CheckLine[] };
  /** The user says that a taught field is read right. */
  confirmTaught: { request: { tabId: number; field: FieldName }; answer: null };
}

/** Teaching can begin, or a German sentence why not. */
export type TeachStart = { ok: true } | { ok: false; message: string };

/** From the background to the content script of one tab. */
export interface OverlayRequests {
  /** What the page shows now: the person of a record, the last one of a list, or all of them. */
  currentReading: {
    request: { all?: true };
    answer: { page: 'none' | 'list' | 'detail'; rows: number; persons: RawPerson[] };
  };
  /** The person whose badge opened the card, as long as the page still shows her. */
  cardSubject: { request: Record<never, never>; answer: { person: RawPerson; readAt: string } | null };
  changed: { request: Record<never, never>; answer: null };
  reread: { request: Record<never, never>; answer: null };
  cardSize: { request: { height: number }; answer: null };
  closeCard: { request: Record<never, never>; answer: null };
}

/** From the background to our own pages: look again / put the focus into the form. */
export type PageSignal =
  | { signal: 'changed' /** Only stored data changed; the page shows the same customer. */; sameCase?: true }
  | { signal: 'focusRecord' }
  | { signal: 'teachAt'; tabId: number; text: string; index: number; count: number }
  | { signal: 'teachPick'; tabId: number; pick: TeachProposal | Extract<TeachPick, { kind: 'no' }> };

export type Requests = PageRequests & OwnRequests;
export type RequestName = keyof Requests;
export type Request<N extends RequestName> = Requests[N]['request'];
export type Answer<N extends RequestName> = Requests[N]['answer'];

/** On the wire. `fault` is a German sentence for the user. */
export type Envelope = { to: 'background' | 'vault' | 'overlay'; name: string; data: unknown };
export type Reply = { ok: true; data: unknown } | { ok: false; fault: string };
