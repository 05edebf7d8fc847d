/** The script in the page waits for the background; a second run in the same page does nothing. */
import { type Browser, browser } from 'wxt/browser';
import type { PaletteRequests } from '../messages/lookup';
import { Palette } from './palette';

type Handlers = { [N in keyof PaletteRequests]: () => PaletteRequests[N]['answer'] };

export function startPalette(css: string): void {
  const scope = globalThis as { fallblickPalette?: boolean };
  // An element of that id in the page is not meant.
  if (scope.fallblickPalette === true) return;
  scope.fallblickPalette = true;
  const palette = new Palette(css);
  const handlers: Handlers = {
    open: () => palette.show(),
    typed: () => palette.typed(),
    hasArrived: () => palette.hasArrived(),
    close: () => {
      palette.close(true);
      return null;
    },
  };
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender, answer: (value: unknown) => void): undefined => {
      if (sender.id === browser.runtime.id && isForPalette(message, handlers)) answer(handlers[message.name]());
    },
  );
}

function isForPalette(message: unknown, handlers: Handlers): message is { name: keyof Handlers } {
  if (typeof message !== 'object' || message === null || !('to' in message) || message.to !== 'palette') return false;
  return 'name' in message && typeof message.name === 'string' && Object.hasOwn(handlers, message.name);
}
