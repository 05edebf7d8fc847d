/** The search of „Nachschlagen“: German, by word beginnings, inner words, abbreviations and typing errors. Pure. */
import MiniSearch, { type Query } from 'minisearch';
import { type Abbreviation, abbreviationsOf, type Wording, wordingsOf } from './abbreviations';
import { GROUPS, type Group, type Searchable } from './entry';
import { wordsOf } from './fold';
import { type Range, rangesIn } from './highlight';
import { nearWords } from './near-words';

export interface Hit<E extends Searchable> {
  entry: E;
  /** Letters of the title to be marked. */
  ranges: Range[];
}

export interface HitGroup<E extends Searchable> {
  group: Group;
  hits: Hit<E>[];
  /** How many there are; `hits` has the best of them. */
  count: number;
}

export interface Search<E extends Searchable> {
  /** The group with the best hit first; empty where nothing was typed. */
  find(query: string): HitGroup<E>[];
  /** Letters of any text that were meant. */
  rangesOf(text: string, query: string): Range[];
}

/** So many of a group are listed. */
export const MOST_HITS = 20;

const FIELDS = ['title', 'short', 'also', 'text'] as const;
type Field = (typeof FIELDS)[number];

/** The inner words of a compound begin after so many letters and have at least so many. */
const FIRST_INNER = 3;
const LEAST_INNER = 4;

function withInnerWords(word: string): string[] {
  const inner: string[] = [word];
  for (let at = FIRST_INNER; at <= word.length - LEAST_INNER; at += 1) inner.push(word.slice(at));
  return inner;
}

interface Token {
  text: string;
  wordings: Wording[];
  near: string[];
}

/** Prepares the entries; abbreviations are those that the entries bring along. */
export function createSearch<E extends Searchable>(entries: readonly E[]): Search<E> {
  const abbreviations = abbreviationsOf(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const vocabulary = new Set(entries.flatMap((entry) => FIELDS.flatMap((field) => wordsOf(textOf(entry, field)))));
  const index = new MiniSearch<E>({
    fields: [...FIELDS],
    extractField: (entry, field) => (field === 'id' ? entry.id : textOf(entry, field as Field)),
    tokenize: wordsOf,
    processTerm: withInnerWords,
    searchOptions: { processTerm: (word) => word, boost: { title: 4, short: 6, also: 3 } },
  });
  index.addAll(entries);

  const isKnown = (wording: Wording): boolean => index.search(queryOf(wording)).length > 0;

  function tokensOf(query: string): Token[] {
    return [...new Set(wordsOf(query))].map((text) => {
      const wordings = wordingsOf(text, abbreviations);
      const near = wordings.some(isKnown) ? [] : nearWords(text, vocabulary);
      return { text, near, wordings: [...wordings, ...near.map((word) => ({ words: [word], exact: false }))] };
    });
  }

  function find(query: string): HitGroup<E>[] {
    const tokens = tokensOf(query);
    if (tokens.length === 0) return [];
    const ranked: { entry: E; rank: number; score: number }[] = [];
    const queries = tokens.map(({ wordings }) => ({ combineWith: 'OR' as const, queries: wordings.map(queryOf) }));
    for (const { id, score } of index.search({ combineWith: 'AND', queries })) {
      const entry = byId.get(id);
      if (entry) ranked.push({ entry, rank: rankOf(entry, tokens), score });
    }
    ranked.sort((a, b) => b.rank - a.rank || b.score - a.score);
    const order = GROUPS.toSorted((a, b) => bestOf(b) - bestOf(a));
    function bestOf(group: Group): number {
      return ranked.find(({ entry }) => entry.group === group)?.rank ?? 0;
    }
    return order.flatMap((group) => {
      const own = ranked.filter(({ entry }) => entry.group === group);
      if (own.length === 0) return [];
      const hits = own
        .slice(0, MOST_HITS)
        .map(({ entry }) => ({ entry, ranges: rangesFor(entry.title, tokens, abbreviations) }));
      return [{ group, hits, count: own.length }];
    });
  }

  return { find, rangesOf: (text, query) => rangesFor(text, tokensOf(query), abbreviations) };
}

function textOf(entry: Searchable, field: Field): string {
  const value = entry[field];
  return typeof value === 'string' ? value : value.join(' | ');
}

function queryOf({ words, exact }: Wording): Query {
  return { combineWith: 'AND', prefix: !exact, queries: words };
}

/** 4: the title begins with it; 3: all words are in title or abbreviation; 2: in other words for it; 1: in the text. */
function rankOf(entry: Searchable, tokens: readonly Token[]): number {
  const title = ` ${wordsOf(entry.title).join(' ')} ${wordsOf(entry.short.join(' ')).join(' ')}`;
  const also = ` ${wordsOf(entry.also.join(' ')).join(' ')}`;
  const isIn = (text: string, { wordings }: Token): boolean =>
    wordings.some(({ words, exact }) =>
      words.every((word) => (exact ? `${text} `.includes(` ${word} `) : text.includes(word))),
    );
  const begins = (token: Token): boolean =>
    token.wordings.some(({ words: [word = ''] }) => title.startsWith(` ${word}`)) ||
    entry.short.some((short) => wordsOf(short).join('') === token.text);
  if (tokens.every((token) => isIn(title, token))) return tokens.some(begins) ? 4 : 3;
  return tokens.every((token) => isIn(title, token) || isIn(also, token)) ? 2 : 1;
}

function rangesFor(text: string, tokens: readonly Token[], abbreviations: readonly Abbreviation[]): Range[] {
  const near = new Map(tokens.map((token) => [token.text, token.near]));
  return rangesIn(
    text,
    tokens.map((token) => token.text),
    abbreviations,
    near,
  );
}
