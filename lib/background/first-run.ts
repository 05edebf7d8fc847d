/** „Erster Start“ opens by itself, once, after somebody has installed the extension by hand. */
import { browser } from 'wxt/browser';
import type { Policy } from '../policy/schema';
import { managedPolicy, onPolicyChange } from './managed-policy';
import { grantedHosts } from './site-access';

/** In `storage.local`: the page was opened, or there was no need of it. */
const KEY = 'firstRunOpened';
/** In a new profile the browser gives the organisation's values only after some seconds. */
const POLICY_MS = 10_000;

export async function openFirstRun(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (stored[KEY] === true) return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') await policyOrTime();
  const { policy } = await managedPolicy();
  await browser.storage.local.set({ [KEY]: true });
  if (policy.firstRun === false || (await isAllSet(policy))) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The organisation has taken all three steps. */
async function isAllSet({ keyMode, packs }: Policy): Promise<boolean> {
  return keyMode === 'organisation' && packs !== undefined && (await grantedHosts()).length > 0;
}

function policyOrTime(): Promise<void> {
  return new Promise((done) => {
    onPolicyChange(done);
    setTimeout(done, POLICY_MS);
  });
}
