import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../lib/site/profile.ts';
import { fullDate } from '../../lib/text/dates.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { monthly, profileOf } from '../service/sample.ts';
import { customerPage } from './support/customer-page.ts';
import { expectedLine } from './support/expected-line.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const DAY = 86_400_000;
/** Four days more than three weeks: not due under a monthly rule, due under one of three weeks. */
const LAST_TALK = new Date(Date.parse(localToday()) - 25 * DAY).toISOString().slice(0, 10);
const SHOWN = { team: 'Team 521 Ü25', profile: 'marktnah', status: 'arbeitslos', birthDate: '1984-03-17' };
const AS_SHIPPED = expectedLine({ ...SHOWN, lastTalk: LAST_TALK }, localToday());
/** The rule holds from today on, and nobody is overdue in retrospect. */
const NOW_DUE = 'Kontakt heute fällig';
const INTERVAL = '#cell-0-0-interval';
const PACK_BEGIN = '{\n  "id": "beratungsaktivitaet",';
const KEY = 'pack.beratungsaktivitaet@1.2.0';

const PAGE = customerPage('Muster-Öz, Jolanda', {
  Kundennummer: '214D093771',
  Name: 'Muster-Öz, Jolanda',
  Geburtsdatum: '17.03.1984',
  Team: 'Team 521 Ü25',
  Profillage: 'marktnah',
  Status: 'arbeitslos',
  'Letztes Beratungsgespräch': fullDate(LAST_TALK),
});

describe.each(['chromium', 'firefox'] as BrowserKind[])('rule editor in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let downloads: string;
  let page: PageView;
  let editor: PageView;

  beforeAll(async () => {
    downloads = await createTempFolder('downloads');
    server = await servePages(new Map([['/akte', PAGE]]));
    session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
    editor = await session.openExtensionPage('editor.html');
    await editor.waitForText('Konzept zur Beratungsaktivität');
    await adopt(monthly('214D093771', 'Muster-Öz, Jolanda', LAST_TALK));
    await adopt(profileOf({ customerNumber: '214D087214', name: 'Beispiel, Bert' }));
    page = await session.openPage(`${server.url}/akte`);
    await editor.bringToFront();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (downloads) await removeTempFolder(downloads);
  });

  const adopt = async (profile: Profile): Promise<void> => {
    const answer = await editor.evaluate(
      (data: object) => chrome.runtime.sendMessage({ to: 'background', name: 'adopt', data }) as Promise<unknown>,
      { ref: { system: server.url, customerNumber: profile.fields.customerNumber ?? '' }, profile },
    );
    expect(answer).toMatchObject({ ok: true, data: { ok: true } });
  };
  const badgeIs = async (line: string): Promise<void> => {
    await page.bringToFront();
    await page.waitForOverlay(`„${line}“`, ({ lines }) => lines[0]?.name.startsWith(line) ?? false);
    await editor.bringToFront();
  };
  const stored = (): Promise<Record<string, string>> =>
    editor.evaluate(async () => {
      const entries = Object.entries(await chrome.storage.local.get());
      return Object.fromEntries(entries.filter(([key]) => key.startsWith('pack.'))) as Record<string, string>;
    });
  const focusedId = (): Promise<string> => editor.evaluate(() => document.activeElement?.id ?? '');
  const isAt = (id: string): Promise<unknown> => until(`focus on ${id}`, async () => (await focusedId()) === id);
  const cellValue = (selector: string): Promise<string | null> =>
    editor.evaluate((wanted: string) => document.querySelector<HTMLInputElement>(wanted)?.value ?? null, selector);
  const typeInto = async (selector: string, text: string): Promise<void> => {
    await editor.focus(selector);
    await editor.press('Control+a');
    await editor.type(text);
    await editor.press('Enter');
  };
  /** True where the browser would ask before the page is left. */
  const asksBeforeLeaving = (): Promise<boolean> =>
    editor.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  /** By keyboard: what is above may just have changed its height, so that a pointer would miss. */
  const activate = async (selector: string): Promise<void> => {
    await editor.focus(selector);
    await editor.press('Enter');
  };
  /** Activates and gives the text of the file that is then saved. Browsers write it under another name first. */
  const savedBy = async (target: string, begin: string): Promise<string> => {
    for (const name of await readdir(downloads)) await rm(join(downloads, name), { force: true });
    await activate(target);
    return until(`file of ${target}`, async () => {
      const names = (await readdir(downloads)).filter((name) => !/\.(part|crdownload)$/.test(name));
      const texts = await Promise.all(names.map((name) => readFile(join(downloads, name), 'utf8').catch(() => '')));
      return texts.find((text) => text.startsWith(begin) && text.endsWith('\n')) ?? null;
    });
  };
  const giveSheet = (text: string): Promise<boolean> =>
    editor.evaluate((content: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'regeln.csv', { type: 'text/csv' }));
      const input = document.querySelector<HTMLInputElement>('#sheet-file');
      if (!input) return false;
      input.files = transfer.files;
      return input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  it('opens a shipped pack as the draft of a new version', async () => {
    await editor.click('text=Öffnen: Konzept zur Beratungsaktivität');
    await editor.waitForText('Entwurf einer neuen Fassung von „Konzept zur Beratungsaktivität“, Fassung 1.1.0.');
    expect(await cellValue('#field-version')).toBe('1.2.0');
    await editor.waitForText('Keiner von 2 eigenen Fällen ändert seinen Stand');
    expect(await asksBeforeLeaving()).toBe(false);
    await badgeIs(AS_SHIPPED);
  });

  it('takes an interval in words by keyboard and shows which cases would change, with nothing stored', async () => {
    await typeInto(INTERVAL, 'alle 3 Wochen');
    await isAt('cell-0-1-interval');
    await until('the interval', async () => (await cellValue(INTERVAL)) === 'P3W');
    await editor.waitForText('1 von 2 eigenen Fällen ändert seinen Stand');
    const text = await editor.text();
    expect(text).toContain('Muster-Öz, Jolanda 214D093771');
    expect(text).toContain(NOW_DUE);
    expect(text).toContain('alle 3 Wochen');
    expect(await stored()).toEqual({});
    await expect.poll(asksBeforeLeaving).toBe(true);
    await badgeIs(AS_SHIPPED);
  });

  it('leads from cell to cell by arrow keys and changes a condition without a pointer', async () => {
    await editor.focus(INTERVAL);
    await editor.press('Control+a');
    await editor.press('ArrowLeft');
    await isAt('cell-0-0-due');
    await editor.press('ArrowLeft');
    await isAt('cell-0-0-when-status');
    await editor.press('ArrowDown');
    await isAt('cell-0-1-when-status');
    await editor.press('Enter');
    await editor.waitForText('nichts angekreuzt heißt beliebig');
    await editor.waitFor('focus on the choices', () => document.activeElement?.matches('.cell-choices input'));
    await editor.press('Space');
    await editor.waitFor('the choice', () => document.querySelector('.cell-choices input')?.matches(':checked'));
    await editor.press('Escape');
    await isAt('cell-0-1-when-status');
    const name = () => editor.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(name).toBe('Zeile 2 marktnah, arbeitsuchend, Status: arbeitslos oder arbeitsuchend');
    await editor.waitForText('Überschneidet sich mit „CF-ue25-near-alo“ (UNIQUE)');
    await editor.press('Control+z');
    await editor.waitForText('Alles richtig ausgefüllt.');
    await expect.poll(name).toBe('Zeile 2 marktnah, arbeitsuchend, Status: arbeitsuchend');
  });

  it('names a cell that is wrong, leads to it, and refuses to store until it is right', async () => {
    await typeInto(INTERVAL, 'bald');
    await editor.waitForText('Ü25, Zeile 1, Abstand: Keine Dauer nach ISO 8601.');
    await editor.waitForText('Ü25 (1 Fehler)');
    await activate('.editor-decision .primary');
    await editor.waitForText('Der Entwurf ist noch nicht übernommen');
    await expect
      .poll(() => editor.evaluate(() => document.activeElement?.textContent ?? ''))
      .toBe('Ü25, Zeile 1, Abstand');
    expect(await stored()).toEqual({});
    await editor.click('text=U25');
    await activate('.problem-list a');
    await until('focus on the cell', async () => (await focusedId()) === INTERVAL.slice(1));
    const invalid = await editor.evaluate(() => {
      const cell = document.activeElement;
      const told = document.getElementById(cell?.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
      return `${cell?.getAttribute('aria-invalid')} ${told}`;
    });
    expect(invalid).toContain('true Keine Dauer nach ISO 8601.');
    await editor.press('Control+z');
    await until('the interval before', async () => (await cellValue(INTERVAL)) === 'P3W');
    await editor.waitForText('1 von 2 eigenen Fällen ändert seinen Stand');
  });

  it('adds and removes rows and keeps the focus at them', async () => {
    await activate('#add-row-0');
    await isAt('cell-0-9-label');
    await editor.waitForText('Ü25, Zeile 10, Abstand');
    await editor.focus('#actions-0-9');
    await editor.press('Enter');
    await editor.click('text=Entfernen');
    await isAt('actions-0-8');
    await editor.waitForText('Alles richtig ausgefüllt.');
    await editor.waitForText('1 von 2 eigenen Fällen ändert seinen Stand');
  });

  it('is judged by as soon as it is accepted, and is the file it says', async () => {
    await activate('.editor-decision .primary');
    await editor.waitForText('Übernommen');
    await editor.waitForText('Fassung 1.2.0 · eigenes Paket');
    const kept = await stored();
    expect(Object.keys(kept)).toEqual([KEY]);
    await expect.poll(asksBeforeLeaving).toBe(false);
    await badgeIs(NOW_DUE);
    expect(await savedBy('.editor-decision .button:nth-of-type(2)', PACK_BEGIN)).toBe(kept[KEY]);
    const policyFile = await savedBy('.editor-decision .button:nth-of-type(3)', '{\n  "rulePacks": [');
    const policy = JSON.parse(policyFile) as { rulePacks: string[] };
    expect(policy.rulePacks.map((text) => JSON.parse(text))).toEqual([JSON.parse(kept[KEY] ?? '')]);
  });

  it('reads its own spreadsheet back as the same, and a changed one after a look at it', async () => {
    const sheet = await savedBy('.button-row:has(#sheet-file) .button', '\uFEFFTabelle;Kennung;');
    expect(sheet).toContain('marktnah, arbeitslos;Ü25;');
    await giveSheet(sheet);
    await editor.waitForText('Die Tabelle sagt dasselbe wie der Entwurf.');
    await activate('.sheet-preview .button:last-child');
    await giveSheet(sheet.replace('arbeitslos;P3W;', 'arbeitslos;alle 2 Wochen;'));
    await editor.waitForText('Abstand: P3W → P2W');
    expect(await cellValue(INTERVAL)).toBe('P3W');
    await activate('.sheet-preview .button');
    await until('the interval of the sheet', async () => (await cellValue(INTERVAL)) === 'P2W');
    await giveSheet(
      sheet.replace('arbeitslos;P3W;', 'arbeitslos;bald;').replace('arbeitsuchend;P3M', 'arbeitsuchen;P3M'),
    );
    await editor.waitForText('Zeile 2, Spalte „Abstand“: Kein Abstand.');
    await editor.waitForText('Zeile 3, Spalte „Status“: „arbeitsuchen“ ist kein erlaubter Wert.');
    expect(await cellValue(INTERVAL)).toBe('P2W');
    expect(Object.values(await stored()).join('')).not.toContain('P2W');
    await editor.press('Escape');
    await activate('.sheet-preview .button:last-child');
    await activate('[aria-disabled="false"]');
    await until('the interval as it is stored', async () => (await cellValue(INTERVAL)) === 'P3W');
  });

  it('opens an own pack as it is and gives it back byte for byte', async () => {
    const before = (await stored())[KEY] ?? '';
    await editor.reload();
    await editor.waitForText('Fassung 1.2.0 · eigenes Paket');
    await editor.click('text=Fassung 1.2.0 · eigenes Paket');
    await editor.waitForText('Ihr Paket „Konzept zur Beratungsaktivität“, Fassung 1.2.0.');
    expect(await savedBy('.editor-decision .button:nth-of-type(2)', PACK_BEGIN)).toBe(before);
    await activate('.editor-decision .primary');
    await editor.waitForText('Es gibt nichts zu übernehmen.');
    expect(await stored()).toEqual({ [KEY]: before });
  });
});
