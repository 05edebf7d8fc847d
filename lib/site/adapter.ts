import type { Facts } from '../rules/facts';
import type { FieldName } from './profile';

/** How one case system is read. Pure data (JSON); label first, selector second, format check third. */
export interface Adapter {
  id: string;
  version: string;
  /** Name of the case system, shown to the user. */
  title: string;
  /** Match patterns (`https://host/*`, `*` as wildcard); empty in the generic adapter, which fits everywhere. */
  matches: string[];
  /**
   * Scope of customer numbers: two systems may give the same number to two people. Adapters of one system share it;
   * null = the page's origin.
   */
  system: string | null;
  /** Field → visible labels, in order of preference. Compared NFC, trimmed, case- and colon-insensitive. */
  labels: Partial<Record<FieldName, string[]>>;
  /** Fields whose labels it has not from the adapter it extends; of no file, made when it is read. */
  own?: FieldName[];
  /** Labels of a name that is shown in two fields; joined as „Nachname, Vorname“. */
  nameParts?: { lastName: string[]; firstName: string[] };
  /** Labels of a record's title: it is the name where no label names that and it is written „Nachname, Vorname“. */
  recordTitles?: string[];
  /** Labels of what is not read: such a text is never taken for a value, and what follows it belongs to it. */
  otherLabels?: string[];
  /** Beginnings of words in a section's heading that make it another person's („Partner“, „Kind“). */
  otherPersons?: string[];
  /** Words of headings that look like „Nachname, Vorname“ and are none („Termine, Vermerke“). */
  notNames?: string[];
  /** Field → fallback selectors with the date they were taken, tried in order when no label fits. */
  selectors: Partial<Record<FieldName, { css: string; on: string }[]>>;
  /** Regular expression sources that a whole value must match. */
  formats: { customerNumber: string; benefitUnitNumber: string };
  /** Page word (normalised) → rule value. `match: "contains"` finds „531 Fallmanagement“ by „fallmanagement“. */
  values: {
    team: WordMap<NonNullable<Facts['team']>>;
    status: WordMap<NonNullable<Facts['status']>>;
    marketDistance: WordMap<NonNullable<Facts['marketDistance']>>;
    profile: WordMap<NonNullable<Facts['profile']>>;
  };
  /** Texts that mean "no value". */
  placeholders: string[];
  /** How a list looks whose columns have no heads: its rows, and where in a row each field stands. */
  list?: { row: string; cells: Partial<Record<FieldName, string>> };
  /** Fields whose change means another person, beside the customer number; without it every field that was read. */
  switchBy?: FieldName[];
  /** Where the badge sits: the element that shows the name (default), or the first match of a selector. */
  badgeAt: string | null;
}

export type WordMap<T extends string> = { words: string[]; match: 'whole' | 'contains'; value: T }[];
