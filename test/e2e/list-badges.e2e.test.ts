import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { buildRecords } from '../demo-system/records.mjs';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { until } from './support/until.ts';
import { hostFields } from './switch-host/fields.ts';

const TODAY = localToday();
const RECORDS = buildRecords(TODAY);
const BADGES = new Map(
  RECORDS.map(({ customerNumber, expectInList }) => [customerNumber, expectedBadge(expectInList, TODAY)]),
);
const COLUMNS = [
  'Kundennummer',
  'Name',
  'Zuständiges Team',
  'Profillage',
  'Status',
  'Letzte Beratung',
  'Nächster Termin',
];
const LIST = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Meine Kunden</title><script src="/rows.js"></script></head>
<body><p>Kopf der Anwendung</p><div id="box"></div><script src="/list.js"></script></body></html>`;

/** What stands beside what, read in one task. */
interface Row {
  number: string;
  badges: string[];
}

/** Runs inside the browser: the rows on view with the lines drawn at their height, and lines that lie outside the box. */
function rowsWithBadges(root: ShadowRoot): { rows: Row[]; astray: number } {
  const box = root.ownerDocument.querySelector('#box')?.getBoundingClientRect();
  const head = root.ownerDocument.querySelector('th')?.getBoundingClientRect();
  const lines = [...root.querySelectorAll('.line:not([hidden])')].map((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return { top, bottom, name: line.querySelector('button')?.getAttribute('aria-label') ?? '' };
  });
  const rows = [...root.ownerDocument.querySelectorAll('tbody tr')].flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    if (!box || !head || top < head.bottom || bottom > box.bottom) return [];
    const number = row.querySelector('[data-number]')?.textContent ?? '';
    const own = lines.filter((line) => (line.top + line.bottom) / 2 > top && (line.top + line.bottom) / 2 < bottom);
    return [{ number, badges: own.map(({ name }) => name) }];
  });
  const astray = lines.filter(({ top, bottom }) => top < (head?.bottom ?? 0) || bottom > (box?.bottom ?? 0)).length;
  return { rows, astray };
}

/** A badge per row, of the person in that row, whatever the list does. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('badges in a list in %s', (kind) => {
  let pages: PageServer;
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    const rows = RECORDS.map(hostFields).map((fields) =>
      Object.fromEntries(COLUMNS.map((label) => [label, fields[label] ?? ''])),
    );
    pages = await servePages(
      new Map([
        ['/', LIST],
        ['/rows.js', `window.rows = ${JSON.stringify(rows)};`],
        ['/list.js', readFileSync(new URL('./guest-host/list.js', import.meta.url), 'utf8')],
      ]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    page = await session.openPage(pages.url);
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
  });

  /** Runs `change` in the page, then waits until every row on view has its own badge; none may be wrong meanwhile. */
  async function rightAfter(change: (top: number) => void, argument = 0): Promise<Row[]> {
    await page.evaluate(change, argument);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const wrong: string[] = [];
    const rows = await until('a badge in every row', async () => {
      const seen = await page.inOverlay(rowsWithBadges);
      if (!seen) return null;
      for (const { number, badges } of seen.rows)
        for (const badge of badges) if (!BADGES.get(number)?.test(badge)) wrong.push(`${number}: „${badge}“`);
      return seen.astray === 0 && seen.rows.length > 5 && seen.rows.every(({ badges }) => badges.length === 1)
        ? seen.rows
        : null;
    });
    expect(wrong).toEqual([]);
    return rows;
  }

  type Host = Record<'sort' | 'turn' | 'moveRows' | 'moveColumns', (...args: unknown[]) => void>;

  it('at first, and after sorting in place and by moving rows', async () => {
    await rightAfter(() => undefined);
    await rightAfter(() => (window as unknown as Host).sort('Name', 1));
    await rightAfter(() => (window as unknown as Host).sort('Kundennummer', -1));
    await rightAfter(() => (window as unknown as Host).moveRows());
  });

  it('after paging', async () => {
    const first = await rightAfter(() => (window as unknown as Host).turn(1));
    const second = await rightAfter((number) => (window as unknown as Host).turn(number), 2);
    expect(second[0]?.number).not.toBe(first[0]?.number);
    await rightAfter((number) => (window as unknown as Host).turn(number), 0);
  });

  it('after the columns changed places', async () => {
    await rightAfter(() => (window as unknown as Host).moveColumns());
  });
});
