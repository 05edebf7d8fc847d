/** The overlay's way to the background and back. */
import { browser } from 'wxt/browser';
import type { Answer, Envelope, OverlayRequests, PageRequests, Reply, Request } from '../messages/protocol';

export type OverlayHandlers = {
  [N in keyof OverlayRequests]: (request: OverlayRequests[N]['request']) => OverlayRequests[N]['answer'];
};

/** Ends with the extension: after an update or removal this script can no longer ask anything. */
export const life = new AbortController();

/** Answers what the background asks, until the signal ends it. Other messages are not ours. */
export function answerBackground(handlers: OverlayHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void): undefined => {
    if (sender.id !== browser.runtime.id || !isForOverlay(message, handlers)) return;
    answer(handlers[message.name](message.data as never));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function isForOverlay(
  message: unknown,
  handlers: OverlayHandlers,
): message is { name: keyof OverlayHandlers; data: unknown } {
  const { to, name = '' } = Object(message) as Partial<Envelope>;
  return to === 'overlay' && Object.hasOwn(handlers, name);
}

/** Asks the background; null when it cannot answer: then nothing is shown, and the page stays as it is. */
export async function ask<N extends keyof PageRequests>(name: N, data: Request<N>): Promise<Answer<N> | null> {
  const envelope: Envelope = { to: 'background', name, data };
  try {
    const reply = (await browser.runtime.sendMessage(envelope)) as Reply | undefined;
    return reply?.ok ? (reply.data as Answer<N>) : null;
  } catch {
    if (!browser.runtime?.id) life.abort();
    return null;
  }
}
