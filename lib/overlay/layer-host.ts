/** The one element of ours in the page, beside the body, with a closed shadow root. */
import { addStyle } from './shadow-style';
import { TAG } from './tag';

/** So often in a row, within a second each, the page may remove us. */
const MOST_EVICTIONS = 5;

export interface LayerHost {
  element: HTMLElement;
  root: ShadowRoot;
  /**
   * Stands in the page from here on. A page that goes on removing us is left alone for good.
   * @returns whether we stand there
   */
  mount(): boolean;
}

/** Touches nothing on the page. */
export function createLayerHost(css: string): LayerHost {
  const element = document.createElement(TAG);
  element.lang = 'de';
  element.dir = 'ltr';
  for (const [name, value] of [
    ['all', 'initial'],
    // The two that „all“ leaves out.
    ['direction', 'ltr'],
    ['unicode-bidi', 'isolate'],
    ['position', 'fixed'],
    ['inset', '0 auto auto 0'],
    ['z-index', '2147483647'],
    ['pointer-events', 'none'],
  ] as const) {
    element.style.setProperty(name, value, 'important');
  }
  const root = element.attachShadow({ mode: 'closed' });
  addStyle(root, css);
  let mountedAt = 0;
  let evictions = 0;
  const mount = (): boolean => {
    const { documentElement } = document;
    if (element.parentNode === documentElement) return true;
    const now = performance.now();
    if (evictions < MOST_EVICTIONS) {
      evictions = now - mountedAt < 1000 ? evictions + 1 : 0;
      mountedAt = now;
      documentElement.append(element);
      return true;
    }
    element.remove();
    return false;
  };
  return { element, root, mount };
}
