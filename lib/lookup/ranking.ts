/** How well an entry fits what was typed. */
import type { Wording } from './abbreviations';
import type { Searchable } from './entry';
import { wordsOf } from './fold';

/** The words of an entry, folded once: a caseload has thousands. Each word stands after a blank. */
export interface Line {
  /** Title and abbreviations. */
  title: string;
  short: string[];
  also: string;
  text: string;
}

interface Typed {
  text: string;
  wordings: readonly Wording[];
}

export function lineOf({ title, short, also, text }: Searchable): Line {
  const line = (texts: readonly string[]): string => texts.map((each) => ` ${wordsOf(each).join(' ')}`).join('');
  return {
    title: line([title, ...short]),
    short: short.map((each) => wordsOf(each).join('')),
    also: line(also),
    text: line(text),
  };
}

/** Shorter words are looked for at the beginning of words only. */
const LEAST_INSIDE = 3;

function isIn(text: string, { wordings }: Typed): boolean {
  return wordings.some(({ words, exact }) =>
    words.every((word) => {
      if (exact) return `${text} `.includes(` ${word} `);
      return text.includes(word.length < LEAST_INSIDE ? ` ${word}` : word);
    }),
  );
}

/** Whether each word is in it somewhere. */
export function matches({ title, also, text }: Line, tokens: readonly Typed[]): boolean {
  return tokens.every((token) => isIn(title, token) || isIn(also, token) || isIn(text, token));
}

/** 4: the title begins with it; 3: all words are in title or abbreviation; 2: in other words for it; 1: in the text. */
export function rankOf({ title, short, also }: Line, tokens: readonly Typed[]): number {
  const begins = ({ text, wordings }: Typed): boolean =>
    short.includes(text) || wordings.some(({ words: [word = ''] }) => title.startsWith(` ${word}`));
  if (tokens.every((token) => isIn(title, token))) return tokens.some(begins) ? 4 : 3;
  return tokens.every((token) => isIn(title, token) || isIn(also, token)) ? 2 : 1;
}
