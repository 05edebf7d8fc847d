/** An adapter made ready for reading. Plain data: made once in the background, it crosses to the content script. */
import type { Adapter } from './adapter';
import type { Meaning, Slot } from './compile';
import type { FieldName } from './profile';
import { labelKey, startOf, wordsOf } from './text';

export interface Recipe {
  /** By `labelKey`. The adapter's schema has refused labels of what must never be read. */
  labels: [key: string, meaning: Meaning][];
  /** `startOf` all labels: most texts of a page are sorted out by it. */
  starts: number[];
  /** Some label has a digit in it; else no text with one is a label. */
  digits: boolean;
  /** Expression that a whole customer number matches. */
  customerNumber: string;
  /** Beginnings of words in the heading of another person's section. */
  otherPersons: string[];
  /** Single words that never stand in a person's name. */
  notNames: string[];
  selectors: Adapter['selectors'];
  /** Fields for which the adapter has labels of its own: the preferred one is looked for everywhere. */
  own: FieldName[];
  badgeAt: Adapter['badgeAt'];
  list: NonNullable<Adapter['list']> | null;
  switchBy: FieldName[] | null;
}

const cache = new WeakMap<Adapter, Recipe>();

export function recipeOf(adapter: Adapter): Recipe {
  const known = cache.get(adapter);
  if (known) return known;
  const labels = new Map<string, Meaning>();
  const starts = new Set<number>();
  const all: [string, string[]][] = [
    ...Object.entries(adapter.labels),
    ...Object.entries(adapter.nameParts ?? {}),
    ['title', adapter.recordTitles ?? []],
    ['other', adapter.otherLabels ?? []],
  ];
  for (const [slot, texts] of all) {
    texts.forEach((text, rank) => {
      const key = labelKey(text);
      for (const form of [key, text]) starts.add(startOf(form));
      if (key && !labels.has(key)) labels.set(key, { slot: slot as Slot, rank });
    });
  }
  const made: Recipe = {
    labels: [...labels],
    starts: [...starts],
    digits: [...labels.keys()].some((key) => /\d/.test(key)),
    customerNumber: adapter.formats.customerNumber,
    otherPersons: (adapter.otherPersons ?? []).map(wordsOf),
    notNames: (adapter.notNames ?? []).map(wordsOf),
    selectors: adapter.selectors,
    own: adapter.own ?? [],
    badgeAt: adapter.badgeAt,
    list: adapter.list ?? null,
    switchBy: adapter.switchBy ?? null,
  };
  cache.set(adapter, made);
  return made;
}
