/**
 * Text of an element; '' where it is longer than `most`, and quickly so: the element may be most of the page.
 * @param words most of it between the blanks at its ends
 */
import { dom } from './dom';
export function shortText(el: Element, most: number, words = most): string {
  if (!dom.firstElementChild(el)) {
    const text = dom.textContent(el);
    return text.length > most || text.trim().length > words ? '' : text;
  }
  // Texts only; asking `NodeFilter` for the number costs more than a first reading can spare.
  const walker = document.createTreeWalker(el, 4);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += (node as Text).data;
    if (text.length > words && (text.length > most || text.trim().length > words)) return '';
  }
  return text;
}

/** Whether a node holds more text than blanks, what is in `but` left out. Ends at the first one. */
export function hasText(node: Node, but?: Node): boolean {
  if (dom.nodeType(node) === 3) return !!(node as Text).data.trim();
  for (let each = dom.firstChild(node); each; each = dom.nextSibling(each))
    if (each !== but && hasText(each)) return true;
  return false;
}
