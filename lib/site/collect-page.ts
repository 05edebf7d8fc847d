/** What is done on every page: looks whether it names a customer number at all. Only then the reader is asked. */
import type { Collected } from './collect';
import { compile } from './compile';
import { findHits, findMoreHits, type Page } from './hits';
import type { Parts } from './parts';
import type { Recipe } from './recipe';
import { selectAll } from './select';
import { forgetBoxes } from './visible';

/** Whether a label, or a selector of the adapter, leads to a customer number. */
function namesNumber(page: Page): boolean {
  for (const { slot } of page.hits) if (slot === 'customerNumber') return true;
  return selectsNumber(page);
}

const selectsNumber = ({ roots, compiled: { selectors, list } }: Page): boolean =>
  [...(selectors.customerNumber ?? []), ...(list ? [{ css: list.row }] : [])].some(({ css }) =>
    roots.some((root) => selectAll(root, css).length),
  );

/**
 * @param root the top document; its same-origin frames are read with it
 * @param parts those that are there; one that is missing is named in the answer
 * @param onRoots gets the documents and open shadow roots that were read
 * @param found what an answer before found, of a page that stands unmoved since
 * @returns `detail` for one person (also when the number is contradictory or malformed: `interpret` says so), `list`
 *   for a table with a column of customer numbers, `none` for anything else and where a part is missing
 */
export function collectPage(
  root: Document,
  recipe: Recipe,
  parts: Parts,
  onRoots?: (roots: Page['roots']) => void,
  found?: Page,
): Collected {
  const page = found ?? findHits(root, compile(recipe), parts);
  try {
    if (!namesNumber(page)) findMoreHits(page);
    if (page.walked && !namesNumber(page)) return { page: 'none' };
    return parts.reader?.(page) ?? { page: 'none', needs: 'reader', found: page };
  } finally {
    onRoots?.(page.roots);
    forgetBoxes();
  }
}
