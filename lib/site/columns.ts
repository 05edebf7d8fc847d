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

const labelsOf = (row: Element, { compiled }: Page): Element[] =>
  [...dom.children(row)].filter((each) => meaningOf(shortText(each, LONGEST), compiled) && !fieldsIn(each).length);

/** A row whose cells are nothing but labels is a header, whatever it is made of. */
function isHeader(row: Element, page: Page): boolean {
  const count = labelsOf(row, page).length;
  if (count < 3 || count <= dom.childElementCount(row) / 2) return false;
  return ![...dom.children(row)].some((each) => numberIn(shortText(each, LONGEST), page.compiled));
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
  if (!row || !meaningOf(dom.textContent(cell), page.compiled) || !labelsOf(row, page).includes(cell)) return null;
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
