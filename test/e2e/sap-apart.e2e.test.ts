import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from '../../lib/editor/csv-text.ts';
import { OWN_SCHEMAS } from '../../lib/messages/schemas.ts';
import { teamPart } from '../../lib/report/team-counts.ts';
import { readRoomBackup } from '../../lib/sap/store/room-backup.ts';
import { FIELDS } from '../../lib/site/profile.ts';
import type { FileKind } from '../../lib/store/backup/file-format.ts';
import { openBackup } from '../../lib/store/backup/read-backup.ts';
import { openTeamFile } from '../../lib/store/backup/team-file.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { client, put, talk, time } from '../sap/store-rows.ts';
import { startWriting } from './crash/in-extension.ts';
import { marker, needlesOf, wordsIn } from './residue/needles.ts';
import { searchFolder } from './residue/search.ts';
import { FILE_PASSPHRASE, IN_STEPS, inTwoWeeks, LAST, readingRequests, WRITING } from './sap/customer-messages.ts';
import { fill, keepSaving, readRows } from './sap/in-page.ts';
import { bundleRoom, withRoom } from './sap/room-script.ts';
import { launch } from './support/launch.ts';
import { PASSPHRASE } from './support/open-vault.ts';
import { savedFiles } from './support/saved-files.ts';
import { seededRandom } from './support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const PAGE = 'icon/16.png';
const SYSTEM = 'http://127.0.0.1';
const SERIES = '214D0000';
/** Enough for a report. */
const NUMBERS = [77, 78, 79, 80, 81, 82].map((number) => `${SERIES}${number}`);
const [NUMBER = ''] = NUMBERS;
/** Long over, with enough Klientenbögen for a sheet in counts; nothing else of the room is of its days. */
const QUARTER = '2025-Q3';
const COUNTED = ['1', '2', '3', '4', '5'];
const KILLS = 2;
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

it('knows of every message whether it tells of what is stored', () => {
  const takingNothing = Object.entries(OWN_SCHEMAS).filter(([, schema]) => schema.safeParse({}).success);
  const asked = readingRequests(SYSTEM, NUMBER, 'x').map(([name]) => name);
  const known = [...takingNothing.map(([name]) => name), ...asked, ...IN_STEPS, ...WRITING];
  expect(Object.keys(OWN_SCHEMAS).filter((name) => !known.includes(name))).toEqual([]);
  expect([...asked, ...IN_STEPS, ...WRITING].filter((name) => !Object.hasOwn(OWN_SCHEMAS, name))).toEqual([]);
  for (const [name, data] of readingRequests(SYSTEM, NUMBER, 'x'))
    expect(OWN_SCHEMAS[name as keyof typeof OWN_SCHEMAS].safeParse(data).success, name).toBe(true);
});

/** A room beside a caseload, both with words that stand nowhere else. */
describe.each(BROWSERS)('the workspace for Soziale Ansprechpersonen in %s', (kind) => {
  const random = seededRandom(20_261_122);
  const sap = { pseudonym: marker(random), note: marker(random), time: marker(random), gone: marker(random) };
  const customers = { name: marker(random), what: marker(random) };
  const passphrase = `${marker(random)} ${marker(random)}`;
  let printed = '';
  let profile: string;
  let downloads: string;
  let nextFile: () => Promise<Buffer>;
  let code: string;
  let session: BrowserSession;

  /** Runs in the room, in a page that shows nothing of it. */
  async function inRoom<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const page = await session.openExtensionPage(PAGE);
    const result = await page.evaluate(work, ...args);
    await page.close();
    return result;
  }
  const withoutSap = (content: string | Buffer): void => expect(wordsIn(content, sap)).toEqual([]);
  const withoutCustomers = (content: string | Buffer): void =>
    expect(wordsIn(content, { ...customers, number: SERIES })).toEqual([]);

  beforeAll(async () => {
    code = await bundleRoom();
    profile = await createTempFolder(`sap-${kind}`);
    downloads = await createTempFolder('downloads');
    nextFile = savedFiles(downloads);
    const prefs = { 'toolkit.startup.max_resumed_crashes': -1, 'browser.sessionstore.resume_from_crash': false };
    session = await launch(kind, { extensionDir: extensionDir(kind), profile, downloads, prefs });
    const page = await session.openExtensionPage(PAGE);
    const talkOf = { kind: 'talk', date: '2026-01-02', what: customers.what } as const;
    const writes = NUMBERS.map((who, n) => ({ ...talkOf, n, who }));
    const names = Object.fromEntries(NUMBERS.map((who, n) => [who, `${customers.name}, Kim ${n}`]));
    await page.evaluate(startWriting, writes, { system: SYSTEM, fields: FIELDS, lanes: 1, patience: 10_000, names });
    await until('talks', () => page.evaluate(() => document.documentElement.dataset.writing === '0'));
    await page.close();
  });
  afterAll(async () => {
    await session?.close();
    for (const folder of [profile, downloads]) if (folder) await removeTempFolder(folder);
  });

  it('opens nothing until the options switch it on', async () => {
    const page = await session.openExtensionPage('sap.html');
    await page.waitForText('ist ausgeschaltet');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
      'fallblick-sap',
    );
    await page.click('text=Zu den Optionen');
    await page.click('#workspace input');
    await page.click('text=Arbeitsbereich SAP öffnen');
    await page.waitForText('Arbeitsbereich SAP einrichten');
    await page.close();
    const patch = [
      put.client(client('kept', sap.pseudonym)),
      put.talk(talk('talk', 'kept', sap.note)),
      put.client(client('gone', sap.gone)),
      put.talk(talk('gone-talk', 'gone', sap.gone)),
      put.time(time('time', sap.time)),
      ...COUNTED.flatMap((id) => [
        put.client({ ...client(id, `${sap.pseudonym} ${id}`), openedOn: '2025-07-01' }),
        put.talk({ ...talk(`talk-${id}`, id, sap.note), on: '2025-07-02' }),
      ]),
    ];
    printed = await inRoom(withRoom(code, fill), passphrase, patch, 'gone');
    const rows = await inRoom(withRoom(code, readRows), passphrase);
    for (const word of [sap.pseudonym, sap.note, sap.time]) expect(rows).toContain(word);
    expect(rows).not.toContain(sap.gone);
    withoutCustomers(rows);
  });

  it(`loses no save over ${KILLS} kills, and a destroyed Klientenbogen does not come back`, async () => {
    const saved: number[] = [];
    const destroyed: string[] = [];
    for (let round = 0; round <= KILLS; round += 1) {
      const page = await session.openExtensionPage(PAGE);
      const kept = await page.evaluate(withRoom(code, keepSaving), passphrase, round);
      expect(kept).toMatchObject({ unreadable: 0, damage: { journal: 0, mended: 0, lost: 0 } });
      const present = new Set(kept.times);
      for (const [each, count] of saved.entries())
        for (let n = 1; n <= count; n += 1) expect(present, `save ${n} of round ${each}`).toContain(`${each}:${n}`);
      // Both rows of a save, or neither; talks of a destroyed Klientenbogen are gone.
      const lasting = kept.times.filter((id) => id.includes(':') && kept.clients.includes(`kill-${id.split(':')[0]}`));
      expect(kept.talks.filter((id) => id.includes(':')).toSorted()).toEqual(lasting.toSorted());
      for (const id of destroyed) expect(kept.clients).not.toContain(id);
      if (round === KILLS) {
        await page.close();
        break;
      }
      await page.waitFor('saves', () => Number(document.documentElement.dataset.saved) > 20);
      const state = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      saved.push(Number(state.saved));
      if (state.destroyed) destroyed.push(`kill-${round - 1}`);
      await session.crash();
    }
    expect(destroyed).toEqual(['kill-0']);
    console.log(`${kind}: ${saved.join(' + ')} saves acknowledged before the kills`);
  }, 120_000);

  it('is in no answer, search, file or store of the customers', async () => {
    const names = Object.keys(OWN_SCHEMAS).filter(
      (name) => !LAST.includes(name) && OWN_SCHEMAS[name as keyof typeof OWN_SCHEMAS].safeParse({}).success,
    );
    const requests = [...names.map((name): [string, object] => [name, {}])];
    requests.push(...readingRequests(SYSTEM, NUMBER, sap.note));
    const answers: Record<string, string> = await inRoom(askAll, requests);
    expect(Object.keys(answers).sort()).toEqual([...new Set(requests.map(([name]) => name))].sort());
    // The store is open: what it tells of is the caseload.
    for (const name of ['caseload', 'storedCase', 'pastedView', 'lookupCases'])
      expect(answers[name], name).toContain(customers.name);
    withoutSap(Object.values(answers).join());
    const { bytes } = JSON.parse(answers.handOver ?? '').data;
    const handover = await contentOf(Uint8Array.from(Buffer.from(bytes, 'base64')), FILE_PASSPHRASE, 'handover');
    expect(handover).toContain(customers.what);
    withoutSap(handover);

    const { backup, auskunft, storage } = await inRoom(askInSteps, { system: SYSTEM, customerNumber: NUMBER });
    expect(auskunft).toContain(customers.what);
    withoutSap(auskunft);
    withoutSap(storage);
    const saved = await contentOf(Uint8Array.from(Buffer.from(backup, 'base64')), PASSPHRASE, 'backup');
    expect(saved).toContain(customers.what);
    withoutSap(saved);
  });

  it('is in no file that the customers’ pages save', async () => {
    const page = await session.openExtensionPage('caseload.html');
    for (const [choice, sign] of [
      ['Tabelle (CSV)', 'Kundennummer'],
      ['Kalender (ICS)', 'BEGIN:VEVENT'],
    ] as const) {
      await page.waitFor('no dialog', () => document.querySelector('dialog') === null);
      await page.click('text=Als Datei speichern');
      await page.click(`text=${choice}`);
      await page.click('text=mit Namen und Nummern');
      await page.click('dialog button[type="submit"]');
      const file = await nextFile();
      // Long lines of a calendar go on in the next.
      const text = file.toString('utf8').replaceAll('\r\n ', '');
      for (const word of [sign, customers.name, ...NUMBERS]) expect(text).toContain(word);
      withoutSap(file);
      withoutSap(text);
    }
    await page.waitFor('no dialog', () => document.querySelector('dialog') === null);
    await page.click('text=Vertretung');
    await page.fill('#handover-until', inTwoWeeks());
    await page.fill('#handover-sender', 'Team 412');
    await page.fill('#handover-passphrase', FILE_PASSPHRASE);
    await page.click('dialog button[type="submit"]');
    const handover = await nextFile();
    const handedOver = await contentOf(new Uint8Array(handover), FILE_PASSPHRASE, 'handover');
    expect(wordsIn(handedOver, customers)).toEqual(Object.keys(customers));
    withoutSap(handover);
    withoutSap(handedOver);

    await page.goto(session.extensionUrl('report.html'));
    await page.click('#tab-team');
    const total = `${NUMBERS.length} Fälle insgesamt`;
    await page.waitForText(total);
    await page.click('text=Als CSV-Datei sichern');
    const report = await nextFile();
    expect(report.toString('utf8')).toContain(total);
    withoutSap(report);
    await page.fill('#team-file-passphrase', FILE_PASSPHRASE);
    await page.click('text=Datei sichern …');
    const team = await nextFile();
    const part = teamPart.parse(await openTeamFile(new Uint8Array(team), FILE_PASSPHRASE));
    expect(part.counts.cases).toBe(NUMBERS.length);
    withoutSap(team);
    withoutSap(JSON.stringify(part));

    await page.goto(session.extensionUrl('options.html'));
    await page.click('text=Sicherung speichern');
    const backup = await nextFile();
    const backedUp = await contentOf(new Uint8Array(backup), PASSPHRASE, 'backup');
    expect(wordsIn(backedUp, customers)).toEqual(Object.keys(customers));
    withoutSap(backup);
    withoutSap(backedUp);
    await page.close();
  });

  it('opens by its own passphrase only, in one tab, and its files hold nothing of the customers', async () => {
    const page = await session.openExtensionPage('sap.html');
    await page.waitForText('ist gesperrt');
    await page.fill('#unlock-passphrase', PASSPHRASE);
    await page.click('text=Entsperren');
    await page.waitForText('Die Passphrase stimmt nicht');
    await page.fill('#unlock-passphrase', passphrase);
    await page.click('text=Entsperren');
    await page.waitForText('Jetzt sperren');
    await page.click('#tab-protection');
    const second = await session.openExtensionPage('sap.html');
    await second.waitForText('in einem anderen Tab offen');
    await page.bringToFront();
    const tabs = await page.evaluate(() => [...document.querySelectorAll('[role="tab"]')].map(({ id }) => id));
    expect(tabs).toContain('tab-quarter');
    for (const tab of tabs) {
      await page.click(`#${tab}`);
      withoutCustomers(await page.text());
    }
    await page.click('#tab-quarter');
    await page.fill('#quarter', QUARTER);
    await page.click('text=Als gesendet vermerken');
    await page.click('text=Ich habe die Zahlen geprüft');
    await page.click('text=Festschreiben und als gesendet vermerken');
    await page.click('text=Als CSV-Datei sichern');
    const sheet = await nextFile();
    expect(csvRows(sheet.toString('utf8'))?.map(({ cells }) => cells.filter(Boolean))).toContainEqual([
      'Klientenbögen mit Gespräch',
      String(COUNTED.length),
    ]);
    withoutCustomers(sheet);
    await page.click('#tab-protection');
    await page.click('text=Sicherung speichern');
    const file = await nextFile();
    withoutCustomers(file);
    const owners = await readRoomBackup(new Uint8Array(file), passphrase);
    const content = JSON.stringify([...owners.values()].map(({ rows }) => [...rows]));
    for (const word of [sap.pseudonym, sap.note, sap.time]) expect(content).toContain(word);
    expect(content).not.toContain(sap.gone);
    withoutCustomers(content);
    await page.click('text=Jetzt sperren');
    await page.waitForText('ist gesperrt');
    await page.close();
    await second.waitForText('ist gesperrt');
    await second.close();
  });

  it('leaves nothing readable on the disk', async () => {
    await session.close();
    const needles = [...Object.entries(sap), ['passphrase', passphrase] as const, ['printed key', printed] as const];
    const { hits, files } = await searchFolder(
      profile,
      needles.flatMap(([name, word]) => needlesOf(name, word)),
    );
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(30);
    // The search finds what is there: the database by its name.
    const { hits: control } = await searchFolder(profile, needlesOf('name of the database', 'fallblick-sap'));
    expect(control.length).toBeGreaterThan(0);
  });
});

/** All of a file of the customers' side, opened. */
async function contentOf(file: Uint8Array<ArrayBuffer>, passphrase: string, kind: FileKind): Promise<string> {
  const opened = await openBackup(file, { by: 'passphrase', passphrase }, kind);
  return JSON.stringify(await Promise.all(opened.manifest.blocks.map((_, at) => opened.block(at))));
}

// What follows runs in the page, so each function stands alone.

/** Every answer as text, by message; of several with one name all. */
async function askAll(requests: [string, object][]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, data] of requests) {
    const silence = new Promise((end) => setTimeout(end, 5000, 'silent'));
    const asked = chrome.runtime.sendMessage({ to: 'background', name, data }).catch(String);
    answers[name] = (answers[name] ?? '') + JSON.stringify((await Promise.race([asked, silence])) ?? null);
  }
  return answers;
}

/** A backup file as base64, a customer's Auskunft, and what the browser keeps for the extension. */
async function askInSteps(ref: {
  system: string;
  customerNumber: string;
}): Promise<{ backup: string; auskunft: string; storage: string }> {
  const ask = async (name: string, data: object) =>
    (await chrome.runtime.sendMessage({ to: 'background', name, data })).data;
  const { job } = await ask('startBackup', { passphrase: null });
  let body = '';
  let backup = '';
  while (!backup) {
    const step = await ask('backupStep', { job });
    if (step.last) backup = btoa(atob(step.bytes) + atob(body));
    else body = btoa(atob(body) + atob(step.bytes));
  }
  const before = new Set((await chrome.tabs.query({})).map(({ id }) => id));
  await ask('openAuskunft', { ref });
  let token: string | undefined;
  while (!token) {
    const tab = (await chrome.tabs.query({})).find(({ id, url }) => !before.has(id) && url?.includes('auskunft.html'));
    token = tab?.url?.split('#')[1] ?? tab?.url?.split('=')[1];
    await new Promise((done) => setTimeout(done, 50));
  }
  const auskunft = JSON.stringify(await ask('auskunft', { token }));
  const kept = [await chrome.storage.local.get(), await chrome.storage.session.get()];
  return { backup, auskunft, storage: JSON.stringify(kept) };
}
