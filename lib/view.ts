/**
 * What the pages and the overlay draw: finished wording, no rules, no dates to compute. Made in the store's host, so that
 * badge, panel, list and counter can never disagree.
 */
import type { CaseView } from './view-case';

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
  | 'flag'
  | 'paused';

/** One segment of the line beside a name. */
export interface Segment {
  kind: 'contact' | 'jointTalks' | 'plan' | 'followUp' | 'referral' | 'pause' | 'problem';
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
  | {
      status: 'case';
      line: BadgeLine;
      explanation: Explanation;
      readAt: string;
      storeProblem: Fault | null;
      /** The user's own entries are locked (or no passphrase was chosen yet): this is told from the page alone. */
      locked: boolean;
    };

/** „Was ist passiert · Was ist sicher · Was Sie tun“. */
export interface Fault {
  title: string;
  happened: string;
  safe: string;
  todo: string;
  /** „F-12“: for the IT. */
  code: string;
}

/** What the side panel (and popup) shows for the tab in front. */
export type PanelView =
  /** Fallblick is not switched on for this site. `allowed`: patterns of the only hosts where it may be; null: anywhere. */
  | { status: 'noSite'; origin: string | null; allowed: string[] | null }
  | { status: 'none' } // a page without a customer
  | { status: 'list'; rows: number } // the host's list page
  | { status: 'unreadable'; fault: Fault } // a customer, but the key field is contradictory or malformed
  | { status: 'storeBroken'; fault: Fault; name: string; line: BadgeLine; explanation: Explanation }
  /** The store is locked, or was never set up: what the page alone tells. */
  | { status: 'locked'; unset: boolean; name: string; line: BadgeLine; explanation: Explanation }
  | CaseView;
