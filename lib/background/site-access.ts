/** Where the overlay runs: on the hosts the browser has granted, as far as the organisation allows them, and nowhere else. */
import { browser } from 'wxt/browser';
import type { OverlayPart } from '../messages/protocol';
import { hostPattern, hostsInBoth, isOnHosts } from '../site/host-pattern';
import { managedPolicy } from './managed-policy';

const SCRIPT_ID = 'overlay';
const SCRIPT_FILE = '/overlay.js' as const;

/** Match patterns of the hosts the organisation allows; null: it names none, and any may be switched on. */
export const allowedHosts = async (): Promise<string[] | null> => (await managedPolicy()).policy.hosts ?? null;

/** Match patterns of the granted hosts, e.g. `https://fall.example/*`. A policy can only make them fewer. */
export async function grantedHosts(): Promise<string[]> {
  const [{ origins = [] }, allowed] = await Promise.all([browser.permissions.getAll(), allowedHosts()]);
  return hostsInBoth(origins, allowed);
}

/**
 * Registers the overlay on every granted host. Called at each start: browsers drop registrations in some set-ups while
 * the grant stays.
 */
export async function registerOverlay(): Promise<void> {
  const matches = await grantedHosts();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, js: [SCRIPT_FILE.slice(1)], matches, runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the overlay in a page that was open before the grant. A page that may not be scripted is left alone. */
export function startOverlayIn(tabId: number): Promise<boolean> {
  return inject(tabId, SCRIPT_FILE);
}

/** Adds code to the overlay that runs in a page. */
export function loadOverlayPart(tabId: number, part: OverlayPart): Promise<boolean> {
  return inject(tabId, `/overlay-${part}.js`);
}

async function inject(tabId: number, file: typeof SCRIPT_FILE | `/overlay-${OverlayPart}.js`): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Tabs that show a page of a granted host. */
export async function tabsWithOverlay(): Promise<number[]> {
  const url = await grantedHosts();
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** True when the extension may read the page at `url`. */
export async function isGranted(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  if (pattern === null || !(await isAllowed(url))) return false;
  return browser.permissions.contains({ origins: [pattern] });
}

/** Whether the organisation lets the page at `url` be switched on. */
export const isAllowed = async (url: string): Promise<boolean> => isOnHosts(url, await allowedHosts());
