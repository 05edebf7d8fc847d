/** The page of ours that the organisation has opened when the browser starts. */
import { browser } from 'wxt/browser';
import { managedPolicy } from './managed-policy';

/** In the background: nobody's typing is interrupted. */
export async function openStartPage(): Promise<void> {
  const { startPage, features } = (await managedPolicy()).policy;
  if (startPage === undefined || (startPage === 'planner' && features?.planner === false)) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/${startPage}.html`), active: false });
}
