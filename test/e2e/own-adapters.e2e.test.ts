import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { customerPage } from './support/customer-page.ts';
import { storedCase } from './support/database.ts';
import { expectedLine } from './support/expected-line.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import { recordTalk } from './support/record-talk.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { pause, until } from './support/until.ts';

const LINE = expectedLine(
  { team: 'Team 521 Ü25', profile: 'marktnah', status: 'arbeitslos', birthDate: '1984-03-17', lastTalk: '2026-01-12' },
  localToday(),
);
/** Labels that no shipped adapter knows: without one of its own the page shows no customer. */
const HOUSE_WORDS = {
  Vorgangskennung: '214D093771',
  Wer: 'Muster-Öz, Jolanda',
  Gruppenzuordnung: 'Team 521 Ü25',
  Vermittelbarkeit: 'marktnah',
  Lebenslage: 'arbeitslos',
  'Zuletzt gesprochen': '12.01.2026',
  'Kam zur Welt': '17.03.1984',
};

/** An adapter as an office would write it, in its own order of keys. */
const fileFor = (origin: string, change: object = {}): string =>
  `${JSON.stringify(
    {
      id: 'musterstadt',
      title: 'Fachverfahren der Musterstadt',
      version: '1.0.0',
      extends: 'generic',
      matches: [`${origin}/*`],
      labels: {
        customerNumber: ['Vorgangskennung'],
        name: ['Wer'],
        team: ['Gruppenzuordnung'],
        profile: ['Vermittelbarkeit'],
        status: ['Lebenslage'],
        lastTalk: ['Zuletzt gesprochen'],
        birthDate: ['Kam zur Welt'],
      },
      ...change,
    },
    null,
    2,
  )}\n`;

describe.each(['chromium', 'firefox'] as BrowserKind[])('own adapters in %s', (kind) => {
  const pages = new Map<string, string>();
  let server: PageServer;
  let session: BrowserSession;
  let downloads: string;
  let options: PageView;
  let page: PageView;
  let file: string;

  beforeAll(async () => {
    downloads = await createTempFolder('downloads');
    server = await servePages(pages);
    file = fileFor(server.url);
    pages.set('/akte', customerPage('Muster-Öz, Jolanda', HOUSE_WORDS));
    session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (downloads) await removeTempFolder(downloads);
  });
  beforeEach(async () => {
    page = await session.openPage(`${server.url}/akte`);
    options = await session.openExtensionPage('options.html');
    await options.waitForText('Beliebiges Fachverfahren');
  });
  afterEach(async () => {
    await options.close();
    await page.close();
  });

  const give = (text: string, by: 'choosing' | 'dropping' = 'choosing'): Promise<boolean> =>
    options.evaluate(
      (content: string, dropped: boolean) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'adapter.json', { type: 'application/json' }));
        const input = document.querySelector<HTMLInputElement>('#adapter-file');
        if (!input) return false;
        if (dropped) {
          const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
          return input.parentElement?.dispatchEvent(event) === false;
        }
        input.files = transfer.files;
        return input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
      by === 'dropping',
    );
  const isRead = async (): Promise<void> => {
    await page.bringToFront();
    await page.waitForOverlay(`„${LINE}“`, ({ lines }) => lines.length === 1 && lines[0]?.name === LINE);
    await options.bringToFront();
  };
  const isNotRead = async (): Promise<void> => {
    await page.bringToFront();
    await page.waitForText('Vorgangskennung');
    await page
      .waitForOverlay('nothing', ({ lines }) => lines.length === 0)
      .catch((error: unknown) => {
        if (!String(error).includes('there is no overlay')) throw error;
      });
    // Longer than the overlay needs to read a new page.
    await pause(1500);
    expect((await page.overlay()).lines).toEqual([]);
    await options.bringToFront();
  };
  const remove = async (): Promise<void> => {
    await options.click('text=Fachverfahren der Musterstadt entfernen');
    await options.click('text=Ja, entfernen');
    await until('removed', async () => !(await options.text()).includes('Fachverfahren der Musterstadt'));
  };

  it('reads a page that was not read before as soon as the file is chosen', async () => {
    await isNotRead();
    await give(file);
    await options.waitForText('Fachverfahren der Musterstadt');
    await options.waitForText('eigener Adapter · Fassung 1.0.0');
    await isRead();
  });

  it('still does after the browser was restarted and the background has ended', async () => {
    await session.restart();
    page = await session.openPage(`${server.url}/akte`);
    options = await session.openExtensionPage('options.html');
    await isRead();
    await session.killBackground();
    await page.reload();
    await isRead();
  });

  it('saves it as the identical file', async () => {
    await options.click('text=Fachverfahren der Musterstadt als Datei speichern');
    const saved = await until('saved file', async () => {
      const names = (await readdir(downloads)).filter((name) => !/\.(part|crdownload)$/.test(name));
      const texts = await Promise.all(names.map((name) => readFile(join(downloads, name), 'utf8')));
      return texts.some((text) => text.endsWith('\n')) ? { names, texts } : null;
    });
    expect(saved.texts).toEqual([file]);
    // Chromium under test gives downloads random names.
    if (kind === 'firefox') expect(saved.names).toEqual(['fallblick-adapter-musterstadt-1.0.0.json']);
  });

  it('refuses files that cannot be used, says why, and keeps what is there', async () => {
    const refused = async (text: string, sentence: string): Promise<void> => {
      await give(text);
      await options.waitForText(sentence);
      expect(await options.text()).toContain('eigener Adapter · Fassung 1.0.0');
    };
    await refused('{ "id": "musterstadt",', 'kein gültiges JSON');
    await refused(fileFor(server.url, { labels: { team: ['IBAN'] } }), 'labels.team.0: Dieses Feld wird nie gelesen');
    await refused(
      fileFor(server.url, { selectors: { name: [{ css: 'h1[', on: '2026-11-21' }] } }),
      'selectors.name.0.css: Kein gültiger CSS-Selektor',
    );
    await refused(fileFor(server.url, { version: '0.9.0' }), 'schon in der neueren Fassung 1.0.0 vorhanden');
    await refused(fileFor(server.url, { extends: 'musterland' }), 'der Adapter „musterland“ ist nicht bekannt');
    await isRead();
  });

  it('keeps an entry that cannot be read, says so, and goes on', async () => {
    await options.evaluate(() => chrome.storage.local.set({ 'adapter.kaputt': '{ "id": "kaputt" }' }));
    await options.waitForText('Nicht lesbar: kaputt');
    await options.waitForText('Dieser Adapter wird nicht verwendet. Gespeichert bleibt er unverändert.');
    await page.reload();
    await isRead();
    await options.click('text=Nicht lesbar: kaputt entfernen');
    await options.click('text=Abbrechen');
    expect(await options.evaluate(() => chrome.storage.local.get('adapter.kaputt'))).toEqual({
      'adapter.kaputt': '{ "id": "kaputt" }',
    });
    await options.click('text=Nicht lesbar: kaputt entfernen');
    await options.click('text=Ja, entfernen');
    await until('removed', async () => !(await options.text()).includes('kaputt'));
  });

  it('survives a selector that only a page could have refused', async () => {
    const bad = fileFor(server.url, { selectors: { caseWorker: [{ css: 'b[', on: '2026-11-21' }] }, badgeAt: 'h1[' });
    await options.evaluate((text: string) => chrome.storage.local.set({ 'adapter.musterstadt': text }), bad);
    await page.reload();
    if (kind === 'chromium') await isRead();
    else await options.waitForText('Nicht lesbar: musterstadt');
    await options.evaluate((text: string) => chrome.storage.local.set({ 'adapter.musterstadt': text }), file);
    await isRead();
  });

  it('reads the page as before once it is removed, and again once the file is dropped', async () => {
    await isRead();
    await remove();
    await isNotRead();
    expect(await give(file, 'dropping')).toBe(true);
    await options.waitForText('Fachverfahren der Musterstadt');
    await isRead();
    await remove();
    await isNotRead();
  });

  it('takes entries under its labels, in the scope of the page', async () => {
    await give(file);
    await isRead();
    // The panel follows the tab in front: no other may stand beside it.
    await options.close();
    await page.bringToFront();
    const panel = await session.openSidePanel();
    await panel.waitForText('Muster-Öz, Jolanda');
    await recordTalk(panel);
    expect(await storedCase(session, server.url, '214D093771')).not.toBeNull();
    options = await session.openExtensionPage('options.html');
  });
});
