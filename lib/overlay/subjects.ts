/** What each line of an answer belongs to on the page. */
import type { Collected } from '../site/collect';
import type { BadgeLine } from '../view';
import type { Subject } from './layer';

export type Reading = Exclude<Collected, { page: 'none' }>;

/** @param lines in the order of the reading's persons */
export function subjectsOf(reading: Reading, lines: BadgeLine[]): Subject[] {
  const places = reading.page === 'detail' ? [{ anchor: reading.anchor, row: null }] : reading.rows;
  return places.flatMap(({ anchor, row }, index) => {
    const line = lines[index];
    return line ? { line, anchor, row } : [];
  });
}
