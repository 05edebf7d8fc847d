/** What the content script takes from a page: texts only, not yet interpreted. Plain data. */
import type { Slot } from './compile';

/** Stands for a text that is never read (RV-Nummer, bank account, health): the text itself does not leave the page. */
export const DENIED = '\uE000';
/** Longest text of one value; longer ones are cut and are no value anyway. */
export const LONGEST_RAW = 300;

export interface RawValue {
  /** Text as shown or held by a field; '' when the field is empty, `DENIED` where it must not be read. */
  raw: string;
  /** How sure label and text belong together, 0–1. */
  weight: number;
  /** Place of the label in the adapter's list, 0 = preferred. */
  rank: number;
}

/** One person: what stands at each label. */
export interface RawPerson {
  values: Partial<Record<Slot, RawValue[]>>;
  /** Rows of the table of members of the Bedarfsgemeinschaft. */
  members: RawPerson[];
}
