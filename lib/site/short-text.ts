/** Text of an element; '' where it is longer than `most`, and quickly so: the element may be most of the page. */
import { dom } from './dom';
export function shortText(el: Element, most: number): string {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    text += (walker.currentNode as Text).data;
    if (text.length > most) return '';
  }
  return text;
}

/** Whether a node holds more text than blanks, what is in `but` left out. Ends at the first one. */
export function hasText(node: Node, but?: Node): boolean {
  if (dom.nodeType(node) === Node.TEXT_NODE) return !!(node as Text).data.trim();
  for (const each of dom.childNodes(node)) if (each !== but && hasText(each)) return true;
  return false;
}
