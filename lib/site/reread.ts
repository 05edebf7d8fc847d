import type { KeyWatch } from './places';
import { isRendered } from './visible';

/**
 * Whether the elements of a reading still stand on the page and show what they showed. Cheap enough for every event:
 * no search. False means: hide at once and read anew.
 */
export function reread(
  reading: { page: 'none' } | { page: 'detail'; keys: KeyWatch[] } | { page: 'list'; rows: { keys: KeyWatch[] }[] },
): boolean {
  const still = ({ element, field, seen, read }: KeyWatch): boolean =>
    read() === seen && (field !== 'customerNumber' || isRendered(element));
  if (reading.page === 'none') return true;
  if (reading.page === 'detail') return reading.keys.every(still);
  return reading.rows.every(({ keys }) => keys.every(still));
}
