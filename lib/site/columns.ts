/** Column heads of tables, whatever they are made of. */
import { numberIn } from './compile';
import { type Hit, meaningOf, type Page } from './hits';
import { fieldsIn } from './value';
import { flatClosest } from './visible';

export const HEAD = 'th,[role=columnheader]';

const labelsOf = (row: Element, { compiled }: Page): Element[] =>
  [...row.children].filter((each) => meaningOf(each.textContent, compiled) && !fieldsIn(each).length);

/** A row whose cells are nothing but labels is a header, whatever it is made of. */
function isHeader(row: Element, page: Page): boolean {
  const count = labelsOf(row, page).length;
  if (count < 3 || count <= row.childElementCount / 2) return false;
  return ![...row.children].some((each) => numberIn(each.textContent, page.compiled));
}

function plainHead(hit: Hit, page: Page): Element | null {
  let cell = hit.el;
  while (cell.localName !== 'td' && cell.parentElement?.textContent.trim() === cell.textContent.trim())
    cell = cell.parentElement;
  const row = cell.parentElement;
  if (!row || !labelsOf(row, page).includes(cell)) return null;
  // Rows of labels and rows of values take turns; the last of them may be short.
  const before = row.localName === 'tr' && row.previousElementSibling?.previousElementSibling;
  return isHeader(row, page) || (before && isHeader(before, page)) ? cell : null;
}

/** Header cell of a column, or null for a label elsewhere (also for row headers: `th` with a cell behind it). */
export function columnHead(hit: Hit, page: Page): Element | null {
  const head = flatClosest(hit.el, HEAD);
  if (!head) return plainHead(hit, page);
  if (head.localName !== 'th' || head.closest('thead')) return head;
  const cells = [...(head.parentElement?.children ?? [])];
  return cells.filter((cell) => cell.matches(HEAD)).length > cells.length / 2 ? head : null;
}
