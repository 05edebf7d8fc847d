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

/** Whether a node shows more than blanks. */
export function hasText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return !!(node as Text).data.trim();
  return node.nodeType === Node.ELEMENT_NODE && [...node.childNodes].some(hasText);
}
