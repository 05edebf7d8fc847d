import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { customerPage } from './support/customer-page.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const MANY = 3000;
const number = (at: number): string => `100A${String(at).padStart(6, '0')}`;
const HEAD = 'Kundennummer;Nachname;Vorname;Team;Profillage;Status;Letztes Gespräch;RV-Nummer\r\n';
const line = (at: number): string =>
  `${number(at)};Probe${'abcdefghij'[at % 10]};"Ida ""I."" \r\nMaria";Ü25;marktnah;arbeitslos;05.01.2026;65170839J008\r\n`;
const FILE = `${HEAD}${Array.from({ length: MANY }, (_, at) => line(at)).join('')}kaputt;A;B;;;;;\r\n${line(7)}`;

/** Windows-1252, as a German spreadsheet writes it. */
const give = (page: PageView, text: string): Promise<boolean> =>
  page.evaluate((content: string) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([bytes], 'fallbestand.csv', { type: 'text/csv' }));
    const input = document.querySelector<HTMLInputElement>('#import-file');
    if (!input) return false;
    input.files = transfer.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

describe.each(['chromium', 'firefox'] as BrowserKind[])('a caseload from a file in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let host: PageView;

  beforeAll(async () => {
    server = await servePages(
      new Map([['/akte', customerPage('Probeh, Ida', { Kundennummer: number(7), Name: 'Probeh, Ida' })]]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    host = await session.openPage(`${server.url}/akte`);
    page = await session.openExtensionPage('import.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('shows what it would do, with lines and reasons, and stores nothing yet', async () => {
    await page.waitForText('Fachverfahren');
    await page.waitFor('systems', () => document.querySelector('#import-file') !== null);
    await give(page, FILE);
    await page.waitForText('wird aus Datenschutzgründen nie gelesen');
    await page.click('text=Zeilen prüfen');
    await page.waitForText(`${MANY.toLocaleString('de-DE')} Fälle neu`, 60_000);
    const text = await page.text();
    expect(text).toContain('2 Zeilen nicht übernommen');
    expect(text).toContain('Kundennummer hat nicht das erwartete Format.');
    expect(text).toContain('Diese Kundennummer steht schon in Zeile 16.');
    await host.bringToFront();
    const { text: shown } = await host.waitForOverlay('a badge', ({ lines }) => lines.length === 1);
    expect(shown).not.toContain('überfällig');
    await page.bringToFront();
  });

  it('takes all of them on at once, and the badge of one tells the talk of the file', async () => {
    const before = Date.now();
    await page.click('text=Fälle übernehmen');
    await page.waitForText(`Gespeichert: ${MANY.toLocaleString('de-DE')} Fälle übernommen`, 120_000);
    console.info(`${kind}: ${MANY} cases taken on in ${Date.now() - before} ms`);
    await host.bringToFront();
    await host.waitForOverlay('the due contact', ({ text }) => text.includes('überfällig'), 30_000);
  });

  it('gives the Auskunft of one in a tab that names nobody', async () => {
    const token = await page.evaluate(
      async (system: string, customerNumber: string) => {
        const data = { ref: { system, customerNumber } };
        const reply = await chrome.runtime.sendMessage({ to: 'background', name: 'openAuskunft', data });
        const keys = Object.keys(await chrome.storage.session.get());
        return reply.data.ok ? (keys.find((key) => key.startsWith('auskunft.')) ?? '') : '';
      },
      server.url,
      number(7),
    );
    const auskunft = await session.openExtensionPage(`auskunft.html#${token.slice('auskunft.'.length)}`);
    await auskunft.waitForText('Angaben zur Person');
    const text = await auskunft.text();
    for (const part of [number(7), 'Probeh', 'Ida "I." Maria', '05.01.2026', 'Fallbestand eingelesen']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('65170839J008');
    const title = await auskunft.evaluate(() => document.title);
    expect(`${await auskunft.url()} ${title}`).not.toMatch(/100A|Probe|Ida/);
    await auskunft.close();
  });

  it('takes all of them back', async () => {
    await page.bringToFront();
    await page.click('text=Alles zurücknehmen');
    await page.waitForText('Zurückgenommen.', 120_000);
    await host.bringToFront();
    await host.waitForOverlay('the page alone', ({ text }) => !text.includes('überfällig'), 30_000);
  });
});
