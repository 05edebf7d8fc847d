/** Abbreviations and what they stand for, both ways: „wv“ finds „Wiedervorlage“, „Bedarfsgemeinschaft“ finds „BG“. */
import type { Searchable } from './entry';
import { fold, wordsOf } from './fold';

export interface Abbreviation {
  /** Folded: „wv“. */
  short: string;
  /** Folded words it stands for: „wiedervorlage“; „erwerbsfaehige“, „leistungsberechtigte“. */
  words: string[];
  /** Folded parts of them: „wieder“, „vorlage“. */
  parts: string[];
}

export function abbreviationsOf(entries: readonly Searchable[]): Abbreviation[] {
  return entries.flatMap(({ title, parts = title, short }) =>
    short.flatMap((each) => {
      const folded = wordsOf(each).join('');
      const words = wordsOf(parts);
      // An abbreviation that is its own name stands for nothing else.
      if (words.join('') === folded) return [];
      return { short: folded, words, parts: parts.split('|').map((part) => fold(part).text.trim()) };
    }),
  );
}

/** From so many letters on, the beginning of a long word also finds its abbreviation. */
const LEAST_LONG = 4;

export interface Wording {
  words: string[];
  /** „bg“ is looked for as a whole word: it stands in „Bgld“ by chance only. */
  exact: boolean;
}

/** A word as it was typed, and the other wordings of it. */
export function wordingsOf(token: string, abbreviations: readonly Abbreviation[]): Wording[] {
  const found: Wording[] = [{ words: [token], exact: false }];
  for (const { short, words } of abbreviations) {
    const [only] = words;
    if (short === token) found.push({ words, exact: false });
    else if (only && words.length === 1 && token.length >= LEAST_LONG && only.startsWith(token))
      found.push({ words: [short], exact: true });
  }
  return found;
}

/**
 * Which letters of the parts an abbreviation is made of: „koop“ + „pl“ of „kooperations“ + „plan“.
 * @returns for each part how many of its first letters, or null where it is not made so
 */
export function piecesOf(short: string, parts: readonly string[]): number[] | null {
  const [part, ...rest] = parts;
  if (part === undefined) return short === '' ? [] : null;
  let most = 0;
  while (most < short.length && short[most] === part[most]) most += 1;
  for (let taken = most; taken >= 1; taken -= 1) {
    const further = piecesOf(short.slice(taken), rest);
    if (further) return [taken, ...further];
  }
  return null;
}
