/** A case that is to be open on the page „Fallbestand“: waits in session memory, so that no address names anybody. */
import { browser } from 'wxt/browser';
import type { CaseRef } from '../view';

const KEY = 'caseWish';
/** A page opened later than this was opened for another reason. */
const VALID_MS = 10_000;

export async function wishCase(ref: CaseRef): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ref, at: Date.now() } });
}

/** Takes a waiting wish; null when there was no fresh one. */
export async function takeCaseWish(): Promise<CaseRef | null> {
  const found = (await browser.storage.session.get(KEY))[KEY] as { ref: CaseRef; at: number } | undefined;
  if (found === undefined) return null;
  await browser.storage.session.remove(KEY);
  return Date.now() - found.at < VALID_MS ? found.ref : null;
}
