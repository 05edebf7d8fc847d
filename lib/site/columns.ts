/** Column heads of tables, whatever they are made of. */
import { numberIn } from './compile';
import { dom } from './dom';
import { fieldsIn } from './fields';
import { type Hit, meaningOf, type Page } from './hits';
import { hasText, shortText } from './short-text';
import { flatClosest } from './visible';

export const HEAD = 'th,[role=columnheader]';

/** Longer texts are neither labels nor numbers. */
const LONGEST = 80;

const isLabel = (cell: Element, { compiled }: Page): boolean =>
  !!meaningOf(shortText(cell, LONGEST), compiled) && !fieldsIn(cell).length;

/** A row whose cells are nothing but labels is a header, whatever it is made of. */
function isHeader(row: Element, page: Page): boolean {
  const cells = [...dom.children(row)];
  if (cells.length < 3) return false;
  const count = cells.filter((cell) => isLabel(cell, page)).length;
  if (count < 3 || count <= cells.length / 2) return false;
  return !cells.some((each) => numberIn(shortText(each, LONGEST), page.compiled));
}

function plainHead(hit: Hit, page: Page): Element | null {
  let cell = hit.el;
  for (
    let up = dom.parentElement(cell);
    dom.localName(cell) !== 'td' && up && !hasText(up, cell);
    up = dom.parentElement(up)
  )
    cell = up;
  const row = dom.parentElement(cell);
  if (!row || !isLabel(cell, page)) return null;
  // Rows of labels and rows of values take turns; the last of them may be short.
  const before = dom.localName(row) === 'tr' && row.previousElementSibling?.previousElementSibling;
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
