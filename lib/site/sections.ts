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

/** Whether words of a section's title name somebody else. */
const namesOther = (title: string, { compiled }: Page): boolean =>
  !!title &&
  wordsOf(title)
    .split(' ')
    .some((word) => compiled.otherPersons.some((other) => word.startsWith(other)));

/** A title that is none by its element: it opens a box with several labels, or fills a row of a table. */
function looksLikeTitle(el: Element, beside: Element, { hits }: Page): boolean {
  const cell = dom.localName(el) === 'tr' && dom.childElementCount(el) === 1 ? dom.firstElementChild(el) : null;
  if (cell ? (cell as HTMLTableCellElement).colSpan < 2 : dom.previousElementSibling(el)) return false;
  const text = shortText(el, LONGEST_BOX).trim();
  if (!text || text.length > LONGEST_TITLE || /:\s*\S/.test(text) || hits.some((hit) => dom.contains(el, hit.el)))
    return false;
  // A tab bar, tool bar or path.
  if (dom.querySelectorAll(el, '[role=tab]').length || dom.querySelectorAll(el, 'a,button').length > 1) return false;
  return !!cell || hits.filter((hit) => isWithin(hit.el, beside)).length > 1;
}

/** The accessible name of a group, region or tab panel. */
function groupName(box: Element): string {
  if (!dom.matches(box, GROUP)) return '';
  const named = dom.getAttribute(box, 'aria-labelledby') ?? '';
  const title = (dom.getRootNode(box) as Document | ShadowRoot).getElementById(named);
  return (title && dom.textContent(title)) || dom.getAttribute(box, 'aria-label') || '';
}

/** Whether a label stands in a section whose title names somebody else („Partner/in“), also above inner titles. */
export function isOthers({ el }: Hit, page: Page): boolean {
  let level = BELOW_HEADINGS;
  let box: Element | null = el;
  for (let up = 0; box && up < 20; up++, box = flatParent(box)) {
    if (namesOther(groupName(box), page)) return true;
    let prev = dom.previousElementSibling(box);
    for (let back = 0; prev && back < 30; back++, prev = dom.previousElementSibling(prev)) {
      if (!dom.matches(prev, SECTION_TITLE) && !looksLikeTitle(prev, box, page)) continue;
      const tag = dom.localName(prev);
      const own = /^h\d$/.test(tag) ? +tag.slice(1) : BELOW_HEADINGS;
      if (own >= level && own < BELOW_HEADINGS) continue;
      if (namesOther(dom.textContent(prev), page)) return true;
      level = Math.min(level, own);
      if (own === BELOW_HEADINGS) break;
    }
  }
  return false;
}
