/** A saved page in a real browser, read as the content script reads it: in a world of its own, beside the page's scripts. */
import { basename, dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Adapter } from '../lib/site/adapter';
import type { Profile } from '../lib/site/profile';
import { bundleReader } from './extension-code.ts';
import { headlessChromium } from './headless-chromium.ts';
import { servePages } from './page-server.ts';

/** A reading without its elements. */
export type SavedReading =
  | { page: 'none' }
  | { page: 'detail'; profile: Profile }
  | { page: 'list'; rows: { profile: Profile; onScreen: boolean }[] };

const LOAD = 30_000;
const READ = 20_000;
/** Then the browser is closed under a page whose scripts never come to an end. */
const MOST = 60_000;
const PAUSE = 150;
const MOST_READINGS = 20;

/**
 * Reads a page from a file; its frames are looked for beside it, everything else is refused by the only address that the
 * browser reaches.
 * @throws Error when no browser is found or the page does not answer in time
 */
export async function readSavedPage(file: string, adapter: Adapter): Promise<SavedReading> {
  const code = await bundleReader();
  const server = await servePages(dirname(file));
  try {
    const browser = await headlessChromium(server.origin);
    const timer = setTimeout(() => browser.close(), MOST);
    try {
      const read = (scripts: boolean) => readIn(browser, { origin: server.origin, file, code, adapter, scripts });
      const reading = await read(true);
      // Scripts of a saved page may wipe it because they find no server: then what was saved is read.
      return reading.page === 'none' ? await read(false) : reading;
    } finally {
      clearTimeout(timer);
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

interface Task {
  origin: string;
  file: string;
  code: string;
  adapter: Adapter;
  /** Whether the page's own scripts run. */
  scripts: boolean;
}

async function readIn(browser: Browser, { origin, file, code, adapter, scripts }: Task): Promise<SavedReading> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    javaScriptEnabled: scripts,
  });
  // `aborted` leaves the page where it is when a script of it wants to go elsewhere.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort('aborted'),
  );
  const page = await context.newPage();
  await page.goto(`${origin}/${encodeURIComponent(basename(file))}`, { timeout: LOAD, waitUntil: 'commit' });
  const reading = await settledReading(page, code, adapter);
  await context.close();
  return reading;
}

/** Frames may still be loading, and scripts filling the page: it is read until two readings of the whole page agree. */
async function settledReading(page: Page, code: string, adapter: Adapter): Promise<SavedReading> {
  let last = '';
  for (let count = 0; count < MOST_READINGS; count++) {
    const { loaded, text } = await readOnce(page, code, adapter);
    if (loaded && text === last) break;
    last = text;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return JSON.parse(last) as SavedReading;
}

/** `text` is the reading as JSON. */
async function readOnce(page: Page, code: string, adapter: Adapter): Promise<{ loaded: boolean; text: string }> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const expression = `(() => {
    ${code}
    const reading = reader.readPage(document, ${JSON.stringify(adapter)});
    const onScreen = (el) => {
      const { top, bottom } = el.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const { page, profile, rows } = reading;
    const rest = rows?.map(({ row, profile }) => ({ profile, onScreen: onScreen(row) }));
    const loaded = document.readyState === 'complete';
    return { loaded, text: JSON.stringify({ page, profile, rows: rest }) };
  })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    timeout: READ,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as { loaded: boolean; text: string };
}
