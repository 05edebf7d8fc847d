/** An element of ours over the whole page, in the browser's top layer: over every z-index and over dialogs that stood before. */

/** Touches nothing on the page. @param takesPointer else clicks go through it to the page */
export function createFullPageHost(tag: string, takesPointer: boolean): HTMLElement {
  const host = document.createElement(tag);
  host.lang = 'de';
  host.dir = 'ltr';
  host.popover = 'manual';
  for (const [name, value] of [
    ['all', 'initial'],
    // The two that „all“ leaves out.
    ['direction', 'ltr'],
    ['unicode-bidi', 'isolate'],
    ['position', 'fixed'],
    ['inset', '0'],
    ['width', '100%'],
    ['height', '100%'],
    ['z-index', '2147483647'],
    ['pointer-events', takesPointer ? 'auto' : 'none'],
    ['display', 'block'],
  ] as const) {
    host.style.setProperty(name, value, 'important');
  }
  return host;
}
