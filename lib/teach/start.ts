/**
 * The life of the script in a page: it waits for its adapter and for the panel, works, and is gone. The panel's connection
 * is its lifeline: when the panel closes, the page is left or the extension is updated, the browser cuts it.
 */
import { type Browser, browser } from 'wxt/browser';
import { TEACH_PORT, type TeachCommand } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { checkPage } from './check-page';
import { TeachSession } from './session';

/** Without a word from the background or the panel the script ends after this many ms. */
const PATIENCE = 10_000;

export function startTeach(css: string): void {
  const scope = globalThis as { fallblickTeaches?: boolean };
  // An element of that id in the page is not meant.
  if (scope.fallblickTeaches === true) return;
  scope.fallblickTeaches = true;
  const life = new AbortController();
  const { signal } = life;
  let adapter: Adapter | null = null;
  let session: TeachSession | null = null;
  const end = (): void => life.abort();
  const patience = setTimeout(end, PATIENCE);

  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (value: unknown) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || !isForTeach(message)) return;
    if (message.name === 'check') {
      answer(checkPage(message.data.adapter));
      if (!session) end();
      return;
    }
    adapter = message.data.adapter;
    answer(true);
  };
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== TEACH_PORT || port.sender?.id !== browser.runtime.id) return;
    if (!adapter || session) {
      port.disconnect();
      return;
    }
    clearTimeout(patience);
    session = new TeachSession(css, adapter, signal, end);
    port.onMessage.addListener((command: TeachCommand) => session?.key(command.key, command.shift));
    port.onDisconnect.addListener(end);
    signal.addEventListener('abort', () => port.disconnect());
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.runtime.onConnect.addListener(onConnect);
  addEventListener('pagehide', end, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.runtime.onConnect.removeListener(onConnect);
    scope.fallblickTeaches = false;
  });
}

function isForTeach(message: unknown): message is { name: 'adapter' | 'check'; data: { adapter: Adapter } } {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'teach';
}
