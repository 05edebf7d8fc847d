/** The search of „Nachschlagen“: German, by word beginnings, inner words, abbreviations and typing errors. Pure. */
import MiniSearch, { type Query } from 'minisearch';
import { type Abbreviation, abbreviationsOf, type Wording, wordingsOf } from './abbreviations';
import { GROUPS, type Group, type Searchable } from './entry';
import { wordsOf } from './fold';
import { type Range, rangesIn } from './highlight';
import { nearWords } from './near-words';
import { type Line, lineOf, matches, rankOf } from './ranking';

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

/** A word that was typed, and what else it may be. */
export interface Token {
  text: string;
  wordings: Wording[];
  near: string[];
}

interface Ranked<E> {
  entry: E;
  rank: number;
  score: number;
}

/**
 * Prepares the entries; abbreviations are those that the entries bring along. Texts of the packs go into an index; cases
 * and providers, which are many and short, are looked through one by one and keep their order.
 */
export function createSearch<E extends Searchable>(entries: readonly E[]): Search<E> {
  const abbreviations = abbreviationsOf(entries);
  const known = new Map<string, { entry: E; line: Line }>();
  const looked: { entry: E; line: Line }[] = [];
  const vocabulary = new Set<string>();
  for (const entry of entries) {
    const each = { entry, line: lineOf(entry) };
    if (entry.group === 'cases' || entry.group === 'providers') looked.push(each);
    else known.set(entry.id, each);
    for (const text of Object.values(each.line).flat()) for (const word of text.split(' ')) vocabulary.add(word);
  }
  vocabulary.delete('');
  const allWords = ` ${[...vocabulary].join(' ')}`;
  const index = new MiniSearch<E>({
    fields: [...FIELDS],
    extractField: (entry, field) => (field === 'id' ? entry.id : textOf(entry, field as Field)),
    tokenize: wordsOf,
    processTerm: withInnerWords,
    searchOptions: { processTerm: (word) => word, boost: { title: 4, short: 6, also: 3 } },
  });
  index.addAll([...known.values()].map(({ entry }) => entry));

  const isKnown = ({ words, exact }: Wording): boolean =>
    words.every((word) => (exact ? vocabulary.has(word) : allWords.includes(word)));

  function tokensOf(query: string): Token[] {
    return [...new Set(wordsOf(query))].map((text) => {
      const wordings = wordingsOf(text, abbreviations);
      const near = wordings.some(isKnown) ? [] : nearWords(text, vocabulary);
      return { text, near, wordings: [...wordings, ...near.map((word) => ({ words: [word], exact: false }))] };
    });
  }

  function indexed(tokens: readonly Token[]): Ranked<E>[] {
    const queries = tokens.map(({ wordings }) => ({ combineWith: 'OR' as const, queries: wordings.map(queryOf) }));
    return index.search({ combineWith: 'AND', queries }).flatMap(({ id, score }) => {
      const found = known.get(id);
      return found ? [{ entry: found.entry, rank: rankOf(found.line, tokens), score }] : [];
    });
  }

  function lookThrough(tokens: readonly Token[]): Ranked<E>[] {
    const found = looked.filter(({ line }) => matches(line, tokens));
    return found.map(({ entry, line }) => ({ entry, rank: rankOf(line, tokens), score: 0 }));
  }

  function find(query: string): HitGroup<E>[] {
    const tokens = tokensOf(query);
    if (tokens.length === 0) return [];
    const ranked = [...indexed(tokens), ...lookThrough(tokens)].sort((a, b) => b.rank - a.rank || b.score - a.score);
    const byGroup = Map.groupBy(ranked, ({ entry }) => entry.group);
    const bestOf = (group: Group): number => byGroup.get(group)?.[0]?.rank ?? 0;
    return GROUPS.toSorted((a, b) => bestOf(b) - bestOf(a)).flatMap((group) => {
      const own = byGroup.get(group) ?? [];
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

function rangesFor(text: string, tokens: readonly Token[], abbreviations: readonly Abbreviation[]): Range[] {
  const near = new Map(tokens.map((token) => [token.text, token.near]));
  return rangesIn(
    text,
    tokens.map((token) => token.text),
    abbreviations,
    near,
  );
}
