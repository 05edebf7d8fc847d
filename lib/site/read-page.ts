/** Reads a page of a case system that nobody of us has seen: label first, selector second, format check third. */
import type { Adapter } from './adapter';
import { ALL_PARTS } from './all-parts';
import { collectPage } from './collect-page';
import { interpret } from './interpret';
import type { CollectedRow } from './lists';
import type { KeyWatch } from './places';
import type { Profile } from './profile';
import { recipeOf } from './recipe';

export type { KeyWatch } from './places';
export { changedRows, reread } from './reread';

export type ListRow = Omit<CollectedRow, 'person'> & { profile: Profile };

export type SiteReading =
  | { page: 'none' }
  | { page: 'detail'; profile: Profile; anchor: Element | null; keys: KeyWatch[] }
  | { page: 'list'; rows: ListRow[] };

/**
 * What a page shows.
 * @param root the top document; its same-origin frames are read with it
 * @param onRoots gets the documents and open shadow roots that were read
 * @returns `detail` for one person (`customerNumber` is null, with the reason, when several numbers disagree or it has
 *   the wrong format), `list` for a table with a column of customer numbers, `none` for anything else
 */
export function readPage(
  root: Document,
  adapter: Adapter,
  onRoots?: (roots: (Document | ShadowRoot)[]) => void,
): SiteReading {
  const collected = collectPage(root, recipeOf(adapter), ALL_PARTS, onRoots);
  if (collected.page === 'none') return collected;
  if (collected.page === 'detail') {
    const { person, ...rest } = collected;
    return { ...rest, profile: interpret(person, adapter) };
  }
  return {
    page: 'list',
    rows: collected.rows.map(({ person, ...rest }) => ({ ...rest, profile: interpret(person, adapter) })),
  };
}
