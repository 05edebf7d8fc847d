/** What the built extension costs a page that goes on changing, and one that is very large. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overdueRows } from '../../test/e2e/guest-host/overdue-rows.ts';
import { launchChromium } from '../../test/e2e/support/chromium.ts';
import { servePages } from '../../test/e2e/support/page-server.ts';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { ROOT } from '../tools.ts';
import { type Line, limitLine, median } from './line.ts';
import { longestTasks } from './main-thread.ts';
import { QuietPage } from './quiet-page.ts';

const ROUNDS = 3;
/** Scaled to a minute. */
const STORM = 60_000;
const NODES = 100_000;
const ROWS = 1000;
const TODAY = '2026-11-20';

const RECORD = `<h1>Muster, Ada</h1><dl><dt>Kundennummer:</dt><dd>214D093771</dd><dt>Name:</dt><dd>Muster, Ada</dd><dt>Geburtsdatum:</dt>
  <dd>15.04.1984</dd><dt>Team:</dt><dd>412 Ü25</dd><dt>Profillage:</dt><dd>marktnah</dd><dt>Status:</dt><dd>arbeitslos</dd>
  <dt>Letztes Beratungsgespräch:</dt><dd>08.10.2026</dd></dl>`;
const page = (body: string): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>Fachverfahren</title><body>${body}</body></html>`;

/** 1,000 changes a second: as many as are due, every 10 ms. */
const storm = page(`${RECORD}<p id="ticker"></p><script>
  let count = 0;
  const begin = performance.now();
  setInterval(() => {
    while (count < performance.now() - begin) ticker.append(String(count += 1));
    if (ticker.childNodes.length > 200) ticker.replaceChildren();
  }, 10);
</script>`);

/** Half of the nodes in plain boxes before the record, half behind it. */
const large = (): string => {
  const half = Array.from({ length: NODES / 4 }, (_, i) => `<p><span>Zeile ${i}</span></p>`).join('');
  return page(`<div style="height:300px;overflow:auto">${half}</div>${RECORD}${half}`);
};

async function list(): Promise<Map<string, string>> {
  return new Map([
    [
      '/list',
      `<!doctype html><html lang="de" data-kind="thousand"><meta charset="utf-8"><title>Liste</title><script src="/rows.js"></script><body><div id="box"></div><script src="/layouts.js"></script></body></html>`,
    ],
    ['/rows.js', `window.rows = ${JSON.stringify(overdueRows(ROWS, TODAY))};`],
    ['/layouts.js', await readFile(join(ROOT, 'test/e2e/guest-host/layouts.js'), 'utf8')],
  ]);
}

/** The demo build may read 127.0.0.1; the same page as localhost is the floor: the overlay does not run there. */
export async function measureGuest(): Promise<Line[]> {
  if ((await buildExtension('chromium', 'demo', { quiet: true })) !== 0) throw new Error('the demo build failed');
  const server = await servePages(new Map([['/storm', storm], ['/large', large()], ...(await list())]));
  const session = await launchChromium({
    extensionDir: extensionDir('chromium'),
    args: ['--host-resolver-rules=MAP localhost 127.0.0.1'],
    network: 'free',
  });
  const bare = server.url.replace('127.0.0.1', 'localhost');
  try {
    // The background starts with the first page.
    await (await QuietPage.open(session.context, `${server.url}/list`)).wait(2000);
    const cost = async (origin: string): Promise<number> => {
      const stormy = await QuietPage.open(session.context, `${origin}/storm`);
      await stormy.wait(1500);
      const before = await stormy.now();
      await stormy.wait(STORM);
      const { task } = await stormy.now();
      if ((await stormy.run("document.querySelector('fallblick-overlay') !== null")) !== (origin === server.url))
        throw new Error(`${origin}: the overlay is not as it should be`);
      await stormy.close();
      return ((task - before.task) * 60_000) / STORM;
    };
    const alone = await cost(bare);
    const lines = [
      limitLine(
        {
          id: 'storm',
          what: `1,000 mutations/s for a minute: added CPU`,
          floor: { what: 'page alone', value: alone },
          ours: Math.max(0, (await cost(server.url)) - alone),
          unit: 'ms',
        },
        3000,
      ),
    ];
    for (const [path, what] of [
      ['/large', `Page of ${NODES.toLocaleString('en')} nodes`],
      ['/list', `List of ${ROWS.toLocaleString('en')} rows`],
    ] as const) {
      const taken = { bare: [] as number[], ours: [] as number[] };
      for (let round = 0; round < ROUNDS; round++) {
        taken.bare.push((await firstSecondsOf(bare + path)).all);
        taken.ours.push((await firstSecondsOf(server.url + path)).ours);
      }
      lines.push(
        limitLine(
          {
            id: `longest-task${path.replace('/', '-')}`,
            what: `${what}: longest task of ours`,
            floor: { what: 'longest of the page alone', value: median(taken.bare) },
            ours: median(taken.ours),
            unit: 'ms',
          },
          50,
        ),
      );
    }
    return lines;
  } finally {
    await session.close();
    await server.close();
  }

  async function firstSecondsOf(url: string): Promise<{ all: number; ours: number }> {
    const tab = await session.context.newPage();
    const cdp = await session.context.newCDPSession(tab);
    const tasks = await longestTasks(cdp, async () => {
      await tab.goto(url, { waitUntil: 'load' });
      await tab.waitForTimeout(2500);
      await tab.evaluate(() => document.querySelector('#box')?.scrollBy(0, 900));
      await tab.waitForTimeout(1000);
    });
    await tab.close();
    return tasks;
  }
}
