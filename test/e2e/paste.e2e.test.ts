import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { storedCase } from './support/database.ts';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { recordTalk } from './support/record-talk.ts';
import type { BrowserKind, BrowserSession } from './support/session.ts';

const TODAY = localToday();
/** Stands in the text only: it must not be found in anything the extension keeps. */
const MARK = 'Vermerk-4711';

const textOf = ({ customerNumber, name, birthDate, team, profile, status, lastTalk }: DemoRecord): string =>
  [
    `Kundennummer\t${customerNumber}`,
    `Name\t${name}`,
    `Geburtsdatum\t${birthDate?.split('-').reverse().join('.') ?? ''}`,
    `Team\t${team}\tProfillage\t${profile ?? ''}`,
    `Status: ${status ?? ''}`,
    `Letzte Beratung: ${lastTalk?.date.split('-').reverse().join('.') ?? ''}`,
    `Bemerkung: ${MARK}`,
    'Angaben zum Partner',
    'Kundennummer: 214X999999',
  ].join('\n');

/** Runs in the side panel: everything that the extension has stored. */
async function stored(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<unknown> }> } })
    .chrome;
  const kept: unknown[] = [await storage.local?.get(), await storage.session?.get(), { ...localStorage }];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    for (const table of db.objectStoreNames) {
      const rows = db.transaction(table).objectStore(table).getAll();
      kept.push(await new Promise((done) => Object.assign(rows, { onsuccess: () => done(rows.result) })));
    }
    db.close();
  }
  return JSON.stringify(kept);
}

describe.each(['chromium', 'firefox'] as BrowserKind[])('pasted text in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  it('is read like a page, takes entries, is not kept, and gives way to the page’s own customer', async () => {
    const [person, other] = demo.records.filter(({ expect: { state } }) => state === 'overdue');
    if (!person || !other) throw new Error('two overdue records are needed');
    const page = await session.openPage(`${demo.url}/start`);
    await page.waitForText('Startseite');
    const panel = await session.openSidePanel();
    await panel.waitForText('kein Fall zu sehen');
    await panel.click('text=Text einfügen');
    await panel.waitFor('form', () => document.querySelector('#paste-text') !== null);
    // A spelling checker could send the text to a server.
    expect(await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste-text')?.spellcheck)).toBe(
      false,
    );
    await panel.fill('#paste-text', textOf(person));
    await panel.waitForText('7 von 11 Angaben erkannt');
    await panel.waitForText('Nicht gelesen: „Angaben zum Partner“');
    await panel.click('text=Fall anzeigen');
    await panel.waitForText('Aus eingefügtem Text');
    await panel.waitForText(person.name);
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.strip-text')?.textContent))
      .toMatch(expectedBadge(person.expect, TODAY));
    await panel.click('text=Warum?');
    await panel.waitForText('(eingefügter Text)');

    await recordTalk(panel);
    await panel.waitForText('Aus eingefügtem Text');
    const kept = await panel.evaluate(stored);
    expect(kept.length).toBeGreaterThan(100);
    for (const part of [MARK, person.customerNumber, person.name]) expect(kept).not.toContain(part);

    await page.goto(`${demo.url}/akte/${other.id}`);
    await panel.waitForText(other.name);
    const shown = await panel.text();
    expect(shown).not.toContain('Aus eingefügtem Text');
    expect(shown).not.toContain(person.name);
    // The demo system was in front: the entry belongs to its customer.
    await page.goto(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('the entry', ({ lines }) => /Termin am|nächster Kontakt/.test(lines[0]?.name ?? ''));
    await page.goto(`${demo.url}/start`);
    await panel.waitForText('kein Fall zu sehen');
    await page.close();
    const entries = (await storedCase(session, demo.url, person.customerNumber))?.history;
    expect(JSON.stringify(entries)).not.toContain(MARK);
  });
});
