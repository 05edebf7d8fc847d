import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { recordTalk } from './support/record-talk.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';

const TODAY = localToday();
const SECRET = 'Geheimnis der Dienststelle, lang und zufällig 4711';
/** Chromium gives the values only some seconds after its start. */
const POLICY_MS = 30_000;

/** The organisation's policy gives the key: nobody is asked for anything, and entries are there after a restart. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a managed policy in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;
  let person: DemoRecord;
  let page: PageView;
  let panel: View;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    const policy = { keyMode: 'organisation', organisationSecret: SECRET, retentionDays: 30 };
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset', policy });
    person = demo.records.find(({ expect: { state } }) => state === 'overdue') as DemoRecord;
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  async function open(): Promise<void> {
    page = await session.openPage(`${demo.url}/akte/${person.id}`);
    // Until the page is read for good nothing can be entered.
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1, POLICY_MS);
    panel = await session.openSidePanel();
    await panel.waitForText(person.name);
  }
  const withTheEntry = () =>
    page.waitForOverlay(
      'state with the entry',
      ({ lines }) => /Termin am|nächster Kontakt/.test(lines[0]?.name ?? ''),
      POLICY_MS,
    );
  const isAskedForSecret = () => panel.evaluate(() => document.querySelector('[type="password"]') !== null);
  /** What the options page tells of the policy. */
  async function inOptions<T>(look: (options: PageView) => Promise<T>): Promise<T> {
    const options = await session.openExtensionPage('options.html');
    const seen = await look(options);
    await options.close();
    return seen;
  }

  it('opens the store without a question, and rules how long cases stay', async () => {
    await inOptions(async (options) => {
      await options.waitForText('Ihre Organisation gibt den Schlüssel vor. Es ist nichts einzugeben.', POLICY_MS);
      await options.waitForText('30 Tage');
    });
    await open();
    await panel.waitFor('the form of the case', () => document.querySelector('.tile input') !== null);
    expect(await isAskedForSecret()).toBe(false);
    await recordTalk(panel);
    await withTheEntry();
  });

  it('shows the badge from the entries after a restart, without a question', async () => {
    await session.restart();
    page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await withTheEntry();
    panel = await session.openSidePanel();
    await panel.waitForText('Verlauf');
    expect(await isAskedForSecret()).toBe(false);
  });

  it('does so also where the browser has lost what it kept of the key, and keeps the secret off its storage', async () => {
    const local = await inOptions((options) =>
      options.evaluate(async () => {
        const before = JSON.stringify(await chrome.storage.local.get());
        await chrome.storage.local.remove('profileSecret');
        return before;
      }),
    );
    expect(local).toContain('profileSecret');
    expect(local).not.toContain(SECRET);
    await session.restart();
    page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await withTheEntry();
  });
});
