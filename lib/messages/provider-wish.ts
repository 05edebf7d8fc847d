/** An entry that is to be open on the page „Handbuch“: waits in session memory, so that no address tells which. */
import { browser } from 'wxt/browser';

const KEY = 'providerWish';
/** A page opened later than this was opened for another reason. */
const VALID_MS = 10_000;

export async function wishProvider(id: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { id, at: Date.now() } });
}

/** Takes a waiting wish; null when there was no fresh one. */
export async function takeProviderWish(): Promise<string | null> {
  const found = (await browser.storage.session.get(KEY))[KEY] as { id: string; at: number } | undefined;
  if (found === undefined) return null;
  await browser.storage.session.remove(KEY);
  return Date.now() - found.at < VALID_MS ? found.id : null;
}
