import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { expectedLine, type ShownFields } from './support/expected-line.ts';
import { launch } from './support/launch.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { atUnknownPort, LIVE_APPS, type LiveApp, readRecords, startApp } from './support/live-app.ts';
import { localToday } from './support/local-today.ts';
import { overlayAtRest } from './support/overlay-at-rest.ts';
import type { OverlayLine } from './support/overlay-snapshot.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const TODAY = localToday();
const FIXTURES = join(import.meta.dirname, '../fixtures/generic');
/** Rendered pages of programs built with well-known component libraries; no line of the product knows them. */
const DETAILS = ['reactadmin-detail', 'vuetify-detail2', 'antd-detail', 'shoelace-detail'];
const LISTS = ['reactadmin-list', 'vuetify-list', 'antd-list-scrolled', 'shoelace-list'];
const APPS = process.env.FALLBLICK_REAL_APPS;
const WHY_NOT_LIVE = 'SKIPPED: FALLBLICK_REAL_APPS names no folder with third-party applications';
if (!APPS) console.warn(`Live third-party applications ${WHY_NOT_LIVE}; their saved pages are tested instead.`);

const read = (name: string, file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8');

/** A page with one person among 30,000 elements of other text. */
function longPage(fields: ShownFields): string {
  const rows = Array.from({ length: 7500 }, (_, n) => `<p><b>Vermerk ${n}</b> <i>vom</i> <span>Aktenlage</span></p>`);
  const pair = (label: string, value: string | null | undefined) => `<dt>${label}</dt><dd>${value ?? ''}</dd>`;
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Akte</title><h1>${fields.name}</h1><dl>
${pair('Kundennummer', fields.customerNumber)}${pair('Name', fields.name)}${pair('Team', fields.team)}
${pair('Profillage', fields.profile)}${pair('Status', fields.status)}${pair('Letztes Gespräch', fields.lastTalk)}
</dl><main>${rows.join('\n')}</main><script>
new MutationObserver(([{ addedNodes }]) => {
  if ([...addedNodes].some(({ localName }) => localName === 'fallblick-overlay')) document.body.dataset.drawnAt = performance.now();
}).observe(document.documentElement, { childList: true });
</script></html>`;
}

const stopApps: (() => void)[] = [];
beforeAll(async () => {
  for (const app of APPS ? LIVE_APPS : []) stopApps.push(await startApp(APPS ?? '', app));
}, 600_000);
afterAll(() => {
  for (const stop of stopApps) stop();
});

describe.each(['chromium', 'firefox'] as BrowserKind[])('a stranger’s application in %s', (kind) => {
  const pages = new Map([...DETAILS, ...LISTS].map((name) => [`/${name}`, read(name, 'page.html')]));
  let server: PageServer;
  let session: BrowserSession;

  beforeAll(async () => {
    server = await servePages(pages);
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const showsPerson = async (page: PageView, fields: ShownFields): Promise<void> => {
    const expected = expectedLine(fields, TODAY);
    await page.waitForOverlay(
      `„${expected}“`,
      ({ lines }) => lines.length === 1 && lines[0]?.name === expected,
      30_000,
    );
    const { lines } = await overlayAtRest(page);
    expect(await faultsOf(page, lines)).toEqual([]);
  };
  const showsList = async (page: PageView, rows: ShownFields[]): Promise<void> => {
    const right = ({ name, index }: OverlayLine): boolean => name === expectedLine(rows[index] ?? {}, TODAY, 'cell');
    await page.waitForOverlay(
      'right lines at rows on view',
      // A row that is out of view, or has no room, has none.
      (overlay) => overlay.lines.filter((line) => line.visible).length > 4 && overlay.lines.every(right),
      30_000,
    );
    const { lines } = await overlayAtRest(page);
    expect(
      await faultsOf(
        page,
        lines.filter((line) => line.visible),
      ),
    ).toEqual([]);
  };

  it.each(DETAILS)('shows the right badge on the saved page %s', async (name) => {
    const { fields } = JSON.parse(read(name, 'expected.json')) as { fields: ShownFields };
    const page = await session.openPage(`${server.url}/${name}`);
    await showsPerson(page, fields);
    await page.close();
  });

  it.each(LISTS)('shows the right badges on the saved list %s, over no text of the page', async (name) => {
    const { rows } = JSON.parse(read(name, 'expected.json')) as { rows: ShownFields[] };
    const page = await session.openPage(`${server.url}/${name}`);
    await showsList(page, rows);
    await page.close();
  });

  it('draws on a page of 30,000 elements within two seconds, and the page goes on', async () => {
    const fields = {
      customerNumber: '249A100200',
      name: 'Yılmaz, Ayşe',
      team: 'Team 521 Ü25',
      profile: 'marktnah',
      status: 'arbeitslos',
      lastTalk: '2026-06-29',
    };
    pages.set('/long', longPage(fields));
    const page = await session.openPage(`${server.url}/long`);
    const expected = expectedLine(fields, TODAY);
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1 && lines[0]?.name === expected, 30_000);
    const { elements, took } = await page.evaluate(() => ({
      elements: document.querySelectorAll('*').length,
      took:
        Number(document.body.dataset.drawnAt) - performance.timing.loadEventEnd + performance.timing.navigationStart,
    }));
    expect(elements).toBeGreaterThan(30_000);
    expect(took).toBeLessThan(2000);
    const changes = await page.evaluate(async () => {
      const texts = [...document.querySelectorAll('main b')].slice(0, 60);
      for (const text of texts) {
        text.textContent = 'geändert';
        await new Promise((done) => setTimeout(done, 0));
      }
      return texts.length;
    });
    expect(changes).toBe(60);
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1 && lines[0]?.name === expected, 30_000);
    await page.close();
  });

  describe.skipIf(!APPS)(APPS ? 'live' : WHY_NOT_LIVE, () => {
    const readsAll = async ({ url, list, detail, browserDates, login }: LiveApp): Promise<void> => {
      const page = await session.openPage(`${url}${login?.path ?? list}`);
      // A login holds for all ports of a host.
      if (login && (await page.evaluate(() => !!document.querySelector('#username')))) {
        await page.fill('#username', login.user);
        await page.fill('#password', login.password);
        await page.click('#login-submit');
        await page.waitFor('the first page behind the login', () => !document.querySelector('#password'));
      }
      if (login) await page.goto(`${url}${list}`);
      const german = await page.evaluate(() => new Date(2026, 0, 31).toLocaleDateString().startsWith('31.'));
      const records = readRecords(APPS ?? '', !browserDates || german);
      await showsList(page, records);
      for (const index of [0, 3, 7, 10, 15]) {
        await page.goto(`${url}${detail(index)}`);
        await showsPerson(page, records[index] ?? {});
      }
      await page.close();
    };

    it.each(LIVE_APPS)('reads list and records of $name', readsAll);

    it.each(LIVE_APPS)('reads them without an adapter for $name', async (app) => {
      const unknown = await atUnknownPort(app);
      try {
        await readsAll(unknown);
      } finally {
        await unknown.close();
      }
    });
  });
});

/** Some of these pages are wider than the window by themselves. */
async function faultsOf(page: PageView, lines: OverlayLine[]): Promise<string[]> {
  return (await layoutFaults(page, lines)).filter((fault) => !fault.startsWith('the page is'));
}
