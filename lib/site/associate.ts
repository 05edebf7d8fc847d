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
    for (const each of (id && labelledBy(page).get(id)) || [])
      if (dom.getRootNode(each) === dom.getRootNode(el)) found.push(each);
    const group = dom.localName(el) === 'legend' ? dom.parentElement(el) : null;
    // A date in three fields has a legend as well.
    if (group && (dom.querySelectorAll(group, '[type=radio],[type=checkbox]').length || fieldsIn(group).length === 3))
      found.push(group);
    if (dom.localName(el) !== 'label') continue;
    const label = el as HTMLLabelElement;
    const { htmlFor } = label;
    // The nearest element of that id: real pages repeat their ids.
    for (let box = flatParent(label), i = 0; htmlFor && box && i < 6 && !found.length; i++, box = flatParent(box)) {
      found.push(...dom.querySelectorAll(box, `#${CSS.escape(htmlFor)}`));
    }
    if (htmlFor && !found.length && label.control) found.push(label.control);
    if (!htmlFor) found.push(...fieldsIn(label));
    break;
  }
  const usable = found.filter(
    (each) => !dom.matches(each, NO_TARGET) && (isShown(each, !isField(each)) || isHiddenCombobox(each)),
  );
  const fields = usable.filter((each) => fieldsIn(each).length || isField(each));
  return fields.length ? fields : usable;
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

/**
 * What a label shows, or null when the label itself is not on view.
 * @param sameLook labels and values of this page look alike, so that looks cannot tell them apart
 * @param above on this page values stand before their labels
 */
export function candidateOf(hit: Hit, page: Page, sameLook: boolean, above: boolean): Candidate | null {
  const { rank, el, inline } = hit;
  const make = (element: Element, weight: number, raw: string): Candidate => ({ raw, element, weight, rank });
  if (inline !== null) return isShown(el) ? make(el, 0.7, inline) : null;
  // A box with other labels in it holds more than this label's value.
  const text = (box: Element): string => {
    const crowded = page.hits.some(
      (other) => other.slot !== hit.slot && dom.contains(box, other.el) && isShown(other.el),
    );
    const raw = crowded ? '' : shownIn(box);
    // A label drawn inside its own empty field is no value.
    return raw.length > LONGEST_BOX || meaningOf(raw, page.compiled)?.slot === hit.slot ? '' : raw;
  };
  const [target] = named(hit, page);
  if (target) return make(target, 1, text(target));
  if (!isShown(el)) return null;
  const cells = tied(el);
  if (cells) {
    const texts = cells.map((cell) => (isShown(cell) ? text(cell) : ''));
    const filled = texts.findIndex((each) => each.trim());
    return make(cells[filled] ?? cells[0] ?? el, 1, texts.filter((each) => each.trim()).join(SEVERAL));
  }
  const { nearby } = page.parts;
  if (!nearby) {
    page.missing = 'nearby';
    return null;
  }
  const next = nearby(hit, page, sameLook, above);
  if (!next) return make(el, 0.9, '');
  const { element } = next;
  let raw = next.text ?? shownIn(element);
  // „Number | person A | person B“: a table with one column per person.
  const after = dom.nextElementSibling(element);
  const beyond = hit.slot === 'customerNumber' && after && numberIn(dom.textContent(after), page.compiled);
  if (beyond) raw += SEVERAL;
  return make(element, 0.9, raw.trim() && !isShown(element) ? '' : raw);
}
