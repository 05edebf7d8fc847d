/** Functions that run inside a document; each must be self-contained. */
import type { Box } from './overlay-snapshot.ts';

/** The controls `text=…` looks through. */
export const CONTROLS = 'button, a[href], label, summary, [role="tab"], [role="button"], input[type="submit"]';

/** Where the first visible element that fits lies, scrolled into view; null when there is none, or when it takes no click now. */
export function locate(target: string, controls: string): Box | null {
  const wanted = target.startsWith('text=') ? target.slice(5) : null;
  const found = [...document.querySelectorAll<HTMLElement>(wanted === null ? target : controls)].find((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
    const text = `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
    return wanted === null || text.replace(/\s+/g, ' ').includes(wanted);
  });
  if (!found || found.closest('[inert]')) return null;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height };
}

/**
 * Notes at the document whether the next click reaches what fits: in Firefox each call has globals of its own. In our own
 * pages only: a host page is left as it is.
 */
export function expectClick(target: string, controls: string): void {
  if (!location.protocol.endsWith('extension:')) return;
  const wanted = target.startsWith('text=') ? target.slice(5) : null;
  const { dataset } = document.documentElement;
  const watch = String(performance.now());
  dataset.clickWatch = watch;
  dataset.clickReached = 'no';
  const onClick = ({ target: hit }: MouseEvent): void => {
    if (dataset.clickWatch !== watch) {
      removeEventListener('click', onClick, { capture: true });
      return;
    }
    // A click on a label is followed by one on its field.
    const reached = hit instanceof Element ? hit.closest(wanted === null ? target : controls) : null;
    const text = `${reached?.textContent ?? ''} ${reached?.getAttribute('aria-label') ?? ''}`;
    if (reached && (wanted === null || text.replace(/\s+/g, ' ').includes(wanted))) dataset.clickReached = 'yes';
  };
  addEventListener('click', onClick, { capture: true });
}

/** True also where nothing was noted: in a host page, or once the click has led elsewhere. */
export function clickReached(): boolean {
  return document.documentElement.dataset.clickReached !== 'no';
}

/**
 * Notes at the document whether the next key goes to what fits: our own pages take none for the moment in which they read the
 * host page anew. A key after it is not noted any more.
 */
export function expectKey(selector: string): void {
  const { dataset } = document.documentElement;
  const watch = String(performance.now());
  dataset.keyWatch = watch;
  dataset.keyReached = 'no';
  const onKey = ({ target: hit }: KeyboardEvent): void => {
    removeEventListener('keydown', onKey, { capture: true });
    if (dataset.keyWatch === watch && hit instanceof Element && hit.matches(selector)) dataset.keyReached = 'yes';
  };
  addEventListener('keydown', onKey, { capture: true });
}

/** True also once the key has led elsewhere. */
export function keyReached(): boolean {
  return document.documentElement.dataset.keyReached !== 'no';
}

export function fieldValue(selector: string): string | null {
  return document.querySelector<HTMLInputElement>(selector)?.value ?? null;
}

export function focusOn(selector: string): boolean {
  document.querySelector<HTMLElement>(selector)?.focus();
  return document.activeElement?.matches(selector) ?? false;
}

/** Sets the value past any framework's own setter and tells it, as a person's input would. */
export function fillIn(selector: string, value: string): boolean {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector);
  if (!field) return false;
  field.focus();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

export function visibleText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not wanted.
  return document.body?.innerText ?? '';
}
