import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { buildRecords } from '../demo-system/records.mjs';
import { clobberedPages, HOSTILE_STYLES, hostilePages } from './guest-host/hostile-pages.ts';
import { STRICT } from './guest-host/pages.ts';
import { strangePage } from './guest-host/strange-texts.ts';
import { watchErrors } from './support/browser-errors.ts';
import { ChromiumPage } from './support/chromium-views.ts';
import { expectedBadge } from './support/expected-badge.ts';
import { FirefoxSession } from './support/firefox.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause, until } from './support/until.ts';
import { hostFields } from './switch-host/fields.ts';

const PICTURES = 'test-output/guest';
const TODAY = localToday();
const [record] = buildRecords(TODAY);
if (!record) throw new Error('there are no records');
const badge = expectedBadge(record.expect, TODAY);
const FIELDS = hostFields(record);
const CLOBBERED = clobberedPages(FIELDS);
const HOSTILE = hostilePages(FIELDS);
const EVICTING = Object.keys(HOSTILE).filter((path) => path.startsWith('/evict'));
const READABLE = Object.keys(HOSTILE).filter((path) => !EVICTING.includes(path) && !(path in HOSTILE_STYLES));
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

type Host = { taken: number; evicted: number };

/** Runs inside the browser: all that tells how our line looks. */
function lookOf(root: ShadowRoot): string {
  return JSON.stringify(
    [...root.querySelectorAll('.line, .seg, .seg *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, opacity, fontSize, visibility } = getComputedStyle(element);
      return [x, y, width, height, color, backgroundColor, opacity, fontSize, visibility];
    }),
  );
}

/** Pages that work against whoever reads them or draws over them, on purpose or not. */
describe.each(BROWSERS)('hostile pages in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;
  let errors: () => Promise<string[]>;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    pages = await servePages(new Map(Object.entries({ ...CLOBBERED, ...HOSTILE, ...strangePage(FIELDS) })));
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    // The first page waits for the background to start.
    await open('/calm');
    errors = await watchErrors(session);
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  const nameOn = (page: PageView): Promise<string> =>
    until('a line', () => page.inOverlay((root) => root.querySelector('button.badge')?.getAttribute('aria-label')));
  const open = async (path: string): Promise<PageView> => {
    const page = await session.openPage(`${pages.url}${path}`);
    expect(await nameOn(page)).toMatch(badge);
    return page;
  };
  /** The extension's own errors; a page that breaks itself may have some. */
  // The pages' own, and Firefox's word of a question whose page was closed before its answer came.
  const ours = async (): Promise<string[]> =>
    (await errors()).filter(
      (each) =>
        !/not to be read|prevent extensions|not extensible|^Promise rejected after context unloaded: Actor 'Conduits'/.test(
          each,
        ),
    );

  it.each([...Object.keys(CLOBBERED), ...READABLE])('reads %s', async (path) => {
    const page = await open(path);
    expect(await ours()).toEqual([]);
    await page.close();
  });

  it('looks the same under every style sheet', async () => {
    const atRest = (page: PageView): Promise<string> =>
      until('a line at rest', async () => {
        const before = await page.inOverlay(lookOf);
        await pause(100);
        const now = await page.inOverlay(lookOf);
        return now === before ? now : null;
      });
    const calm = await open('/calm');
    const look = await atRest(calm);
    await calm.close();
    for (const path of Object.keys(HOSTILE_STYLES)) {
      const page = await open(path);
      expect([path, await atRest(page)]).toEqual([path, look]);
      await page.close();
    }
  });

  it('opens its card on a page that is inert and takes all events for itself', async () => {
    const page = await open('/capturing');
    const line = await page.overlay();
    const { x, y, width, height } = line.lines[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.hover(x + width / 2, y + height / 2);
    await page.clickAt(x + width / 2, y + height / 2);
    // The page was there first: it gets the click before us, and nobody behind it.
    await page.waitFor('taken click', () => (window as unknown as Host).taken > 0);
    expect(await nameOn(page)).toMatch(badge);
    // Another customer is noticed all the same.
    await page.evaluate(() => {
      for (const dd of document.querySelectorAll('dd')) if (dd.textContent === '214D093771') dd.textContent = '–';
    });
    await page.waitForOverlay('nothing', ({ lines }) => lines.length === 0);
    await page.close();
  });

  it.each(EVICTING)('leaves %s alone, which removes us whenever it can', async (path) => {
    const page = await session.openPage(`${pages.url}${path}`);
    const evicted = () => page.evaluate(() => (window as unknown as Host).evicted);
    await until('evictions', async () => (await evicted()) > 3);
    const { count } = await until('rest', async () => {
      const before = await evicted();
      await pause(1200);
      return (await evicted()) === before ? { count: before } : null;
    });
    expect(count).toBeLessThan(20);
    await page.evaluate(() => document.querySelector('h1')?.append(' '));
    await pause(1200);
    expect(await evicted()).toBe(count);
    expect((await page.overlay()).present).toBe(false);
    expect(await ours()).toEqual([]);
    await page.close();
  });

  it('has the right badge on a page that isolates itself from all other origins', async () => {
    const isolated = await servePages(new Map([['/calm', HOSTILE['/calm'] ?? '']]), {
      ...STRICT,
      'Content-Security-Policy': `${STRICT['Content-Security-Policy']}; frame-ancestors 'none'`,
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    const page = await session.openPage(`${isolated.url}/calm`);
    expect(await nameOn(page)).toMatch(badge);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    // Chromium keeps every frame of another origin out of such a page; the side panel shows the same.
    if (kind === 'firefox') {
      await page.clickOverlay('button.badge');
      const card = await page.card();
      await card.waitForText('Warum dieses Datum?');
    }
    await page.close();
    await isolated.close();
  });

  it('reads a record among strange texts, and none of them', async () => {
    const page = await open('/strange');
    const { lines } = await page.overlay();
    expect(lines).toHaveLength(1);
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    expect(await card.text()).not.toMatch(/214D999999|xxxx|yyyy|allein/);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await ours()).toEqual([]);
    await page.close();
  });

  it('is not printed', async () => {
    const picture = async (page: PageView, name: string): Promise<string> => {
      const file = `${PICTURES}/${name}-${kind}.png`;
      await page.screenshot(file);
      return createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    };
    // The same page where we may not run, …
    const bare = await session.openPage(`${pages.url.replace('127.0.0.1', 'localhost')}/calm`);
    const without = await picture(bare, 'without');
    await emulatePrint(bare, true);
    const printedWithout = await picture(bare, 'print-without');
    await bare.close();
    // … differs on the screen only.
    const page = await open('/calm');
    expect(await picture(page, 'screen')).not.toBe(without);
    await emulatePrint(page, true);
    expect(await picture(page, 'print')).toBe(printedWithout);
    await emulatePrint(page, false);
    await page.close();
  });

  async function emulatePrint(page: PageView, on: boolean): Promise<void> {
    if (page instanceof ChromiumPage) await page.page.emulateMedia({ media: on ? 'print' : null });
    else if (session instanceof FirefoxSession)
      await session.chrome(`gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]`, on ? 'print' : '');
    await page.waitFor('media', (print: boolean) => matchMedia('print').matches === print, on);
  }
});
