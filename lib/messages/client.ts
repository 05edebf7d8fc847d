import { browser } from 'wxt/browser';
import type { Answer, Envelope, PageSignal, Reply, Request, RequestName } from './protocol';

/** The background refused or could not answer; `message` is a German sentence for the user. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
}

const UNREACHABLE = 'Fallblick antwortet nicht. Bitte laden Sie die Seite neu.';

/**
 * Sends one request to the background and waits for its answer.
 * @throws RequestFault with a German sentence when the request was refused or nobody answered.
 */
export async function request<N extends RequestName>(name: N, data: Request<N>): Promise<Answer<N>> {
  const envelope: Envelope = { to: 'background', name, data };
  let reply: Reply | undefined;
  try {
    reply = (await browser.runtime.sendMessage(envelope)) as Reply | undefined;
  } catch {
    throw new RequestFault(UNREACHABLE);
  }
  if (!reply) throw new RequestFault(UNREACHABLE);
  if (!reply.ok) throw new RequestFault(reply.fault);
  return reply.data as Answer<N>;
}

/** Calls back on every signal of the background; the returned function ends that. For our own pages. */
export function onSignal(callback: (signal: PageSignal) => void): () => void {
  const listener = (message: unknown): undefined => {
    if (isSignal(message)) callback(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isSignal(message: unknown): message is PageSignal {
  return typeof message === 'object' && message !== null && 'signal' in message;
}
