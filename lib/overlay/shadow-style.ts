/** Gives a closed shadow root its style sheet. Works under a strict page CSP in both browsers. */
export function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets of content scripts. A style element that gets its text before it is connected,
    // from an empty start, counts as ours there and not as the page's.
    const style = document.createElement('style');
    style.textContent = '';
    style.textContent = css;
    root.append(style);
  }
}
