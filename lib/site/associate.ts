/** From a label to its value. An empty field is empty: the neighbour's value is never taken. */

import { numberIn } from './compile';
import { dom } from './dom';
import { fieldsIn } from './fields';
import { type Hit, meaningOf, type Page } from './hits';
import { SEVERAL } from './text';
import { isField, isHiddenCombobox, shownIn } from './value';
import { flatClosest, flatParent, isShown } from './visible';

/** A box with more text holds more than one value. */
const LONGEST_BOX = 400;

export interface Candidate {
  raw: string;
  /** What shows the value; its label's element where nothing does. */
  element: Element;
  /** How sure the association is, 0–1. */
  weight: number;
  rank: number;
}

const NO_TARGET =
  'section,nav,form,table,dialog,button:not([role=combobox],[aria-haspopup]),[role=listbox],[role=menu],[role=dialog],[role=tabpanel],[role=region],[role=form],[role=table],[role=grid],[role=tree],[role=toolbar],[role=tooltip],[role=navigation]';
function labelledBy(page: Page): Map<string, Element[]> {
  if (page.labelledBy) return page.labelledBy;
  const found = new Map<string, Element[]>();
  page.labelledBy = found;
  for (const el of page.roots.flatMap((root) => [...root.querySelectorAll('[aria-labelledby]')])) {
    for (const id of el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])
      found.set(id, [...(found.get(id) ?? []), el]);
  }
  return found;
}

/** Elements that a label names by `for`, by wrapping or by `aria-labelledby`. */
function named(hit: Hit, page: Page): Element[] {
  const found: Element[] = hit.target ? [hit.target] : [];
  let el: Element | null = hit.target ? null : hit.el;
  for (let up = 0; el && up < 4; up++, el = flatParent(el)) {
    const id = dom.getAttribute(el, 'id');
    if (id) addLabelledBy(found, el, id, page);
    const tag = dom.localName(el);
    if (tag === 'legend') addGroup(found, el);
    if (tag !== 'label') continue;
    addControls(found, el as HTMLLabelElement);
    break;
  }
  return found.length ? usable(found) : found;
}

function addLabelledBy(found: Element[], el: Element, id: string, page: Page): void {
  for (const each of labelledBy(page).get(id) ?? [])
    if (dom.getRootNode(each) === dom.getRootNode(el)) found.push(each);
}

function addGroup(found: Element[], legend: Element): void {
  const group = dom.parentElement(legend);
  // A date in three fields has a legend as well.
  if (group && (dom.querySelectorAll(group, '[type=radio],[type=checkbox]').length || fieldsIn(group).length === 3))
    found.push(group);
}

function addControls(found: Element[], label: HTMLLabelElement): void {
  const { htmlFor } = label;
  if (!htmlFor) {
    found.push(...fieldsIn(label));
    return;
  }
  // The nearest element of that id: real pages repeat their ids.
  for (let box = flatParent(label), i = 0; box && i < 6 && !found.length; i++, box = flatParent(box)) {
    found.push(...dom.querySelectorAll(box, `#${/^[A-Za-z][\w-]*$/.test(htmlFor) ? htmlFor : CSS.escape(htmlFor)}`));
  }
  if (!found.length && label.control) found.push(label.control);
}

/** What can be a label's target: fields if there are any. */
function usable(found: Element[]): Element[] {
  const shown: Element[] = [];
  const fields: Element[] = [];
  for (const each of found) {
    const isPlain = dom.localName(each) === 'input' && !dom.getAttribute(each, 'role');
    if ((!isPlain && dom.matches(each, NO_TARGET)) || (!isShown(each, !isField(each)) && !isHiddenCombobox(each)))
      continue;
    shown.push(each);
    if (isField(each) || fieldsIn(each).length) fields.push(each);
  }
  return fields.length ? fields : shown;
}

/** Cells or definitions that markup ties to a label: `dt` → `dd`, row header → cell. */
function tied(el: Element): Element[] | null {
  const head = flatClosest(el, 'dt,th,[role=rowheader]');
  if (!head) return null;
  const found: Element[] = [];
  const tag = head.localName === 'dt' ? 'dd' : 'td,[role=cell],[role=gridcell]';
  for (let next = head.nextElementSibling; next?.matches(tag); next = next.nextElementSibling) found.push(next);
  return found;
}

/** What a box shows as the value of a label. */
function textFor({ slot }: Hit, box: Element, { hits, compiled }: Page): string {
  // A box with other labels in it holds more than this label's value.
  for (const other of hits) if (other.slot !== slot && dom.contains(box, other.el) && isShown(other.el)) return '';
  const raw = shownIn(box);
  // A label drawn inside its own empty field is no value.
  return raw.length > LONGEST_BOX || meaningOf(raw, compiled)?.slot === slot ? '' : raw;
}

/**
 * What a label shows, or null when the label itself is not on view.
 * @param sameLook labels and values of this page look alike, so that looks cannot tell them apart
 * @param above on this page values stand before their labels
 */
export function candidateOf(hit: Hit, page: Page, sameLook: boolean, above: boolean): Candidate | null {
  const { rank, el, inline } = hit;
  if (inline !== null) return isShown(el) ? { raw: inline, element: el, weight: 0.7, rank } : null;
  const [target] = named(hit, page);
  if (target) return { raw: textFor(hit, target, page), element: target, weight: 1, rank };
  if (!isShown(el)) return null;
  const cells = tied(el);
  if (!cells) return besideOf(hit, page, sameLook, above);
  let element = cells[0] ?? el;
  let raw = '';
  for (const cell of cells) {
    const text = isShown(cell) ? textFor(hit, cell, page) : '';
    if (!text.trim()) continue;
    if (!raw) element = cell;
    raw += raw ? SEVERAL + text : text;
  }
  return { raw, element, weight: 1, rank };
}

/** What stands near a label without being tied to it. */
function besideOf(hit: Hit, page: Page, sameLook: boolean, above: boolean): Candidate | null {
  const { rank, el } = hit;
  const { nearby } = page.parts;
  if (!nearby) {
    page.missing = 'nearby';
    return null;
  }
  const next = nearby(hit, page, sameLook, above);
  if (!next) return { raw: '', element: el, weight: 0.9, rank };
  const { element } = next;
  let raw = next.text ?? shownIn(element);
  // „Number | person A | person B“: a table with one column per person.
  const after = dom.nextElementSibling(element);
  const beyond = hit.slot === 'customerNumber' && after && numberIn(dom.textContent(after), page.compiled);
  if (beyond) raw += SEVERAL;
  return { raw: raw.trim() && !isShown(element) ? '' : raw, element, weight: 0.9, rank };
}
