import type { Adapter } from './adapter';
import type { FieldName } from './profile';
import { clean, labelKey, wordsOf } from './text';

/** A field, one half of a name that the page shows in two fields, or something that is not read. */
export type Slot = FieldName | 'lastName' | 'firstName' | 'other';

/** What a label names: `rank` 0 is the adapter's preferred label. */
export interface Meaning {
  slot: Slot;
  rank: number;
}

/** An adapter made ready for reading, once per adapter object. */
export interface Compiled {
  /** By `labelKey`. The adapter's schema has refused labels of what must never be read. */
  labels: Map<string, Meaning>;
  /** `startOf` all labels: most texts of a page are sorted out by it. */
  starts: Set<number>;
  /** Some label has a digit in it; else no text with one is a label. */
  digits: boolean;
  customerNumber: RegExp;
  /** Beginnings of words in the heading of another person's section. */
  otherPersons: string[];
  /** Single words that never stand in a person's name. */
  notNames: Set<string>;
}

/** Case-blind for Latin-1; other signs count as one. */
const fold = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 256 ? code | 32 : 0;
};

/** The first two characters as a number, the same for texts that differ in case only. */
export const startOf = (text: string): number => (fold(text, 0) << 8) | fold(text, 1);

const cache = new WeakMap<Adapter, Compiled>();

/** Expression for a whole value. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** The number a text consists of, blanks inside ignored, or null. Long text is never matched. */
export function matchNumber(text: string, format: RegExp): string | null {
  if (text.length > 40) return null;
  return [text, text.replace(/\s/g, '')].find((each) => format.test(each)) ?? null;
}

/** The customer number a raw text consists of, or null. */
export const numberIn = (raw: string | undefined, { customerNumber }: Compiled): string | null =>
  raw && raw.length < 80 ? matchNumber(clean(raw), customerNumber) : null;

/** @throws SyntaxError where a format of the adapter is no regular expression (the schema refuses such adapters) */
export function compile(adapter: Adapter): Compiled {
  const known = cache.get(adapter);
  if (known) return known;
  const labels = new Map<string, Meaning>();
  const starts = new Set<number>();
  const all: [string, string[]][] = [
    ...Object.entries(adapter.labels),
    ...Object.entries(adapter.nameParts ?? {}),
    ['other', adapter.otherLabels ?? []],
  ];
  for (const [slot, texts] of all) {
    texts.forEach((text, rank) => {
      const key = labelKey(text);
      for (const form of [key, text]) starts.add(startOf(form));
      if (key && !labels.has(key)) labels.set(key, { slot: slot as Slot, rank });
    });
  }
  const made: Compiled = {
    labels,
    starts,
    digits: [...labels.keys()].some((key) => /\d/.test(key)),
    customerNumber: whole(adapter.formats.customerNumber),
    otherPersons: (adapter.otherPersons ?? []).map(wordsOf),
    notNames: new Set((adapter.notNames ?? []).map(wordsOf)),
  };
  cache.set(adapter, made);
  return made;
}
