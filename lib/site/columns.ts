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
function looksLikeHeader(row: Element, page: Page): boolean {
  const cells = dom.children(row);
  if (cells.length < 3) return false;
  let count = 0;
  for (const cell of cells) if (isLabel(cell, page)) count++;
  if (count < 3 || count <= cells.length / 2) return false;
  for (const cell of cells) if (numberIn(shortText(cell, LONGEST), page.compiled)) return false;
  return true;
}

/** Whether rows are headers; kept for one pass, as the labels of one row ask for the same rows. */
export type Headers = Map<Element, boolean>;

function isHeader(row: Element, page: Page, headers: Headers): boolean {
  const known = headers.get(row) ?? looksLikeHeader(row, page);
  headers.set(row, known);
  return known;
}

function plainHead(hit: Hit, page: Page, headers: Headers): Element | null {
  let cell = hit.el;
  for (
    let up = dom.parentElement(cell);
    dom.localName(cell) !== 'td' && up && !hasText(up, cell);
    up = dom.parentElement(up)
  ) {
    cell = up;
    // No box around it is a label either.
    if (fieldsIn(cell).length) return null;
  }
  const row = dom.parentElement(cell);
  if (!row || !isLabel(cell, page)) return null;
  // Rows of labels and rows of values take turns; the last of them may be short.
  const before = dom.localName(row) === 'tr' && row.previousElementSibling?.previousElementSibling;
  const isHead = isHeader(row, page, headers) || (before && isHeader(before, page, headers));
  return isHead ? cell : null;
}

/** Header cell of a column, or null for a label elsewhere (also for row headers: `th` with a cell behind it). */
export function columnHead(hit: Hit, page: Page, headers: Headers): Element | null {
  const head = flatClosest(hit.el, HEAD);
  if (!head) return plainHead(hit, page, headers);
  if (head.localName !== 'th' || head.closest('thead')) return head;
  let heads = 0;
  let others = 0;
  for (const cell of head.parentElement?.children ?? []) cell.matches(HEAD) ? heads++ : others++;
  return heads > others ? head : null;
}
