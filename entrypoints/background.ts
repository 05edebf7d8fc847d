import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchForLock, watchIdle } from '../lib/background/auto-lock';
import { answerNotices } from '../lib/background/due-notice';
import { openFirstRun } from '../lib/background/first-run';
import { createHandlers } from '../lib/background/handlers';
import { keyedVault } from '../lib/background/keyed-vault';
import { onPolicyChange } from '../lib/background/managed-policy';
import { answerOmnibox } from '../lib/background/omnibox';
import { announceChange } from '../lib/background/overlay-link';
import { onAdapterChange } from '../lib/background/own-adapters';
import { onPackChange } from '../lib/background/own-packs';
import { onShortcut } from '../lib/background/shortcuts';
import { registerOverlay, startOverlayIn, tabsWithOverlay } from '../lib/background/site-access';
import { openStartPage } from '../lib/background/start-page';
import { browserRun } from '../lib/background/storage-mark';
import { hostVault } from '../lib/background/vault-host';
import { offscreenVault } from '../lib/background/vault-link';
import { isForBackground, route } from '../lib/messages/router';

/** Wiring only. Every listener is set in the first turn: the browser may start this script for any of them. */
export default defineBackground(() => {
  const keyed = keyedVault(import.meta.env.FIREFOX ? hostVault() : offscreenVault());
  const handlers = createHandlers(keyed);
  const extension = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener((message, sender, answer) => {
    if (!isForBackground(message)) return undefined;
    void route(message, sender, extension, handlers).then(answer);
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void overlayEverywhere();
    // The demo system opens itself.
    if (reason === 'install' && import.meta.env.MODE !== 'demo') void openFirstRun();
  });
  browser.runtime.onStartup.addListener(() => {
    void registerOverlay();
    void openStartPage();
  });
  // The browser's question may close the popup before it can say that the user agreed.
  browser.permissions.onAdded.addListener(() => void overlayEverywhere());
  browser.permissions.onRemoved.addListener(() => void registerOverlay());
  browser.commands.onCommand.addListener((command, tab) => onShortcut(command, tab, keyed.lock));
  void browserRun();
  answerOmnibox(keyed.vault);
  answerNotices(() => void announceChange());
  watchForLock(keyed.lock);
  onPolicyChange(() => {
    void watchIdle();
    // Which hosts are allowed may have changed; every badge looks again after that.
    void overlayEverywhere().then(announceChange);
  });
  onAdapterChange(() => void announceChange());
  onPackChange(() => void announceChange());
});

/** After installation, update or a new grant: also in the pages that are open already. */
async function overlayEverywhere(): Promise<void> {
  await registerOverlay();
  const tabs = await tabsWithOverlay();
  await Promise.all(tabs.map(startOverlayIn));
}
