/**
 * „Gespräch erfassen“ from the card or a shortcut: the wish waits in session memory until the side panel is there to
 * fulfil it, because a message would be lost while the panel is still opening.
 */
import { browser } from 'wxt/browser';

const KEY = 'focusRecordWish';
/** A panel opened later than this was opened for another reason. */
const VALID_MS = 10_000;

/** Asks the side panel to put the focus into the form, whether it is open already or about to open. */
export async function wishFocus(): Promise<void> {
  await browser.storage.session.set({ [KEY]: Date.now() });
}

/** Takes a waiting wish; true when there was a fresh one. */
export async function takeFocusWish(): Promise<boolean> {
  const found = (await browser.storage.session.get(KEY))[KEY];
  if (found === undefined) return false;
  await browser.storage.session.remove(KEY);
  return typeof found === 'number' && Date.now() - found < VALID_MS;
}

/** Calls back when a wish is uttered; the returned function ends that. */
export function onFocusWish(callback: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
