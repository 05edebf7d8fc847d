import { browser } from 'wxt/browser';
import { hostVault } from '../../lib/background/vault-host';
import { textKeeper, type VaultEnvelope, type VaultReply } from '../../lib/background/vault-link';

const ask = hostVault();
const withTexts = textKeeper();

/** Only the background may ask: it has checked sender and shape. It has no tab and its own script as URL. */
function fromBackground(sender: { id?: string; tab?: unknown; url?: string }): boolean {
  const background = browser.runtime.getURL('/background.js');
  return sender.id === browser.runtime.id && sender.tab === undefined && sender.url === background;
}

function isEnvelope(message: unknown): message is VaultEnvelope {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'vault';
}

browser.runtime.onMessage.addListener((message, sender, answer: (reply: VaultReply) => void) => {
  if (!isEnvelope(message) || !fromBackground(sender)) return undefined;
  const given = withTexts(message.given);
  if (!given) {
    answer({ ok: false, needsPacks: true });
    return undefined;
  }
  ask(message.name, message.data as never, given).then(
    (data) => answer({ ok: true, data }),
    (error: unknown) => {
      // biome-ignore lint/suspicious/noConsole: the name of the error only, never its content
      console.error(`Fallblick: ${message.name} failed (${error instanceof Error ? error.name : 'unknown'})`);
      answer({ ok: false, needsPacks: false });
    },
  );
  return true;
});
