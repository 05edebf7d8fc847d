import { browser } from 'wxt/browser';
import { request } from '../messages/client';
import { hostPattern } from '../site/host-pattern';

/**
 * Asks the browser for a site. Must be called inside the click: nothing may be awaited before the browser is asked.
 * @returns false when the user declined
 */
export async function enableSite(origin: string, tabId: number | null): Promise<boolean> {
  const pattern = hostPattern(origin);
  const granted = pattern !== null && (await browser.permissions.request({ origins: [pattern] }));
  if (granted) await request('siteGranted', { origin, tabId });
  return granted;
}
