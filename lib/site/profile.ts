/** What the overlay reads from a page. Plain data: it crosses to the background as a message. */
import type { Facts, IsoDate } from '../rules/facts';

export const FIELDS = [
  'customerNumber',
  'benefitUnitNumber',
  'name',
  'birthDate',
  'team',
  'profile',
  'status',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
  'caseWorker',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Why a field could not be read; the German sentence is made in `lib/text`. */
export type ReadProblem =
  | 'format' // the text does not have the field's format
  | 'conflict' // several candidates that disagree
  | 'denied' // the text is of a kind that is never read (RV-Nummer, IBAN, …)
  | 'unknownWord'; // a word the adapter does not map

/**
 * One person as the page shows it. `fields` are the page's values: dates ISO, BG numbers in the `//` spelling, words as
 * shown; absent, empty and placeholder fields are null.
 */
export interface Profile {
  fields: Record<FieldName, string | null>;
  /** The adapter's mapping of the words to the rule enums; null where it does not know the word. */
  facts: Pick<Facts, 'team' | 'marketDistance' | 'profile' | 'status'>;
  confidence: Partial<Record<FieldName, number>>;
  notRecognised: { field: FieldName; why: ReadProblem }[];
  /** Fields whose label stands on the page (with or without a value). */
  labelled: FieldName[];
  /** Other members of the Bedarfsgemeinschaft shown on this page, without the person itself. */
  members: Member[];
  /** Read from text that the user pasted, not from a page. */
  pasted?: true;
}

export interface Member {
  customerNumber: string;
  name: string | null;
  birthDate: IsoDate | null;
  team: Facts['team'];
}
