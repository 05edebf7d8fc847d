import { browser } from 'wxt/browser';

export interface FrontTab {
  id: number;
  /** Known only where the browser tells the address (granted site, or the popup's click). */
  origin: string | null;
}

/** The tab in front of this page's window, or null while there is none. */
export async function frontTab(): Promise<FrontTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, origin: webOrigin(tab.url) };
}

function webOrigin(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  return new URL(url).origin;
}
