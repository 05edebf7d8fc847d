import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
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
const FAULTLESS = { wrong: [], astray: [], covering: [] };
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

type Host = {
  insert(at: number): void;
  remove(at: number): void;
  hideColumn(at: number, isHidden: boolean): void;
  moveColumn(from: number, to: number): void;
};

const listPage = (
  kind: string,
): string => `<!doctype html><html lang="de" data-kind="${kind}"><head><meta charset="utf-8">
<title>Liste</title><script src="/rows.js"></script></head><body style="margin:8px"><p>Kopf der Anwendung</p><div id="box"></div><script src="/layouts.js"></script></body></html>`;

/** Lists that change under the badges: in every painted frame each of them stands in its own row, or is not there. */
describe.each(BROWSERS)('lists that change in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    pages = await servePages(
      new Map([
        ...['live', 'in-scroller'].map((each) => [`/${each}`, listPage(each)] as const),
        ['/rows.js', `window.rows = ${JSON.stringify(overdueRows(200, localToday()))};`],
        ['/layouts.js', readFileSync(new URL('./guest-host/layouts.js', import.meta.url), 'utf8')],
      ]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    page = await session.openPage(`${pages.url}/live`);
    await settled();
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  const sample = async (): Promise<RowReport> => {
    const report = await page.inOverlay(sampleRows);
    if (!report) throw new Error('there is no overlay');
    return report;
  };
  /** Waits for a badge in every row on view. */
  const settled = (): Promise<RowReport> =>
    until('a badge in every row', async () => {
      const report = await sample();
      if (report.drawn === 0 || report.bare.length > 0) throw new Error(JSON.stringify(report));
      return report;
    });
  /** Nothing wrong in any frame meanwhile, and a badge in every row afterwards. */
  const rightDuring = async (act: () => Promise<unknown>): Promise<void> => {
    await sample();
    await act();
    await pause(150);
    const { painted } = await sample();
    expect(painted).toMatchObject(FAULTLESS);
    expect(painted.offset).toBeLessThanOrEqual(1);
    expect(await settled()).toMatchObject({ ...FAULTLESS, painted: FAULTLESS });
  };

  it('rows that come and go', async () => {
    for (const at of [0, 3, 5])
      await rightDuring(() => page.evaluate((i) => (window as unknown as Host).insert(i), at));
    for (const at of [4, 0]) await rightDuring(() => page.evaluate((i) => (window as unknown as Host).remove(i), at));
    // Many in a row, as messages of a server bring them.
    await rightDuring(() =>
      page.evaluate(
        () =>
          new Promise((done) => {
            let left = 20;
            const timer = setInterval(() => {
              const host = window as unknown as Host;
              if (left % 2) host.insert(left % 5);
              else host.remove(left % 7);
              left -= 1;
              if (left) return;
              clearInterval(timer);
              done(true);
            }, 40);
          }),
      ),
    );
  });

  it('rows sorted by a click on the head', async () => {
    for (const head of ['Name', 'Name', 'Kundennummer', 'Letzte Beratung'])
      await rightDuring(async () => {
        const { x, y } = await page.waitFor(
          'head',
          (label: string) => {
            const th = [...document.querySelectorAll('th')].find((each) => each.textContent === label);
            const { left, top } = th?.getBoundingClientRect() ?? { left: 0, top: 0 };
            return { x: left + 20, y: top + 10 };
          },
          head,
        );
        await page.clickAt(x, y);
      });
  });

  it('columns hidden, shown and moved', async () => {
    const hide = (at: number, isHidden: boolean) =>
      page.evaluate((i: number, is: boolean) => (window as unknown as Host).hideColumn(i, is), at, isHidden);
    // What is not on view is not read: such lines say that something is missing, none says what another row's does.
    await hide(4, true);
    const missing = await until('lines', async () => {
      const report = await sample();
      return report.wrong.length > 5 ? report : null;
    });
    expect(missing.wrong.filter((each) => !each.startsWith('? at'))).toEqual([]);
    expect(missing).toMatchObject({ astray: [], covering: [] });
    await hide(4, false);
    await until('whole lines', async () => (await sample()).wrong.length === 0);
    await settled();
    // Without the number nobody is known.
    await hide(0, true);
    await until('no line', async () => (await sample()).drawn === 0);
    await rightDuring(() => hide(0, false));
    await rightDuring(() => page.evaluate(() => (window as unknown as Host).moveColumn(1, 0)));
    await rightDuring(() => page.evaluate(() => (window as unknown as Host).moveColumn(0, 4)));
    await rightDuring(() => page.evaluate(() => (window as unknown as Host).moveColumn(3, 0)));
  });

  it('a window of other sizes', async () => {
    for (const width of [1000, 700, 1280]) await rightDuring(() => page.setSize({ width, height: 700 }));
    await page.screenshot(`${PICTURES}/live-${kind}.png`);
    await page.setSize({ width: 1280, height: 900 });
  });

  it('a virtual list in a box that scrolls as well', async () => {
    await page.goto(`${pages.url}/in-scroller`);
    await settled();
    // Not over a line: the pointer unfolds it.
    for (const [x, y] of [
      [60, 60],
      [60, 200],
    ] as const)
      for (const down of [60, 140, -80, 400]) await rightDuring(() => page.wheel(x, y, down));
    await rightDuring(() => page.evaluate(() => document.querySelector('#outer')?.scrollTo(0, 120)));
    await rightDuring(() => page.evaluate(() => document.querySelector('#box')?.scrollBy(0, 333)));
    await page.screenshot(`${PICTURES}/in-scroller-${kind}.png`);
  });
});
