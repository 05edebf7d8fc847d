/** The value that stands behind a label without being tied to it by markup. */

import { dom } from './dom';
import { fieldsIn } from './fields';
import { type Hit, meaningOf, type Page } from './hits';
import { BUTTON, textOf } from './value';
import { isRendered, isTiny } from './visible';

const BARRIER =
  'h1,h2,h3,h4,h5,h6,table,form,section,article,nav,header,footer,main,aside,dl,fieldset,hr,ul,ol,label,dt,th,legend,[role=row],[role=heading]';
const CLIMB_END =
  'body,form,section,article,fieldset,dl,table,tbody,tr,ul,ol,li,main,header,nav,[role=row],[role=listitem]';
const DECORATION = `${BUTTON},i,svg,img,[role=img],[role=tooltip]`;
const NOTHING = /^[\s:*]*$/;
/** „Zielberuf: Koch“: a text that brings its own label. */
const OWN_LABEL = /^[^:]{2,40}:(\s|$)/;
/** Longer texts are no value. */
export const LONGEST = 200;

/** Tag and classes of the innermost element that starts an element's text; '' when nothing tells it from others. */
function signature(el: Element): string {
  let leaf = el;
  for (let first = dom.firstElementChild(leaf); first; first = dom.firstElementChild(leaf)) {
    const text = dom.textContent(first).trim();
    if (!text || !dom.textContent(leaf).trim().startsWith(text)) break;
    leaf = first;
  }
  const classes = dom.getAttribute(leaf, 'class') ?? '';
  return classes || /^(b|strong|em|u)$/.test(dom.localName(leaf)) ? `${dom.localName(leaf)}.${classes}` : '';
}

/** Text directly behind a label in the same line: `<b>Status:</b> arbeitslos`. */
function run(first: Text, hit: Hit, stacked: boolean): string | null {
  let text = '';
  let node: ChildNode | null = first;
  for (; node; node = dom.nextSibling(node)) {
    if (dom.nodeType(node) === 1 && /^(br|b|strong|label|div|p|table|ul)$/.test(dom.localName(node))) break;
    text += textOf(node, false);
  }
  // Label above value is only believed where nothing else stands in the box.
  if (stacked && node && [node, dom.nextSibling(node)].some((each) => each && dom.textContent(each)?.trim()))
    return null;
  const { previousSibling } = hit.el;
  const prose = hit.el.localName !== 'label' && !/:/.test(hit.el.textContent) && !text.trimStart().startsWith(':');
  if (prose && !stacked && previousSibling?.nodeType === 3 && previousSibling.textContent?.trim()) return null;
  return text.replace(/^\s*:/, '');
}

/** Whether a box has other labels than this one; a line of help behind its one field („Hinweis: …“) is none. */
function hasOthers(box: Element, { slot }: Hit, { hits, compiled }: Page): boolean {
  const fields = fieldsIn(box);
  const isHelp = ({ el, slot: other, inline }: Hit): boolean =>
    other === 'other' && inline !== null && fields.length === 1 && fields[0]?.compareDocumentPosition(el) === 4;
  return (
    hits.some((hit) => dom.contains(box, hit.el) && !isHelp(hit)) ||
    // Such names have not been looked for on every page.
    fields.some((field) => (meaningOf(field.getAttribute('aria-label') ?? '', compiled)?.slot ?? slot) !== slot)
  );
}

function isValue(el: Element, hit: Hit, climbed: boolean, page: Page, sameLook: boolean): boolean {
  if (dom.matches(el, BARRIER) || hasOthers(el, hit, page)) return false;
  if (fieldsIn(el).length) return true;
  if (dom.querySelectorAll(el, 'label,dt,th,legend').length) return false;
  const text = textOf(el).trim();
  if (meaningOf(text, page.compiled) || OWN_LABEL.test(text) || text.length > LONGEST) return false;
  if (!text || el.localName === 'td' || sameLook) return true;
  const look = signature(hit.el);
  return (
    !(look && look === signature(el)) &&
    !(
      climbed &&
      [...dom.children(el)].filter((child) => !dom.matches(child, BUTTON)).length > 1 &&
      dom.localName(dom.firstElementChild(el) ?? el) === dom.localName(hit.el)
    )
  );
}

/** Whether two boxes are of one kind. */
const isTwin = (one: Element, other: Element): boolean =>
  dom.localName(one) === dom.localName(other) &&
  (dom.getAttribute(one, 'class') ?? '') === (dom.getAttribute(other, 'class') ?? '');

/** Whether boxes like this one hold label and value on this page: then this one, with a label only, is empty. */
function isRow(box: Element, page: Page): boolean {
  const around = dom.parentElement(box);
  return page.hits.some(({ el }) => {
    let twin: Element | null = el;
    while (twin && dom.parentElement(twin) !== around) twin = dom.parentElement(twin);
    if (!twin || twin === box || !isTwin(twin, box)) return false;
    return dom.textContent(twin).trim().length > dom.textContent(el).trim().length || fieldsIn(twin).length > 0;
  });
}

/** An empty element that only draws „:“ or „*“. */
const isDrawnColon = (el: Element): boolean =>
  ['::before', '::after'].some((part) => /^"[\s:*]+"$/.test(getComputedStyle(el, part).content));

/** An empty element of a kind that stands empty behind the customer number's label too: it never holds a value. */
function isSpacer(el: Element, { hits }: Page): boolean {
  const twins: Element[] = [];
  for (const hit of hits) {
    let label: Element | null = hit.slot === 'customerNumber' ? hit.el : null;
    for (let up = 0; label && up < 4; up++, label = dom.parentElement(label)) {
      const twin = dom.nextElementSibling(label);
      if (twin && isTwin(twin, el)) twins.push(twin);
    }
  }
  return twins.length > 0 && twins.every((twin) => !dom.textContent(twin).trim() && !fieldsIn(twin).length);
}

/** The field behind a label and its help text. */
function fieldBehind(text: Element, hit: Hit, page: Page): Element | null {
  let next = dom.nextElementSibling(text);
  while (next && !fieldsIn(next).length) next = dom.nextElementSibling(next);
  return next && !dom.querySelectorAll(next, 'label').length && !hasOthers(next, hit, page) ? next : null;
}

/**
 * The value that follows a label which is not tied to it by markup; null where none follows.
 * @param above on this page values stand before their labels
 */
export function following(
  hit: Hit,
  page: Page,
  sameLook: boolean,
  above: boolean,
): { element: Element; text?: string } | null {
  const [ahead, behind] = above ? [dom.previousSibling, dom.nextSibling] : [dom.nextSibling, dom.previousSibling];
  let node: Node = hit.text ?? hit.el;
  for (let up = 0; up < 5; up++) {
    let stacked = false;
    for (let next = ahead(node); next; next = ahead(next)) {
      if (dom.nodeType(next) === 3) {
        if (NOTHING.test((next as Text).data)) continue;
        const text = above ? (next as Text).data : run(next as Text, hit, stacked);
        const own = text === null || OWN_LABEL.test(text.trim()) || !!meaningOf(text, page.compiled);
        const element = dom.parentElement(next);
        return own || !element || text.length > LONGEST ? null : { element, text };
      }
      if (dom.nodeType(next) !== 1) continue;
      const el = next as Element;
      if (dom.localName(el) === 'br') {
        if (stacked || (hit.text && /:\s*$/.test(hit.text.data))) return null;
        stacked = true;
        continue;
      }
      const shown = dom.textContent(el).trim();
      const fields = fieldsIn(el).length;
      if (!isRendered(el) || dom.matches(el, DECORATION) || (shown ? NOTHING.test(shown) : isDrawnColon(el))) continue;
      if ((shown || fields) && isTiny(dom.getBoundingClientRect(el)) && getComputedStyle(el).display !== 'contents')
        continue;
      if (!shown && !fields && isSpacer(el, page)) continue;
      if (!isValue(el, hit, up > (hit.text ? 1 : 0), page, sameLook)) return null;
      return { element: (shown && !fields && hit.el.localName === 'label' && fieldBehind(el, hit, page)) || el };
    }
    // A line of its own below the label that holds nothing is an empty value.
    if (stacked) return null;
    const parent: Element | null = dom.parentElement(node);
    if (!parent || dom.matches(parent, CLIMB_END) || (node !== hit.text && isRow(parent, page))) return null;
    // A label that closes its box has no value there; only a box that holds nothing but the label is left.
    for (let prev = behind(node); prev; prev = behind(prev)) {
      const type = dom.nodeType(prev);
      if (type === 3 ? !NOTHING.test((prev as Text).data) : type === 1 && !dom.matches(prev as Element, DECORATION))
        return null;
    }
    node = parent;
  }
  return null;
}
