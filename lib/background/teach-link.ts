/** The way from the background to the teaching script in a tab. */
import { browser } from 'wxt/browser';
import { PAGE_CHECK } from '../messages/page-schemas';
import type { PageCheck } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { isGranted } from './site-access';

const SCRIPT_FILE = '/teach.js' as const;

/** The address of a web page in the tab that the extension may read, or null. */
export async function readablePage(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId);
  return url && /^https?:/.test(url) && (await isGranted(url)) ? url : null;
}

/** Puts the script into the tab and hands it the adapter; false where the page cannot be scripted. */
export async function armTeaching(tabId: number, adapter: Adapter): Promise<boolean> {
  return (await tell(tabId, 'adapter', adapter)) === true;
}

/** What the adapter finds on the page in the tab; null where it cannot be read. */
export async function checkTab(tabId: number, adapter: Adapter): Promise<PageCheck | null> {
  const parsed = PAGE_CHECK.safeParse(await tell(tabId, 'check', adapter));
  return parsed.success ? parsed.data : null;
}

async function tell(tabId: number, name: 'adapter' | 'check', adapter: Adapter): Promise<unknown> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] });
    return await browser.tabs.sendMessage(tabId, { to: 'teach', name, data: { adapter } }, { frameId: 0 });
  } catch {
    return null; // the page has gone, or no script may run in it
  }
}
