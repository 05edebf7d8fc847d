import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from '../../lib/editor/csv-text.ts';
import { toDay, toIso } from '../../lib/rules/dates.ts';
import { quarterOf } from '../../lib/rules/sap/quarters.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { savedFiles } from './support/saved-files.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';

const PASSPHRASE = 'Ufer Linde Mond Kessel';
const TODAY = localToday();
/** The last quarter that is over: its sheet is due, and talks of it can be entered whatever day it is. */
const QUARTER = quarterOf(toIso(toDay(quarterOf(TODAY).from) - 1));
const day = (number: number): string => toIso(toDay(QUARTER.from) + number);
const german = (iso: string): string => iso.split('-').reverse().join('.');
const TRAINING = `Fachfortbildung, ${german(day(30))}`;
/** 150 minutes of talks and 90 beside them, of 50 minutes for each of 200 employees. */
const USED = '4 Std. von 166:40 Std.';

/** A SAP's quarter, from the switch in the options to the sheet that was sent. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a quarter as Soziale Ansprechperson in %s', (kind) => {
  let downloads: string;
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    downloads = await createTempFolder('downloads');
    session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
    page = await session.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await session?.close();
    if (downloads) await removeTempFolder(downloads);
  });

  const tab = async (name: string): Promise<void> => {
    await page.click(`#tab-${name}`);
    await page.waitFor(`tab ${name}`, (id) => document.querySelector(`#tab-${id}[aria-selected="true"]`), name);
  };
  const tick = (text: string): Promise<boolean> =>
    page.waitFor(
      `box „${text}“`,
      (words) => {
        const row = [...document.querySelectorAll<HTMLElement>('.check-row')].find((one) =>
          one.textContent.includes(words),
        );
        row?.querySelector('input')?.click();
        return row !== undefined;
      },
      text,
    );
  const openSheet = async (pseudonym: string, on: string): Promise<void> => {
    await page.click('text=Klientenbogen anlegen');
    await page.fill('#client-pseudonym', pseudonym);
    await page.fill('#client-openedOn', on);
    await page.pressIn('#client-pseudonym', 'Enter');
    await page.waitForText('Hinweise vor dem ersten Gespräch');
  };
  const giveNotices = async (on: string): Promise<void> => {
    await page.fill('#notice-on', on);
    for (const text of ['Schwerbehindertenvertretung', '§ 138 StGB', 'Zeugnis', 'freiwillig']) await tick(text);
    await page.waitForText('alle Pflichthinweise erledigt');
  };
  const talk = async (on: string, minutes: number, note: string, service: string | null = null): Promise<void> => {
    await page.click('text=Gespräch eintragen');
    const answers = 'input[name="talk-new-needed"]';
    await page.waitFor('question', (boxes) => document.querySelector(boxes), answers);
    await page.evaluate(
      (boxes, at) => document.querySelectorAll<HTMLInputElement>(boxes)[at]?.click(),
      answers,
      service === null ? 1 : 0,
    );
    if (service !== null) await page.fill('#talk-new-service', service);
    await page.fill('#talk-new-on', on);
    await page.fill('#talk-new-minutes', String(minutes));
    await page.fill('#talk-new-note', note);
    await page.pressIn('#talk-new-minutes', 'Enter');
  };
  const unlock = async (): Promise<void> => {
    await page.waitForText('Der Arbeitsbereich SAP ist gesperrt');
    await page.fill('#unlock-passphrase', PASSPHRASE);
    await page.pressIn('#unlock-passphrase', 'Enter');
    await page.waitForText('Klientenbogen anlegen');
  };

  it('is switched on in the options, protected, and told of her roles', async () => {
    await page.click('#workspace input');
    await page.waitForText('Arbeitsbereich SAP öffnen');
    await page.goto(session.extensionUrl('sap.html'));
    await page.waitForText('Arbeitsbereich SAP einrichten');
    await page.fill('#set-up-next', PASSPHRASE);
    await page.fill('#set-up-repeat', PASSPHRASE);
    await page.pressIn('#set-up-repeat', 'Enter');
    await page.click('text=verwahrt');
    await page.waitForText('Noch kein Klientenbogen');
    await page.waitForText('Angaben zu Ihren Funktionen fehlen');

    await page.click('text=Zu den Angaben');
    await tick('Vertrauensperson der schwerbehinderten Menschen');
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('input[name="details-police"]')[1]?.click());
    await page.fill('#details-share', '100');
    await page.fill('#details-employees', '200');
    await page.fill('#details-appointedOn', german(day(-20)));
    await page.click('text=Angaben speichern');
    await page.waitForText('Die Angaben sind gespeichert.');
  });

  it('gives the notices before the first talk, points to a Fachdienst, and keeps the talks', async () => {
    await tab('clients');
    await openSheet('Windrad', german(day(2)));
    await talk(german(day(4)), 50, 'Schläft schlecht');
    await page.waitForText('fehlen noch 3 Hinweise');
    await giveNotices(german(day(3)));
    await page.pressIn('#talk-new-minutes', 'Enter');
    await page.waitForText('1 Gespräch, 50 Minuten');
    await talk(german(day(40)), 45, 'Ruft selbst an', 'Suchtberatung am Markt');
    await page.waitForText(`Weitervermittlung offen: Suchtberatung am Markt (seit ${german(day(40))})`);
    await page.click('text=Angenommen: Suchtberatung am Markt');
    await page.waitFor('answer', () => !document.querySelector('.strip'));
    await talk(german(day(70)), 30, 'Geht besser');
    await page.waitForText('3 Gespräche, 125 Minuten');

    await page.click('text=Alle Klientenbögen');
    await openSheet('Kastanie', german(day(10)));
    await giveNotices(german(day(11)));
    await talk(german(day(12)), 25, 'Wird bald gelöscht');
    await page.waitForText('1 Gespräch, 25 Minuten');
  });

  it('keeps what she did beside the talks, and counts her time', async () => {
    await tab('duties');
    await page.click('text=Teilnahme eintragen');
    await page.fill('#duty-new-kind', 'training');
    await page.fill('#duty-new-on', german(day(30)));
    await page.pressIn('#duty-new-on', 'Enter');
    await page.waitFor(
      'training',
      (name) => document.querySelector('.sap-entry .name')?.textContent === name,
      TRAINING,
    );

    await tab('time');
    await page.click('text=Zeit eintragen');
    await page.fill('#time-new-on', german(day(50)));
    await page.fill('#time-new-minutes', '1:30');
    await page.pressIn('#time-new-minutes', 'Enter');
    await page.waitFor('time', () => !document.querySelector('#time-new-minutes'));
    await page.fill('#time-year', QUARTER.id.slice(0, 4));
    await page.waitForText(USED);
  });

  it('sends the sheet once, and its file tells of nobody', async () => {
    await tab('quarter');
    await page.fill('#quarter', QUARTER.id);
    await page.waitForText('weniger als 5 Klientenbögen');
    await page.click('text=Als gesendet vermerken');
    await tick('Ich habe die Zahlen geprüft');
    await page.click('text=Festschreiben und als gesendet vermerken');
    await page.waitForText('Festgeschrieben und als gesendet vermerkt am');
    await page.click('text=Als CSV-Datei sichern');
    const file = await savedFiles(downloads)();
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [, year, number] = /^(\d{4})-Q(\d)$/.exec(QUARTER.id) ?? [];
    expect(csvRows(file.toString('utf8'))?.map(({ cells }) => cells.filter(Boolean))).toEqual([
      ['Quartalsbogen der Sozialen Ansprechperson (SAP)'],
      [`${number}. Quartal ${year} (${german(QUARTER.from)} bis ${german(QUARTER.to)})`],
      [expect.stringMatching(/weniger als 5 Klientenbögen\. Mehr wird nicht angegeben/)],
    ]);
  });

  it('deletes a Klientenbogen for good; the rest is there after lock and reload', async () => {
    await tab('clients');
    // Where she was before she went to the other tabs.
    await page.waitForText('Wird bald gelöscht');
    await page.click('text=Klientenbogen löschen');
    await page.click('text=Endgültig löschen');
    await page.waitForText('Klientenbogen anlegen');
    expect(await page.text()).not.toContain('Kastanie');
    await page.click('text=Jetzt sperren');
    await unlock();
    await page.reload();
    await unlock();
    expect(await page.text()).not.toContain('Kastanie');

    await page.click('text=Windrad');
    await page.waitForText('3 Gespräche, 125 Minuten');
    for (const text of [
      'Schläft schlecht',
      'Ruft selbst an',
      'Geht besser',
      'alle Pflichthinweise erledigt',
      'angenommen',
    ])
      expect(await page.text()).toContain(text);
    await tab('duties');
    await page.waitForText(TRAINING);
    // The time of the deleted one stays counted.
    await tab('time');
    await page.fill('#time-year', QUARTER.id.slice(0, 4));
    await page.waitForText(USED);
    await page.waitForText('Gespräche gelöschter Klientenbögen');
    await tab('quarter');
    await page.fill('#quarter', QUARTER.id);
    await page.waitForText('Festgeschrieben und als gesendet vermerkt am');
    await page.waitForText('weniger als 5 Klientenbögen');
    await tab('details');
    await page.waitFor('share', () => document.querySelector<HTMLInputElement>('#details-share')?.value === '100');
  });
});
