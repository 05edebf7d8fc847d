/** Selectors of adapters from outside: an invalid one finds nothing and stops nothing. */

/** Like `querySelectorAll`, but empty for a selector the browser does not understand. */
export function selectAll(root: ParentNode, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)];
  } catch {
    return [];
  }
}

/** False for a selector the browser does not understand. Where there is no document, nothing can be said against it. */
export function isSelector(css: string): boolean {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
