import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { overdueRows } from './guest-host/overdue-rows.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import { type RowReport, sampleRows } from './support/row-sampler.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause, until } from './support/until.ts';

const PICTURES = 'test-output/lists';
const STANDING = [
  'split',
  'split-name',
  'controls',
  'nested',
  'nameless',
  'rtl',
  'uneven',
  'dense',
  'crowded',
  'halves',
  'pieces',
  'chips',
  'cards',
  'cards-nameless',
];
const SCROLLING = ['virtual', 'late', 'pinned'];
const KINDS = [...STANDING, ...SCROLLING, 'sliding', 'menu', 'thousand'];
const FAULTLESS = { wrong: [], astray: [], covering: [] };

const listPage = (
  kind: string,
): string => `<!doctype html><html lang="de" data-kind="${kind}"><head><meta charset="utf-8">
<title>Liste</title><script src="/rows.js"></script></head><body style="margin:8px"><p>Kopf der Anwendung</p><div id="box"></div><script src="/layouts.js"></script></body></html>`;

/** Lists as they are built elsewhere: a badge per row, of that row, over nothing of the host, in every painted frame. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('lists of all kinds in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    pages = await servePages(
      new Map([
        ...KINDS.map((each) => [`/${each}`, listPage(each)] as const),
        ['/rows.js', `window.rows = ${JSON.stringify(overdueRows(1000, localToday()))};`],
        ['/layouts.js', readFileSync(new URL('./guest-host/layouts.js', import.meta.url), 'utf8')],
      ]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  const sample = async (page: PageView): Promise<RowReport> => {
    const report = await page.inOverlay(sampleRows);
    if (!report) throw new Error('there is no overlay');
    return report;
  };
  /** Waits for a badge in every row on view. */
  const settled = (page: PageView): Promise<RowReport> =>
    until('a badge in every row', async () => {
      const report = await sample(page);
      if (report.drawn === 0 || report.bare.length > 0) throw new Error(JSON.stringify(report));
      return report;
    });
  const open = async (name: string): Promise<PageView> => {
    const page = await session.openPage(`${pages.url}/${name}`);
    const report = await settled(page);
    await page.screenshot(join(PICTURES, `${name}-${kind}.png`));
    expect(report).toMatchObject({ ...FAULTLESS, painted: FAULTLESS });
    expect(report.offset).toBeLessThanOrEqual(1);
    return page;
  };
  /** All frames that are painted meanwhile and until it has ended so, at least eleven: a busy machine paints few. */
  const during = async (
    page: PageView,
    act: () => Promise<unknown>,
    ended: (report: RowReport) => boolean = () => true,
  ): Promise<void> => {
    await sample(page);
    await act();
    await pause(500);
    const painted: RowReport['painted'][] = [];
    await until('frames', async () => {
      const report = await sample(page);
      painted.push(report.painted);
      return painted.reduce((sum, { frames }) => sum + frames, 0) > 10 && ended(report);
    });
    for (const part of painted) {
      expect(part).toMatchObject(FAULTLESS);
      expect(part.offset).toBeLessThanOrEqual(1);
    }
  };

  it.each(STANDING)('%s: a badge in every row, over no control and no text', async (name) => {
    const page = await open(name);
    await page.close();
  });

  it.each(SCROLLING)('%s: follows the wheel and scripts in every frame', async (name) => {
    const page = await open(name);
    for (const down of [7, 26, 33, 400, -200]) await during(page, () => page.wheel(60, 250, down));
    // Out of a task, as a link to a place on the page does, …
    await during(page, () => page.evaluate(() => document.querySelector('#box')?.scrollBy(45, 333)));
    // … smoothly, as the browser does by itself, …
    await during(page, () =>
      page.evaluate(() => document.querySelector('#box')?.scrollBy({ top: -500, behavior: 'smooth' })),
    );
    // … and frame by frame from a click on, as the page does it: not whenever this process comes to it.
    await page.evaluate(() => {
      let left = 20;
      const step = (): void => {
        document.querySelector('#box')?.scrollBy(left > 10 ? 6 : -10, 21);
        left -= 1;
        if (left) requestAnimationFrame(step);
      };
      document.querySelector('p')?.addEventListener('click', () => requestAnimationFrame(step), { once: true });
    });
    await during(page, () => page.click('p'));
    await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0));
    await settled(page);
    await page.close();
  });

  it('sliding: goes with rows that slide to new places', async () => {
    const page = await open('sliding');
    await during(page, () => page.click('#sort'));
    await settled(page);
    await page.close();
  });

  it('menu: makes room for what opens above rows, and comes back', async () => {
    const page = await open('menu');
    await during(
      page,
      () => page.click('#open'),
      ({ drawn }) => drawn < 12 && drawn > 6,
    );
    await during(page, () => page.click('#open'));
    expect((await settled(page)).drawn).toBe(12);
    await page.close();
  });

  it('crowded: the smallest sign where no other has room', async () => {
    const page = await open('crowded');
    const widths = await page.inOverlay((root) =>
      [...root.querySelectorAll<HTMLElement>('.line:not([hidden])')].map(({ dataset }) => dataset.width),
    );
    expect(new Set(widths)).toEqual(new Set(['icon', 'tiny']));
    await page.close();
  });

  it('controls: a pointer above the row meets the tools, not us', async () => {
    const page = await open('controls');
    await page.hover(300, 100);
    await pause(200);
    expect(await sample(page)).toMatchObject(FAULTLESS);
    await page.close();
  });
});
