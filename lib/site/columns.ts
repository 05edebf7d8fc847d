/** Column heads of tables, whatever they are made of. */
import { numberIn } from './compile';
import { fieldsIn } from './fields';
import { type Hit, meaningOf, type Page } from './hits';
import { hasText, shortText } from './short-text';
import { flatClosest } from './visible';

export const HEAD = 'th,[role=columnheader]';

/** Longer texts are neither labels nor numbers. */
const LONGEST = 80;

/** Nothing else in the box shows a text. */
const isAlone = (el: Element, box: Element): boolean =>
  ![...box.childNodes].some((each) => each !== el && hasText(each));

const labelsOf = (row: Element, { compiled }: Page): Element[] =>
  [...row.children].filter((each) => meaningOf(shortText(each, LONGEST), compiled) && !fieldsIn(each).length);

/** A row whose cells are nothing but labels is a header, whatever it is made of. */
function isHeader(row: Element, page: Page): boolean {
  const count = labelsOf(row, page).length;
  if (count < 3 || count <= row.childElementCount / 2) return false;
  return ![...row.children].some((each) => numberIn(shortText(each, LONGEST), page.compiled));
}

function plainHead(hit: Hit, page: Page): Element | null {
  let cell = hit.el;
  while (cell.localName !== 'td' && cell.parentElement && isAlone(cell, cell.parentElement)) cell = cell.parentElement;
  const row = cell.parentElement;
  if (!row || !meaningOf(cell.textContent, page.compiled) || !labelsOf(row, page).includes(cell)) return null;
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
