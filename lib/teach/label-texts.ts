/** Texts near a value that may name it, the nearest first. Which of them the reader ties to it is for the reader to say. */
import { clean, labelKey } from '../site/text';
import { textOf } from '../site/value';
import { flatClosest, flatParent } from '../site/visible';
import { ownText } from './value-places';

const CELL = 'td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]';
const ROW = 'tr,[role=row]';
const TITLE = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';
const LONGEST = 60;
const MOST = 10;

/** A label as it is stored: without the colon or star behind it; '' for a text that is none. */
export function asLabel(text: string): string {
  const shown = clean(text).replace(/[\s:*]+$/, '');
  // The reader takes no text for a label that starts with a digit.
  return shown.length >= 2 && shown.length <= LONGEST && labelKey(shown) && !/^\d/.test(shown) ? shown : '';
}

/** Head of the column a cell stands in, or null. */
export function headOf(cell: Element): Element | null {
  const row = cell.closest(ROW);
  const at = row ? [...row.children].indexOf(cell) : -1;
  const table = row?.closest('table,[role=grid],[role=table],[role=treegrid]');
  const first = table?.querySelector(ROW);
  return at >= 0 && first && first !== row ? (first.children[at] ?? null) : null;
}

/** All texts that may name the place. */
export function labelTexts(el: Element): string[] {
  const texts: string[] = [];
  const add = (text: string | null | undefined): void => {
    const label = text ? asLabel(text) : '';
    if (label && !texts.includes(label) && texts.length < MOST) texts.push(label);
  };
  const root = el.getRootNode() as Document | ShadowRoot;
  for (const id of el.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) add(root.getElementById(id)?.textContent);
  add(el.getAttribute('aria-label'));
  for (const label of (el as HTMLInputElement).labels ?? []) add(textOf(label));
  const own = ownText(el);
  if (own.indexOf(':') > 1) add(own.slice(0, own.indexOf(':')));
  const definition = flatClosest(el, 'dd');
  for (let prev = definition?.previousElementSibling; prev; prev = prev.previousElementSibling) {
    if (prev.localName !== 'dt') continue;
    add(textOf(prev));
    break;
  }
  const cell = flatClosest(el, CELL);
  if (cell) {
    add(cell.closest(ROW)?.querySelector('th,[role=rowheader]')?.textContent);
    const head = headOf(cell);
    if (head?.matches('th,[role=columnheader],thead *')) add(textOf(head));
  }
  let box: Element | null = el;
  for (let up = 0; box && up < 5 && !/^(body|html|form|main)$/.test(box.localName); up++, box = flatParent(box)) {
    let back = 0;
    for (let prev: ChildNode | null = box.previousSibling; prev && back < 2; prev = prev.previousSibling) {
      const text = prev.nodeType === 3 || prev.nodeType === 1 ? textOf(prev) : '';
      if (!text.trim()) continue;
      back++;
      add(text);
    }
  }
  const above =
    cell?.closest(ROW)?.previousElementSibling?.children[[...(cell.parentElement?.children ?? [])].indexOf(cell)];
  if (above) add(textOf(above));
  const top = cell && headOf(cell);
  if (top) add(textOf(top));
  return texts;
}

/** The headings of the sections around a place. */
export function titlesOver(el: Element): string[] {
  const titles: string[] = [];
  let box: Element | null = el;
  for (let up = 0; box && up < 6; up++, box = flatParent(box)) {
    let prev = box.previousElementSibling;
    for (let back = 0; prev && back < 30; back++, prev = prev.previousElementSibling) {
      if (!prev.matches(TITLE)) continue;
      titles.push(clean(prev.textContent));
      break;
    }
  }
  return titles;
}
