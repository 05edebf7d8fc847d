/** Text of an element; '' where it is longer than `most`, and quickly so: the element may be most of the page. */
export function shortText(el: Element, most: number): string {
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    text += (walker.currentNode as Text).data;
    if (text.length > most) return '';
  }
  return text;
}

/** Whether a node holds more text than blanks, what is in `but` left out. Ends at the first one. */
export function hasText(node: Node, but?: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return !!(node as Text).data.trim();
  for (let each = node.firstChild; each; each = each.nextSibling) if (each !== but && hasText(each)) return true;
  return false;
}
