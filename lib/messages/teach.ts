/** What crosses the border while a field is taught or the adapter is checked. Plain data. */
import type { IsoDate } from '../rules/facts';
import type { FieldCheck, FoundBy } from '../site/field-checks';
import type { Parsed } from '../site/formats';
import type { FieldName } from '../site/profile';
import type { RawPerson } from '../site/raw';

/** Why a place cannot be taught; the German sentence is made in `lib/text`. */
export const NO_PICKS = ['own', 'several', 'nothing', 'closed', 'denied', 'columnFirst', 'noSelector', 'gone'] as const;
export type NoPick = (typeof NO_PICKS)[number];

/** The place the user has chosen, as the content script saw it. */
export interface ValuePick {
  kind: 'value';
  /** The label by which the reader, run with it, reads this value; null where there is none. */
  label: string | null;
  /** The value as shown, `''` for an empty field. */
  raw: string;
  guess: FieldName | null;
  css: string | null;
  /** Fields that a label on this page names already: it goes before a selector. */
  labelled: FieldName[];
  /** A cell of a list: the label is the head of its column. */
  column: boolean;
}

export type TeachPick = ValuePick | { kind: 'no'; why: NoPick };

/** A pick with what each field would make of it. */
export interface TeachProposal extends ValuePick {
  readings: Record<FieldName, Parsed>;
}

/** From the content script: what the adapter finds on the page. */
export interface PageCheck {
  page: 'detail' | 'list' | 'none';
  /** Rows of a list. */
  rows: number;
  person: RawPerson | null;
  found: FoundBy[];
}

/** One line of „Adapter prüfen“. */
export interface CheckLine extends FieldCheck {
  /** When the user taught the field here, and when she confirmed it on another person. */
  taught: { on: IsoDate; tested: IsoDate | null; column: boolean } | null;
}

export interface AdapterCheck {
  title: string;
  version: string;
  page: PageCheck['page'];
  rows: number;
  /** Day of the check before this one, or null. */
  before: IsoDate | null;
  fields: CheckLine[];
}

/** Name of the panel's connection to the page while teaching. */
export const TEACH_PORT = 'fallblick-teach';

/** A key pressed in the panel, for the page. */
export interface TeachCommand {
  key: string;
  shift: boolean;
}
