import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, toDay, toIso } from '../../lib/rules/dates.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const TODAY = localToday();
const german = (iso: string): string => iso.split('-').reverse().join('.');
const LONG_AGO = german(toIso(addMonths(toDay(TODAY), -7)));
const FILE =
  'Name;Leistungen;Telefon;Öffnungszeiten;Wartezeit;Zuletzt geprüft\n' +
  `Beratungsstelle Anker;Schuldnerberatung;0000 123-40;Mo bis Do 9–12 Uhr;3;${LONG_AGO}\n` +
  'Turm;Lebensberatung;0000 5;;bald;\n';
const POLICY = { providers: ['{"providers":[{"name":"Suchthilfe Musterland","services":["Suchtberatung"]}]}'] };

const give = (page: PageView, text: string): Promise<boolean> =>
  page.evaluate((content: string) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'handbuch.csv', { type: 'text/csv' }));
    const input = document.querySelector<HTMLInputElement>('#provider-import-file');
    if (!input) return false;
    input.files = transfer.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

/** A file with a broken row comes in, its provider is found during a talk, printed for the customer, and checked again. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the directory of providers in %s', (kind) => {
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    session = await launch(kind, { extensionDir: extensionDir(kind), policy: POLICY });
  });
  afterAll(() => session?.close());

  it('is reached from the caseload; what the organisation gives cannot be changed', async () => {
    page = await session.openExtensionPage('caseload.html');
    await page.click('text=Handbuch');
    await page.waitForText('Suchthilfe Musterland');
    await page.click('text=Suchthilfe Musterland');
    await page.waitForText('Änderungen nimmt Ihre IT-Stelle');
    const buttons = await page.evaluate(() => document.querySelector('.provider-detail')?.textContent ?? '');
    expect(buttons).toContain('Merkblatt');
    expect(buttons).not.toMatch(/Bearbeiten|Löschen|heute geprüft/);
  });

  it('names the broken row with its columns, and takes the others', async () => {
    await page.click('text=Datei einlesen');
    await page.waitFor('the field for a file', () => document.querySelector('#provider-import-file') !== null);
    await give(page, FILE);
    await page.waitForText('1 Zeile nicht übernommen');
    const text = await page.text();
    expect(text).toContain('1 Eintrag neu');
    expect(text).toContain('Zeile 3: Spalte „Leistungen“: „Lebensberatung“ ist nicht bekannt.');
    expect(text).toContain('Spalte „Wartezeit“: Erwartet werden volle Wochen');
    await page.click('text=1 Eintrag übernehmen');
    await page.waitForText('Beratungsstelle Anker');
    await page.waitForText('1 Eintrag zu prüfen');
    expect(await page.text()).not.toContain('Turm');
    await page.click('text=Fallbestand');
    await page.click('text=Handbuch: 1 Eintrag zu prüfen');
    await page.waitForText('Beratungsstelle Anker');
  });

  it('is found by „Nachschlagen“ with telephone and opening hours', async () => {
    const lookup = await session.openExtensionPage('lookup.html');
    await lookup.waitFor('the field', () => document.activeElement?.matches('.lookup-field input'));
    await lookup.typeIn('.lookup-field input', 'anker');
    await lookup.waitForText('Im Handbuch öffnen');
    const text = await lookup.text();
    expect(text).toContain('Schuldnerberatung · 0000 123-40 · Mo bis Do 9–12 Uhr');
    await lookup.close();
    await page.bringToFront();
  });

  it('prints a hand-out', async () => {
    await page.click('text=Beratungsstelle Anker');
    await page.click('text=Merkblatt: Beratungsstelle Anker');
    await page.waitForText('Zurück zum Handbuch');
    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute('data-printed', document.querySelector('.handout')?.textContent ?? '');
    });
    await page.click('text=Drucken');
    const printed = await page.waitFor('the print', () => document.body.getAttribute('data-printed'));
    for (const part of ['Beratungsstelle Anker', '0000 123-40', 'Mo bis Do 9–12 Uhr', 'etwa 3 Wochen', `${LONG_AGO}`])
      expect(printed).toContain(part);
    await page.click('text=Zurück zum Handbuch');
  });

  it('renews the check, deletes after a question, and takes that back', async () => {
    await page.click('text=Beratungsstelle Anker');
    await page.click('text=Angaben heute geprüft: Beratungsstelle Anker');
    await page.waitForText(`geprüft am ${german(TODAY)}`);
    expect(await page.text()).not.toContain('zu prüfen:');
    await page.click('text=Löschen: Beratungsstelle Anker');
    await page.waitForText('Keiner Ihrer Fälle nennt diesen Anbieter.');
    await page.click('.provider-sure .button');
    await page.waitFor('the entry is gone', () => document.querySelectorAll('.provider-row').length === 1);
    await page.click('text=Rückgängig');
    await page.waitFor('the entry is back', () => document.querySelectorAll('.provider-row').length === 2);
  });
});
