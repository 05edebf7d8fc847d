/**
 * The border of the background. Who may ask what: content scripts have one list, our own pages another, the card a part
 * of that one. Everything else is refused before its content is looked at.
 */
import type { Browser } from 'wxt/browser';
import { PAGE_SCHEMAS } from './page-schemas';
import type { Answer, OwnRequests, PageRequests, Reply, Request, RequestName } from './protocol';
import { CARD_REQUESTS, OWN_SCHEMAS } from './schemas';

type Sender = Browser.runtime.MessageSender;

export type PageHandlers = {
  [N in keyof PageRequests]: (request: Request<N>, from: { tabId: number; url: string }) => Promise<Answer<N>>;
};
export type OwnHandlers = {
  [N in keyof OwnRequests]: (request: Request<N>, from: { tabId: number | null }) => Promise<Answer<N>>;
};

export interface Extension {
  id: string;
  /** `chrome-extension://…/` */
  baseUrl: string;
}

const REFUSED = 'Diese Anfrage ist hier nicht erlaubt.';
const MALFORMED = 'Diese Anfrage ist nicht lesbar. Bitte laden Sie die Seite neu.';
const FAILED =
  'Fallblick konnte das nicht zu Ende führen. Was schon gespeichert war, ist unverändert. Bitte sehen Sie im Verlauf nach, ob der Eintrag schon dort steht, bevor Sie es noch einmal versuchen.';

/** True when the message is addressed to the background. */
export function isForBackground(message: unknown): message is { name: unknown; data: unknown } {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'background';
}

/** Checks sender and shape, runs the handler, and answers; never throws. */
export async function route(
  message: { name: unknown; data: unknown },
  sender: Sender,
  extension: Extension,
  handlers: { page: PageHandlers; own: OwnHandlers },
): Promise<Reply> {
  const { name, data } = message;
  const place = placeOf(sender, extension);
  if (place === 'page' && isIn(PAGE_SCHEMAS, name)) {
    const [tabId, url] = [sender.tab?.id, sender.url];
    if (tabId === undefined || url === undefined) return { ok: false, fault: REFUSED };
    return run(name, data, PAGE_SCHEMAS[name], (request) => callPage(handlers.page, name, request, { tabId, url }));
  }
  if (
    (place === 'own' || (place === 'card' && typeof name === 'string' && CARD_REQUESTS.has(name))) &&
    isIn(OWN_SCHEMAS, name)
  ) {
    const from = { tabId: sender.tab?.id ?? null };
    return run(name, data, OWN_SCHEMAS[name], (request) => callOwn(handlers.own, name, request, from));
  }
  return { ok: false, fault: REFUSED };
}

/** Where a message comes from: the host page's content script, the card over it, or a page of ours. */
function placeOf(sender: Sender, extension: Extension): 'page' | 'card' | 'own' | null {
  if (sender.id !== extension.id) return null;
  const url = sender.url ?? '';
  if (url.startsWith(extension.baseUrl)) return new URL(url).pathname === '/card.html' ? 'card' : 'own';
  return /^https?:/.test(url) && sender.tab && sender.frameId === 0 ? 'page' : null;
}

function isIn<T extends object>(schemas: T, name: unknown): name is keyof T & RequestName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

interface Schema<R> {
  safeParse(data: unknown): { success: true; data: R } | { success: false };
}

async function run<R>(
  name: string,
  data: unknown,
  schema: Schema<R>,
  call: (request: R) => Promise<unknown>,
): Promise<Reply> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { ok: false, fault: MALFORMED };
  try {
    return { ok: true, data: await call(parsed.data) };
  } catch (error) {
    // The name of the error only: its message could carry personal data.
    // biome-ignore lint/suspicious/noConsole: the only trace an administrator has of a fault in the background
    console.error(`Fallblick: ${name} failed (${error instanceof Error ? error.name : 'unknown'})`);
    return { ok: false, fault: FAILED };
  }
}

function callPage<N extends keyof PageRequests>(
  handlers: PageHandlers,
  name: N,
  request: Request<N>,
  from: { tabId: number; url: string },
): Promise<Answer<N>> {
  return handlers[name](request, from);
}

function callOwn<N extends keyof OwnRequests>(
  handlers: OwnHandlers,
  name: N,
  request: Request<N>,
  from: { tabId: number | null },
): Promise<Answer<N>> {
  return handlers[name](request, from);
}
