/** „Nachschlagen“ over the page in a tab, or in a window of its own where it cannot be there. */
import { browser } from 'wxt/browser';
import type { PaletteRequests } from '../messages/lookup';
import { isGranted } from './site-access';

const SCRIPT_FILE = '/palette.js' as const;
const [WIDTH, HEIGHT] = [840, 720];

/** So long may our page take to come, in ms. */
const PATIENCE = 8000;

/** The look whether it came, by tab. */
const waiting = new Map<number, ReturnType<typeof setTimeout>>();

type Name = keyof PaletteRequests;

/** Asks the script in a tab; null when there is none. */
export async function askPalette<N extends Name>(tabId: number, name: N): Promise<PaletteRequests[N]['answer'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { to: 'palette', name }, { frameId: 0 });
    return (answer ?? null) as PaletteRequests[N]['answer'] | null;
  } catch {
    return null; // no such script in this tab
  }
}

/** Over the page where Fallblick is switched on, else in a window of its own. */
export async function lookUpIn(tab: { id?: number | undefined; url?: string | undefined } | undefined): Promise<void> {
  if (tab?.id !== undefined && (await openOver(tab.id, tab.url))) return;
  await lookUpInWindow(tab?.id ?? null, null);
}

/** @param entry id of what is shown at once */
export async function lookUpInWindow(tabId: number | null, entry: string | null): Promise<void> {
  await browser.windows.create({ type: 'popup', url: lookupAddress(tabId, entry), width: WIDTH, height: HEIGHT });
}

/** The address names a tab and an entry of the packs, nothing that was typed and nobody. */
export function lookupAddress(tabId: number | null, entry: string | null): string {
  const wanted = new URLSearchParams();
  if (tabId !== null) wanted.set('tab', String(tabId));
  if (entry !== null) wanted.set('entry', entry);
  return `${browser.runtime.getURL('/lookup.html' as never)}#${wanted}`;
}

async function openOver(tabId: number, url: string | undefined): Promise<boolean> {
  // Without a grant for the host the browser does not tell the address.
  if (!url || !/^https?:/.test(url) || !(await isGranted(url))) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] });
  } catch {
    return false; // the page has gone, or no script may run in it
  }
  if ((await askPalette(tabId, 'open')) !== true) return false;
  // A former opening in this tab has no say any more.
  clearTimeout(waiting.get(tabId));
  waiting.set(
    tabId,
    setTimeout(() => void insist(tabId), PATIENCE),
  );
  return true;
}

/** A policy of the page (Cross-Origin-Embedder-Policy) can keep our frame out: then it is a window after all. */
async function insist(tabId: number): Promise<void> {
  waiting.delete(tabId);
  if ((await askPalette(tabId, 'hasArrived')) !== false) return;
  await askPalette(tabId, 'close');
  await lookUpInWindow(tabId, null);
}
