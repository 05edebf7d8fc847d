import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { buildRecords } from '../demo-system/records.mjs';
import { guestPages, STRICT } from './guest-host/pages.ts';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { OverlayLine } from './support/overlay-snapshot.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, Size } from './support/session.ts';
import { until } from './support/until.ts';
import { hostFields } from './switch-host/fields.ts';

const TODAY = localToday();
const WIDE: Size = { width: 1280, height: 900 };

interface Probe {
  before: string;
  portrait(): string;
  events: string[];
  mutations: string[];
  patched: string[];
  dismissed: number;
  count: number;
}

/** Nothing of the host is touched, and nothing of the host disturbs us. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a good guest in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;
  const [record] = buildRecords(TODAY);
  if (!record) throw new Error('there are no records');
  const badge = expectedBadge(record.expect, TODAY);
  const served = new Map(Object.entries(guestPages(hostFields(record))));

  beforeAll(async () => {
    await mkdir('test-output/guest', { recursive: true });
    pages = await servePages(served, STRICT);
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  const open = async (path: string, size = WIDE): Promise<{ page: PageView; line: OverlayLine }> => {
    const page = await session.openPage(`${pages.url}${path}`, size);
    const { lines } = await page.waitForOverlay('right badge', (overlay) => badge.test(overlay.lines[0]?.name ?? ''));
    const [line] = lines;
    if (!line) throw new Error('there is no line');
    return { page, line };
  };

  /** What the page could notice since it was parsed, our own element left out. */
  const traces = (page: PageView) =>
    page.evaluate(() => {
      const probe = window as unknown as Probe;
      return {
        same: probe.before === probe.portrait(),
        events: probe.events.filter((each) => !each.endsWith('FALLBLICK-OVERLAY')),
        mutations: probe.mutations.filter((each) => !/FALLBLICK-OVERLAY/.test(each)),
      };
    });
  const UNTOUCHED = { same: true, events: [], mutations: [] };

  it.each(['/plain', '/rtl', '/base', '/transformed'])(
    'leaves tree, focus, events and layout of %s alone, under a strict CSP',
    async (path) => {
      const { page, line } = await open(path);
      expect(await traces(page)).toEqual(UNTOUCHED);
      expect(line.visible).toBe(true);
      expect(await overlapsText(page, line)).toEqual([]);
      await page.close();
    },
  );

  it.each(['/plain', '/rtl'])('fits into 320 px of %s', async (path) => {
    const { page, line } = await open(path, { width: 320, height: 640 });
    expect(line.visible).toBe(true);
    expect(line.box.x).toBeGreaterThanOrEqual(0);
    expect(line.box.x + line.box.width).toBeLessThanOrEqual(320);
    expect((await traces(page)).mutations).toEqual([]);
    await page.close();
  });

  it('lets no click and no key meant for us reach the page, and opens the card under its policy', async () => {
    const { page, line } = await open('/plain');
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    await page.screenshot(`test-output/guest/card-${kind}.png`);
    await card.press('ArrowDown');
    await card.press('Escape');
    await page.waitForOverlay('no card', (overlay) => overlay.card === null);
    await until('focus on the badge', () =>
      page.inOverlay((root) => root.activeElement?.matches('.badge') && root.ownerDocument.hasFocus()),
    );
    await page.press('Enter');
    await page.waitForOverlay('card by key', (overlay) => overlay.card !== null);
    await page.press('Escape');
    const seen = await page.evaluate(() => (window as unknown as Probe).events);
    expect(seen.filter((each) => /^(pointer|mouse|click|key)/.test(each))).toEqual([]);
    expect(seen.filter((each) => /^(error|unhandled|securitypolicy|message|scroll|resize)/.test(each))).toEqual([]);
    expect(line.visible).toBe(true);
    await page.close();
  });

  it('goes behind what the page lays over everything, and comes back', async () => {
    const page = await session.openPage(`${pages.url}/veil`, WIDE);
    await page.waitForOverlay('hidden line', ({ lines }) => lines.length === 1 && !lines[0]?.visible);
    await page.evaluate(() => document.querySelector('#veil')?.remove());
    await page.waitForOverlay('line', ({ lines }) => lines[0]?.visible === true);
    await page.close();
  });

  it('stands beside the name in an element that fills the screen', async () => {
    const { page, line } = await open('/fullscreen');
    expect(line.visible).toBe(true);
    await page.click('#enter');
    await page.waitFor('fullscreen', () => document.fullscreenElement !== null);
    const above = () => page.inOverlay((root) => root.host.matches(':popover-open'));
    await expect.poll(above, { timeout: 15_000 }).toBe(true);
    await page.screenshot(`test-output/guest/fullscreen-${kind}.png`);
    await page.clickOverlay('button.badge');
    await page.waitForOverlay('card', ({ card }) => card !== null);
    await page.close();
  });

  it('survives a page that loads itself anew', async () => {
    const { page } = await open('/refresh');
    // Once more is enough: on a busy machine it would be gone again before it has been read.
    served.set('/refresh', served.get('/plain') ?? '');
    await page.waitFor('mark', () => {
      (window as unknown as { before: string }).before = 'first';
      return true;
    });
    await page.waitFor('new document', () => (window as unknown as { before?: string }).before !== 'first');
    await page.waitForOverlay('right badge', (overlay) => badge.test(overlay.lines[0]?.name ?? ''));
    await page.close();
  });

  it('stands above the highest z-index', async () => {
    const { page, line } = await open('/top');
    const [x, y] = [line.box.x + line.box.width / 2, line.box.y + line.box.height / 2];
    const uppermost = await page.evaluate((a: number, b: number) => document.elementFromPoint(a, b)?.localName, x, y);
    expect(uppermost).toBe('fallblick-overlay');
    await page.clickOverlay('button.badge');
    await page.waitForOverlay('card', ({ card }) => card !== null);
    await page.close();
  });

  it('is seen and clicked in a modal dialog, which notices nothing', async () => {
    const { page, line } = await open('/dialog');
    expect(line.visible).toBe(true);
    const isAbove = () => page.inOverlay((root) => root.host.matches(':popover-open'));
    await expect.poll(isAbove, { timeout: 15_000 }).toBe(true);
    const state = () =>
      page.evaluate(() => {
        const dialog = document.querySelector<HTMLDialogElement>('#dialog');
        const { dismissed } = window as unknown as Probe;
        return {
          html: dialog?.outerHTML,
          modal: dialog?.matches(':modal'),
          dismissed,
        };
      });
    // Only the click on the badge moves the focus, into the card.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    const before = await state();
    await page.clickOverlay('button.badge');
    await page.waitForOverlay('card', ({ card }) => card !== null);
    expect(await state()).toEqual(before);
    await page.clickOverlay('button.badge');
    await page.waitForOverlay('no card', ({ card }) => card === null);
    expect(await state()).toEqual(before);
    await page.click('#close');
    await page.waitForOverlay('nothing', ({ lines }) => lines.length === 0);
    await expect.poll(isAbove, { timeout: 15_000 }).toBe(false);
    await page.close();
  });

  it('is right on a page with patched prototypes, and calls none of them', async () => {
    const page = await session.openPage(`${pages.url}/hostile`, WIDE);
    const name = () => page.inOverlay((root) => root.querySelector('button.badge')?.getAttribute('aria-label') ?? '');
    await expect.poll(name, { timeout: 15_000 }).toMatch(badge);
    await page.close();
  });

  it('stays right through 1,000 mutations a second for 5 seconds', async () => {
    const { page } = await open('/storm');
    const wrong: string[] = [];
    const end = Date.now() + 5_000;
    while (Date.now() < end) {
      const { lines } = await page.overlay();
      if (!badge.test(lines[0]?.name ?? '')) wrong.push(lines.map(({ name }) => name).join());
    }
    expect(wrong).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as Probe).count)).toBeGreaterThan(2500);
    await page.close();
  });

  it('reads a page of 100,000 nodes', async () => {
    const { page, line } = await open('/large');
    expect(line.visible).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(100_000);
    await page.close();
  });
});

/** Texts of the host that lie below a line. */
function overlapsText(page: PageView, { box }: OverlayLine): Promise<string[]> {
  return page.evaluate((line: { x: number; y: number; width: number; height: number }) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const across = Math.min(right, line.x + line.width) - Math.max(left, line.x);
        const down = Math.min(bottom, line.y + line.height) - Math.max(top, line.y);
        if (across > 1 && down > 1) found.push(node.textContent ?? '');
      }
    }
    return found;
  }, box);
}
