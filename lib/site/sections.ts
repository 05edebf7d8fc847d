/** Sections of a page that are about somebody else. */

import { dom } from './dom';
import type { Hit, Page } from './hits';
import { shortText } from './short-text';
import { wordsOf } from './text';
import { flatParent, isWithin } from './visible';

const SECTION_TITLE = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';
const GROUP = '[role=group],[role=region],[role=tabpanel],[role=dialog]';
const LONGEST_TITLE = 60;
/** With the blanks around it. */
const LONGEST_BOX = 1000;
/** The level of a title that is no `h1` to `h6`. */
const BELOW_HEADINGS = 7;

/** What one pass has found out. */
export interface Sections {
  /** Whether titles (by their text) name somebody else, and boxes stand below such a title. */
  others: Map<string | Element, boolean>;
  /** What opens its box and is no title. */
  untitled: Set<Element>;
}

/** Whether words of a section's title name somebody else. */
function namesOther(title: string, { compiled }: Page, sections: Sections): boolean {
  if (!title) return false;
  let isOther = sections.others.get(title);
  if (isOther === undefined) {
    const words = ` ${wordsOf(title)}`;
    isOther = compiled.otherPersons.some((other) => words.includes(` ${other}`));
    sections.others.set(title, isOther);
  }
  return isOther;
}

/** A title that is none by its element: it opens a box with several labels, or fills a row of a table. */
function looksLikeTitle(el: Element, beside: Element, { hits }: Page, sections: Sections): boolean {
  if (sections.untitled.has(el)) return false;
  const cell = dom.localName(el) === 'tr' && dom.childElementCount(el) === 1 ? dom.firstElementChild(el) : null;
  if (cell ? (cell as HTMLTableCellElement).colSpan < 2 : dom.previousElementSibling(el)) return false;
  for (const hit of hits) if (dom.contains(el, hit.el)) return false;
  if (!hasTitleText(el)) {
    sections.untitled.add(el);
    return false;
  }
  return !!cell || hits.filter((hit) => isWithin(hit.el, beside)).length > 1;
}

function hasTitleText(el: Element): boolean {
  const text = shortText(el, LONGEST_BOX, LONGEST_TITLE).trim();
  if (!text || /:\s*\S/.test(text)) return false;
  // A tab bar, tool bar or path.
  return !dom.querySelectorAll(el, '[role=tab]').length && dom.querySelectorAll(el, 'a,button').length < 2;
}

/** The accessible name of a group, region or tab panel. */
function groupName(box: Element): string {
  const named = dom.getAttribute(box, 'aria-labelledby') ?? '';
  const title = (dom.getRootNode(box) as Document | ShadowRoot).getElementById(named);
  return (title && dom.textContent(title)) || dom.getAttribute(box, 'aria-label') || '';
}

/** Whether a label stands in a section whose title names somebody else („Partner/in“), also above inner titles. */
export function isOthers({ el }: Hit, page: Page, sections: Sections): boolean {
  const boxes: Element[] = [];
  const isOther = isAmongOthers(el, page, sections, boxes);
  for (const box of boxes) sections.others.set(box, isOther);
  return isOther;
}

/** @param boxes gets those that were entered without a title met before: for all in them the answer is the same */
function isAmongOthers(el: Element, page: Page, sections: Sections, boxes: Element[]): boolean {
  let level = BELOW_HEADINGS;
  let box: Element | null = el;
  for (let up = 0; box && up < 20; up++, box = flatParent(box)) {
    if (level === BELOW_HEADINGS) {
      const known = sections.others.get(box);
      if (known !== undefined) return known;
      boxes.push(box);
    }
    if (dom.matches(box, GROUP) && namesOther(groupName(box), page, sections)) return true;
    let prev = dom.previousElementSibling(box);
    for (let back = 0; prev && back < 30; back++, prev = dom.previousElementSibling(prev)) {
      if (!dom.matches(prev, SECTION_TITLE) && !looksLikeTitle(prev, box, page, sections)) continue;
      const own = Number(dom.localName(prev).slice(1)) || BELOW_HEADINGS;
      if (own >= level && own < BELOW_HEADINGS) continue;
      if (namesOther(dom.textContent(prev), page, sections)) return true;
      level = Math.min(level, own);
      if (own === BELOW_HEADINGS) break;
    }
  }
  return false;
}
