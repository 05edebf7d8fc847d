/**
 * What is typed and not saved: in the browser's session memory, never on disk, and gone when the browser ends. There a popup that is
 * closed by a click beside it, a closed panel and a page that is loaded again find it. One item each, so that pages that are open
 * beside each other leave each other's alone.
 */
import { browser } from 'wxt/browser';
import type { CaseRef } from '../view';

const PREFIX = 'draft ';

/** Drafts as this page last saw them; what it changes is written at once, so that nothing waits for a page that is about to go. */
class Drafts extends Map<string, unknown> {
  /** Counts what this page has written. */
  writes = 0;
  /** What the browser's memory did not take; the page itself still has it. */
  readonly #homeless = new Map<string, unknown>();

  override set(key: string, value: unknown): this {
    this.writes += 1;
    browser.storage.session.set({ [PREFIX + key]: value }).then(
      () => this.#homeless.delete(key),
      () => this.#homeless.set(key, value),
    );
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    if (!this.has(key)) return false;
    this.writes += 1;
    this.#homeless.delete(key);
    browser.storage.session.remove(PREFIX + key).catch(() => undefined);
    return super.delete(key);
  }

  /** In place of all there is. */
  take(stored: Record<string, unknown>): void {
    super.clear();
    for (const [key, value] of Object.entries(stored))
      if (key.startsWith(PREFIX)) super.set(key.slice(PREFIX.length), value);
    for (const [key, value] of this.#homeless) super.set(key, value);
  }
}

export const drafts = new Drafts();

/** Brings `drafts` up to what other pages have written. */
export async function readDrafts(): Promise<void> {
  const { writes } = drafts;
  const stored = await browser.storage.session.get(null).catch(() => null);
  // What was typed while it was read is newer.
  if (stored && writes === drafts.writes) drafts.take(stored);
}

/** Of cases that are destroyed nothing stays, not even in memory. */
export async function forgetDrafts(refs: readonly CaseRef[]): Promise<void> {
  const stored = await browser.storage.session.get(null);
  // As the forms of a case name their place.
  const places = refs.map(({ system, customerNumber }) => `${PREFIX}${system} ${customerNumber}/`);
  const gone = Object.keys(stored).filter((key) => places.some((place) => key.startsWith(place)));
  if (gone.length > 0) await browser.storage.session.remove(gone);
}
