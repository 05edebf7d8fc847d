/** Which letters of a text were meant by what was typed. */
import { type Abbreviation, piecesOf } from './abbreviations';
import { type Folded, fold } from './fold';

/** From and to (exclusive) in the text as it is shown, in order and apart from each other. */
export type Range = readonly [number, number];

/**
 * @param tokens folded words that were typed
 * @param near for each token words that were taken instead, where it was mistyped
 */
export function rangesIn(
  text: string,
  tokens: readonly string[],
  abbreviations: readonly Abbreviation[],
  near: ReadonlyMap<string, readonly string[]> = new Map(),
): Range[] {
  const folded = fold(text);
  const marked = new Set<number>();
  for (const token of tokens) {
    if (mark(folded, token, marked)) continue;
    if (abbreviations.some((each) => each.short === token && markPieces(folded, each, marked))) continue;
    for (const word of near.get(token) ?? []) mark(folded, word, marked);
  }
  return joined(folded, marked);
}

/** The first place at the beginning of a word, else the first place inside one. */
function mark({ text }: Folded, token: string, marked: Set<number>): boolean {
  const atWord = ` ${text}`.indexOf(` ${token}`);
  const at = atWord >= 0 ? atWord : text.indexOf(token);
  if (at < 0) return false;
  for (let each = at; each < at + token.length; each += 1) marked.add(each);
  return true;
}

function markPieces({ text }: Folded, { short, parts }: Abbreviation, marked: Set<number>): boolean {
  const pieces = piecesOf(short, parts);
  if (!pieces) return false;
  let from = 0;
  const places: [number, number][] = [];
  for (const [at, part] of parts.entries()) {
    const place = text.indexOf(part, from);
    if (place < 0) return false;
    places.push([place, pieces[at] ?? 0]);
    from = place + part.length;
  }
  for (const [place, length] of places) for (let each = place; each < place + length; each += 1) marked.add(each);
  return true;
}

/** „ä“ is two folded letters and one that is shown: it is marked as a whole. */
function joined({ origin }: Folded, marked: ReadonlySet<number>): Range[] {
  const ranges: [number, number][] = [];
  for (const at of [...marked].sort((a, b) => a - b)) {
    const from = origin[at] ?? 0;
    let end = at + 1;
    while (origin[end] === from) end += 1;
    const to = origin[end] ?? from + 1;
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
