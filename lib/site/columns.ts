/** Column heads of tables, whatever they are made of. */
import { numberIn } from './compile';
import { fieldsIn } from './fields';
import { type Hit, meaningOf, type Page } from './hits';
import { flatClosest } from './visible';

export const HEAD = 'th,[role=columnheader]';

/** A row whose cells are nothing but labels is a header, whatever it is made of. */
function plainHead(hit: Hit, { compiled }: Page): Element | null {
  let cell = hit.el;
  while (cell.parentElement?.childElementCount === 1) cell = cell.parentElement;
  const cells = [...(cell.parentElement?.children ?? [])];
  if (cells.length < 3) return null;
  const labels = cells.filter((each) => meaningOf(each.textContent, compiled) && !fieldsIn(each).length);
  const header = labels.includes(cell) && labels.length > 2 && labels.length > cells.length / 2;
  return header && !cells.some((each) => numberIn(each.textContent, compiled)) ? cell : null;
}

/** Header cell of a column, or null for a label elsewhere (also for row headers: `th` with a cell behind it). */
export function columnHead(hit: Hit, page: Page): Element | null {
  const head = flatClosest(hit.el, HEAD);
  if (!head) return plainHead(hit, page);
  if (head.localName !== 'th' || head.closest('thead')) return head;
  const cells = [...(head.parentElement?.children ?? [])];
  return cells.filter((cell) => cell.matches(HEAD)).length > cells.length / 2 ? head : null;
}
