import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { takeSamples } from './support/frame-sampler.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { until } from './support/until.ts';
import { BADGES, OVERDUE, pageWith, RECENT, recordOf } from './switch-host/two-customers.ts';

const TODAY = localToday().split('-').reverse().join('.');
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];
const NOTES = `<script>addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });</script>`;
const [overdue, recent] = [recordOf(OVERDUE, TODAY), recordOf(RECENT, TODAY)];

/** A page the browser keeps alive behind the next one comes back as it was, scripts and our overlay included. */
describe.each(BROWSERS)('the way back in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    server = await servePages(
      new Map([
        ['/eins', NOTES + pageWith(overdue)],
        ['/zwei', NOTES + pageWith(recent)],
        [
          '/anders',
          `${NOTES}${pageWith(overdue)}<script>addEventListener('pageshow', ({ persisted }) => {
            if (persisted) document.querySelector('main').innerHTML = ${JSON.stringify(recent)};
          })</script>`,
        ],
      ]),
      { 'cache-control': 'max-age=60' },
    );
    session = await launch(kind, { extensionDir: extensionDir(kind), pageCache: true, vault: 'unset' });
    page = await session.openPage(`${server.url}/eins`);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** The badge of this customer stands there, and none of another one in any frame since the last look. */
  const expectBadge = async (number: string): Promise<void> => {
    const wrong: string[] = [];
    await until(`badge of ${number}`, async () => {
      const taken = await page.inOverlay(takeSamples);
      if (!taken) return false;
      for (const sample of [...taken.painted, taken.now])
        for (const line of sample.lines) if (!BADGES[sample.number]?.test(line)) wrong.push(JSON.stringify(sample));
      return taken.now.number === number && taken.now.lines.length === 1;
    });
    expect(wrong).toEqual([]);
  };
  /** The page before, which must be the one that was kept. Firefox swaps the document first and tells it later. */
  const back = async (path: string): Promise<void> => {
    await page.evaluate(() => history.back());
    await page.waitFor(
      'page before, kept alive',
      (wanted: string) => location.pathname === wanted && (window as unknown as { kept: boolean }).kept,
      path,
    );
  };

  it('has the right badge on a page that was kept, there and back', async () => {
    await expectBadge(OVERDUE);
    await page.goto(`${server.url}/zwei`);
    await expectBadge(RECENT);
    await back('/eins');
    await expectBadge(OVERDUE);
    await page.evaluate(() => history.forward());
    await page.waitFor('page after', () => location.pathname === '/zwei');
    await expectBadge(RECENT);
  });

  it('has the right badge where the page that was kept shows somebody else when it comes back', async () => {
    await page.goto(`${server.url}/anders`);
    await expectBadge(OVERDUE);
    await page.goto(`${server.url}/zwei`);
    await expectBadge(RECENT);
    await back('/anders');
    await expectBadge(RECENT);
  });
});
