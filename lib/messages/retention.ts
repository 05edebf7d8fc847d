/** What crosses the border about how long entries stay, what was done to a case, and who a changed number belongs to. */
import type { IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { CaseRef } from '../view';
import type { WriteAnswer } from './protocol';

/** A case that is deleted soon. */
export interface ExpiringCase {
  ref: CaseRef;
  name: string;
  numberTail: string;
  text: string; // „wird am 05.12.2026 gelöscht (Fall beendet am 06.09.2026)“
}

/** What the search for expired cases has to say to the user. */
export interface UpkeepNotice {
  /** The device's date jumped: nothing is deleted until the user says that it is right. */
  question: { day: IsoDate; text: string } | null;
  /** „3 abgelaufene Fälle wurden gelöscht.“ until the user has seen it. */
  deleted: string | null;
}

export interface RetentionOverview extends UpkeepNotice {
  retentionDays: number;
  managed: boolean;
  expiring: ExpiringCase[];
}

/** One change of a case's history. */
export interface ChangeView {
  id: string;
  when: string; // „21.11.2026, 09:35“
  label: string;
  undone: boolean;
  canUndo: boolean;
}

/** An own case that a person with a new customer number may be. */
export interface RelinkChoice {
  ref: CaseRef;
  name: string;
  note: string; // „…3771 · geboren 17.03.1984“
  /** Same name or birth date. */
  likely: boolean;
}

/** One day of the access log: how many cases each action concerned. */
export interface AccessDay {
  day: string; // „21.11.2026“
  /** Null: it concerned all cases. */
  counts: { action: string; count: number | null }[];
}

export interface RetentionRequests {
  /** The latest day first; null while the store is locked. */
  readAccessLog: { request: Record<never, never>; answer: AccessDay[] | null };
  /** Null: it has not ended after all. */
  endCase: { request: { ref: CaseRef; profile: Profile; endedOn: IsoDate | null }; answer: WriteAnswer };
  /** The time until deletion begins anew today. */
  keepCase: { request: { ref: CaseRef }; answer: WriteAnswer };
  /** Null while the store is locked. */
  readRetention: { request: Record<never, never>; answer: RetentionOverview | null };
  /** The user says that the device's date, which she saw as `day`, is right. */
  confirmDate: { request: { day: IsoDate }; answer: WriteAnswer };
  seenDeleted: { request: Record<never, never>; answer: null };
  relinkChoices: {
    request: { ref: CaseRef; profile: Profile; filter: string };
    answer: { choices: RelinkChoice[]; more: number };
  };
  /** The case of `from` goes on under this number; `merge`: its entries move to the case this number has. */
  relinkCase: { request: { ref: CaseRef; profile: Profile; from: CaseRef; merge: boolean }; answer: WriteAnswer };
  /** Newest first. */
  caseChanges: { request: { ref: CaseRef }; answer: ChangeView[] };
}

/**
 * From the background to the store's host only: looks for expired cases, once a day. `done` where the store was open, `news`
 * where the user has to be told something.
 */
export interface UpkeepRequests {
  upkeep: { request: Record<never, never>; answer: { done: boolean; news: boolean } };
}
