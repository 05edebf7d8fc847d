import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { buildRecords } from '../demo-system/records.mjs';
import { customerPage } from './support/customer-page.ts';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { pause } from './support/until.ts';
import { hostFields } from './switch-host/fields.ts';

const TODAY = localToday();
/** Much longer than a badge takes that is going to come. */
const LONG_ENOUGH = 2500;

const inBoxes = (fields: Record<string, string>): string =>
  `<!doctype html><meta charset="utf-8"><title>Fachverfahren</title><h1>Akte</h1>${Object.entries(fields)
    .map(([label, text]) => `<div><div>${label}</div><div><b>${text}</b></div></div>`)
    .join('')}`;

const inTable = (fields: Record<string, string>): string =>
  `<!doctype html><meta charset="utf-8"><title>Fachverfahren</title><table><thead><tr>${Object.keys(fields)
    .map((label) => `<th>${label}</th>`)
    .join('')}</tr></thead><tbody><tr>${Object.values(fields)
    .map((text) => `<td style="min-width:300px">${text}</td>`)
    .join('')}</tr></tbody></table>`;

/** The extension without some of its parts: what needs them draws nothing, what does not need them is as ever. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('parts of the overlay in %s', (kind) => {
  let pages: PageServer;
  let folder: string;
  let session: BrowserSession;
  const [record] = buildRecords(TODAY);
  if (!record) throw new Error('there are no records');
  const badge = expectedBadge(record.expect, TODAY);
  const fields: Record<string, string> = { ...hostFields(record) };
  const html = new Map([
    ['/marked', customerPage('Akte', fields)],
    ['/boxes', inBoxes(fields)],
    ['/table', inTable(fields)],
  ]);

  const startWithout = async (missing: string[]): Promise<void> => {
    await session?.close();
    await rm(folder, { recursive: true, force: true });
    await cp(extensionDir(kind), folder, { recursive: true });
    for (const part of missing) await rm(join(folder, `overlay-${part}.js`));
    session = await launch(kind, { extensionDir: folder, vault: 'unset' });
  };
  const shows = async (path: string): Promise<void> => {
    const page = await session.openPage(`${pages.url}${path}`);
    const accept = ({ lines }: { lines: { name: string }[] }) => badge.test(lines[0]?.name ?? '');
    await page.waitForOverlay(`right badge on ${path}`, accept);
  };
  const staysEmpty = async (path: string): Promise<PageView> => {
    const page = await session.openPage(`${pages.url}${path}`);
    await pause(LONG_ENOUGH);
    expect((await page.overlay()).lines).toEqual([]);
    return page;
  };

  beforeAll(async () => {
    folder = join(await createTempFolder('parts'), 'extension');
    pages = await servePages(html);
  });
  afterAll(async () => {
    await session?.close();
    await pages?.close();
    await removeTempFolder(join(folder, '..'));
  });

  it('all of them read labels in markup, in plain boxes and over columns', async () => {
    await startWithout([]);
    for (const path of html.keys()) await shows(path);
  });

  it('labels in markup need neither those for plain boxes nor those for lists', async () => {
    await startWithout(['nearby', 'lists']);
    await shows('/marked');
    await staysEmpty('/boxes');
    await staysEmpty('/table');
    await shows('/marked');
  });

  it('without the one that draws there is nothing of ours on the page', async () => {
    await startWithout(['drawing']);
    const page = await staysEmpty('/marked');
    expect((await page.overlay()).present).toBe(false);
  });
});
