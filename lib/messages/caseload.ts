/** What crosses the border for the page „Fallbestand“. Finished wording, and the bare values it is sorted and filtered by. */

import type { IsoDate, Priority, Team } from '../rules/facts';
import type { ContactState } from '../rules/finding';
import type { CaseRef, Fault, PanelView, Segment } from '../view';
import type { CaseView } from '../view-case';
import type { WriteAnswer } from './protocol';

/** Days until it is due, negative once overdue, and the words of the cell. */
interface DueCell {
  due: IsoDate;
  days: number;
  text: string; // „bis 29.11.“, „heute“, „seit 3 Tagen“
}

export interface CaseloadRow {
  ref: CaseRef;
  name: string | null;
  team: Team | null;
  /** The contact as the badge says it. */
  state: Segment;
  /** The date rests on an empty cell: „≈ abgeleitet“. */
  derived: boolean;
  contact: ContactState;
  due: IsoDate | null;
  /** Days until `due`; negative once overdue. */
  days: number | null;
  /** „monatlich“; null where no interval holds. */
  interval: string | null;
  /** Next known appointment. */
  appointment: IsoDate | null;
  /** When it begins, `HH:MM`, and how long it takes; null where only its day is known. */
  appointmentAt: { time: string; minutes: number } | null;
  /** The user's own ranking; no page tells one. */
  priority: Priority | null;
  /** Its number in the ranking in force; null where nothing is ranked. */
  rank: number | null;
  /** `talks`: „1 von 2“, „Entscheidung“; `full`: as the badge says it. Null while nothing is counted. */
  unit: { number: string; talks: string | null; full: string | null } | null;
  /** The plan that is to be reviewed first. */
  plan: (DueCell & { soon: boolean }) | null;
  /** Open ones, the oldest of them, and how many are due. */
  followUps: (DueCell & { open: number; dueNow: number; what: string }) | null;
  /** The day on which the page last showed something new, or that somebody looked; null where no page was seen. */
  seenOn: IsoDate | null;
  /** The case rests: „pausiert bis Di 15.12. – fällig wäre am 10.12.“; `review`: its pause is to be looked at. */
  paused: { text: string; review: boolean } | null;
  /** The user stands in for a colleague, or a substitute has the case: „in Vertretung bis Fr 11.12. (von Team 412)“. */
  substitution: { id: string; role: 'given' | 'taken'; sender: string; until: IsoDate; text: string } | null;
  endedOn: IsoDate | null;
  /** Entries of this case that this version cannot read. */
  unreadable: number;
}

/** Filters of the page; each case can be in several. */
export const CASELOAD_FILTERS = [
  'all',
  'overdue',
  'today',
  'soon',
  'scheduled',
  'incomplete',
  'plan',
  'followUp',
  'paused',
  'ended',
] as const;
export type CaseloadFilter = (typeof CASELOAD_FILTERS)[number];

export type CaseloadView =
  | {
      status: 'open';
      today: IsoDate;
      counts: Record<CaseloadFilter, number>;
      rows: CaseloadRow[];
      /** The ranking in force; empty where no pack ranks. */
      ranks: CaseView['ranks'];
    }
  | { status: 'locked'; unset: boolean }
  | { status: 'storeBroken'; fault: Fault };

/** What waits today: cases that are overdue or due today, and cases with a Wiedervorlage that is. */
export interface DueNow {
  overdue: number;
  today: number;
  followUps: number;
  /** Each case once. */
  cases: number;
}

/** What is done to several cases at once. */
export type BulkAction =
  | { kind: 'followUp'; date: IsoDate; what: string }
  /** Null takes the ranking away. */
  | { kind: 'priority'; priority: Priority | null }
  | { kind: 'end'; endedOn: IsoDate };

/** More cases are not changed or exported at once. */
export const MOST_AT_ONCE = 20_000;

/** From our own pages. */
export interface CaseloadRequests {
  /** Every case that was taken on, in the order of the morning list. */
  caseload: { request: Record<never, never>; answer: CaseloadView };
  /** One stored case as the panel shows it, whatever page is in front. */
  storedCase: { request: { ref: CaseRef }; answer: PanelView };
  /** One change over all these cases, which is taken back whole. */
  changeCases: { request: { refs: CaseRef[]; action: BulkAction }; answer: WriteAnswer };
  /** Destroys these cases for good, all of them or none; `deleted`: how many. */
  destroyCases: {
    request: { refs: CaseRef[] };
    answer: { ok: true; deleted: number } | { ok: false; message: string };
  };
  /** Notes in the access log that these cases are written into a file; asked before the file is. */
  exportCases: { request: { refs: CaseRef[] }; answer: { ok: true } | { ok: false; message: string } };
}
