import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const TODAY = localToday();
const SECRET = 'Geheimnis der Dienststelle, lang und zufällig 4711';
/** Chromium gives the values only some seconds after its start. */
const POLICY_MS = 30_000;
const HERE = 'http://127.0.0.1/*';
const POLICY = {
  keyMode: 'organisation',
  organisationSecret: SECRET,
  federalState: 'NI',
  team: 'u25',
  // Chromium itself leaves out what its own schema refuses; this is for ours.
  leadDays: 500,
  customerNumberFormat: '\\d{3}[A-Z]\\d{6}',
  hosts: [HERE, '<all_urls>'],
  features: { planner: false },
  support: { name: 'IT-Service Musterstadt', phone: '0000 123-0' },
  startPage: 'caseload',
  schemaVersion: 9,
  unbekannt: true,
};
const KINDS: BrowserKind[] = ['chromium', 'firefox'];

/** Runs inside the page: the row of a key. */
function rowOf(key: string): string {
  const rows = [...document.querySelectorAll<HTMLElement>('.setting')];
  return rows.find((row) => row.querySelector('.name')?.textContent === key)?.textContent ?? '';
}

describe.each(KINDS)('what a policy sets, in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;
  let person: DemoRecord;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset', policy: POLICY });
    person = demo.records.find(({ expect: { state } }) => state === 'overdue') as DemoRecord;
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  const openPolicy = async (): Promise<PageView> => {
    const page = await session.openExtensionPage('policy.html');
    await page.waitForText('Der Browser hat eine Richtlinie', POLICY_MS);
    return page;
  };

  it('is shown with what was accepted and refused, and why, without the secret', async () => {
    const page = await openPolicy();
    expect(await page.evaluate(rowOf, 'federalState')).toMatch(/übernommen[\s\S]*NI/);
    expect(await page.evaluate(rowOf, 'leadDays')).toMatch(/nicht übernommen[\s\S]*höchstens 90[\s\S]*berichtigen/);
    expect(await page.evaluate(rowOf, 'hosts')).toMatch(/zum Teil[\s\S]*http:\/\/127\.0\.0\.1\/\*[\s\S]*Eintrag 2/);
    expect(await page.evaluate(rowOf, 'organisationSecret')).toContain('gesetzt, wird nicht angezeigt');
    await page.waitForText('Die Richtlinie ist für Stand 9 geschrieben');
    // Chromium gives an extension no key that its schema does not have, and the page says so.
    const unknown = await page.evaluate(rowOf, 'unbekannt');
    if (kind === 'firefox') expect(unknown).toContain('unbekannt, übergangen');
    else expect(unknown).toBe('');
    await page.waitForText(kind === 'firefox' ? 'Firefox reicht alle Angaben weiter' : 'chrome://policy');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(SECRET);
    await page.close();
  });

  it('is locked in the options, also what has no setting of its own there', async () => {
    const options = await session.openExtensionPage('options.html');
    const text = (id: string) => options.evaluate((name) => document.getElementById(name)?.textContent ?? '', id);
    await options.waitFor('the fixed values', () => document.querySelector('#organisation .setting-managed'));
    for (const [section, value] of [
      ['organisation', 'NI'],
      ['rules', 'U25'],
      ['number', '\\d{3}[A-Z]\\d{6}'],
      ['sites', 'http://127.0.0.1'],
    ] as const) {
      expect(await text(section)).toContain(value);
      expect(await text(section)).toContain('von Ihrer Organisation festgelegt');
    }
    expect(await options.evaluate(() => document.querySelector('#own-team, #number-format'))).toBeNull();
    await options.close();
  });

  it('switches parts off and names whom to ask', async () => {
    const planner = await session.openExtensionPage('planner.html');
    await planner.waitForText('Ihre Organisation hat diesen Teil von Fallblick abgeschaltet');
    await planner.waitForText('IT-Service Musterstadt');
    expect(await planner.evaluate(() => document.querySelector('a[href="/planner.html"]'))).toBeNull();
    await planner.close();
    const help = await session.openExtensionPage('help.html#people');
    await help.waitForText('Telefon: 0000 123-0');
    await help.close();
  });

  it('closes a host that the browser has granted, and opens it again', async () => {
    const page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('a badge on the allowed host', ({ lines }) => lines.length > 0);
    await session.restartUnder({ ...POLICY, hosts: ['https://fall.example/*'] });
    const policy = await openPolicy();
    await policy.waitFor('the new hosts', () =>
      [...document.querySelectorAll('.setting')].some(({ textContent }) => textContent?.includes('fall.example')),
    );
    const closed = await session.openPage(`${demo.url}/akte/${person.id}`);
    const panel = await session.openSidePanel();
    await panel.waitForText('Ihre Organisation hat festgelegt, auf welchen Adressen');
    expect((await closed.overlay()).lines).toEqual([]);
    await session.restartUnder(POLICY);
    const again = await session.openPage(`${demo.url}/akte/${person.id}`);
    await again.waitForOverlay('a badge again', ({ lines }) => lines.length > 0, POLICY_MS);
  });

  it('is remembered on this device, without the secret', async () => {
    const page = await openPolicy();
    const local = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('lastPolicy')));
    expect(local).toContain('federalState');
    expect(local).not.toContain(SECRET);
    await page.close();
  });
});

describe.each(KINDS)('the last policy, in %s', (kind) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  });
  afterAll(() => session?.close());

  it('counts after a start as long as the browser gives none, and is given up then', async () => {
    const first = await session.openExtensionPage('policy.html');
    await first.waitForText('Keine Richtlinie');
    await first.evaluate(() => chrome.storage.local.set({ lastPolicy: JSON.stringify({ leadDays: 21, team: 'u25' }) }));
    await session.restart();

    const options = await session.openExtensionPage('options.html');
    await options.waitForText('21 Tage vorher');
    expect(await options.evaluate(() => document.querySelector('#display .setting-managed'))).not.toBeNull();
    const page = await session.openExtensionPage('policy.html');
    await page.waitForText('noch nicht herausgegeben');

    // As if a minute had gone by.
    await page.evaluate(() =>
      chrome.storage.session.set({ policySeen: { values: false, emptySince: Date.now() - 61_000 } }),
    );
    await session.killBackground();
    await page.reload();
    await page.waitForText('Keine Richtlinie');
    expect(await page.evaluate(() => chrome.storage.local.get('lastPolicy'))).toEqual({});
  });
});
