import type { KeyWatch } from './places';
import { isRendered } from './visible';

/**
 * Whether the elements of a reading still stand on the page and show what they showed. Cheap enough for every event:
 * no search. False means: hide at once and read anew.
 */
export function reread(
  reading: { page: 'none' } | { page: 'detail'; keys: KeyWatch[] } | { page: 'list'; rows: { keys: KeyWatch[] }[] },
): boolean {
  if (reading.page === 'none') return true;
  if (reading.page === 'detail') return reading.keys.every(stands);
  return changedRows(reading.rows).length === 0;
}

/** Indices of the rows that show something else than they did. */
export const changedRows = (rows: { keys: KeyWatch[] }[]): number[] =>
  rows.flatMap(({ keys }, index) => (keys.every(stands) ? [] : [index]));

const stands = ({ element, field, seen, read }: KeyWatch): boolean =>
  // A document that a frame no longer shows keeps its texts.
  element.ownerDocument.defaultView !== null && read() === seen && (field !== 'customerNumber' || isRendered(element));
