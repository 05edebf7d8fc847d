import { browser } from 'wxt/browser';
import type { VaultControl } from './vault';

/** From page to page of ours in memory: the key is in no address and no storage. */
const CHANNEL = 'recovery';

type Recovery = NonNullable<VaultControl['recovery']>;

/** Opens a tab that prints the key, because Chromium's side panel does not: there `print()` does nothing. */
export function printInTab(recovery: Recovery): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    channel.postMessage(recovery);
    channel.close();
  };
  void browser.tabs.create({ url: browser.runtime.getURL('/recovery.html') });
}

/** In that tab: asks for the key once. The returned function ends the waiting. */
export function takeRecovery(callback: (recovery: Recovery) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Recovery>) => callback(data);
  channel.postMessage('ready');
  return () => channel.close();
}
