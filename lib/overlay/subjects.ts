/** What each line of an answer belongs to on the page. */
import type { Collected } from '../site/collect';
import type { BadgeLine } from '../view';
import type { Subject } from './layer';

export type Reading = Exclude<Collected, { page: 'none' }>;

/** @param lines in the order of the reading's persons */
export function subjectsOf(reading: Reading, lines: BadgeLine[]): Subject[] {
  return lines.map((line, index): Subject => {
    if (reading.page === 'detail') return { line, anchor: reading.anchor, row: null };
    const row = reading.rows[index];
    return { line, anchor: row?.nameElement ?? row?.keys[0]?.element ?? null, row: row?.row ?? null };
  });
}
