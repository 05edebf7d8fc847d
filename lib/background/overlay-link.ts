/** The way from the background to the overlay in a tab, and to our own pages. */
import { browser } from 'wxt/browser';
import type { OverlayRequests, PageSignal } from '../messages/protocol';
import { tabsWithOverlay } from './site-access';

type Name = keyof OverlayRequests;

/** Asks the overlay in a tab; null when there is none. */
export async function askOverlay<N extends Name>(
  tabId: number,
  name: N,
  data: OverlayRequests[N]['request'],
): Promise<OverlayRequests[N]['answer'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { to: 'overlay', name, data }, { frameId: 0 });
    return (answer ?? null) as OverlayRequests[N]['answer'] | null;
  } catch {
    return null; // no overlay in this tab
  }
}

/** Tells our own pages, those in frames over a host page, too; there may be none. */
export async function signalPages(signal: PageSignal): Promise<void> {
  // To Firefox a frame over a page belongs to the tab: what goes to the extension's pages does not reach it.
  const tabs = import.meta.env.FIREFOX ? await tabsWithOverlay() : [];
  // Nobody listens: that is no fault.
  await Promise.allSettled([
    browser.runtime.sendMessage(signal),
    ...tabs.map((tab) => browser.tabs.sendMessage(tab, signal)),
  ]);
}

const listeners = new Set<() => void>();

/** Told of everything that `announceChange` announces. */
export function onChangeAnnounced(listener: () => void): void {
  listeners.add(listener);
}

/** Something stored or set has changed, the person on screen has not: every badge and every page looks again. */
export async function announceChange(): Promise<void> {
  for (const listener of listeners) listener();
  const tabs = await tabsWithOverlay();
  await Promise.all([
    signalPages({ signal: 'changed', sameCase: true }),
    ...tabs.map((tab) => askOverlay(tab, 'changed', {})),
  ]);
}
