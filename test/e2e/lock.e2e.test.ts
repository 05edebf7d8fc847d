import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { until } from './support/until.ts';

const TODAY = localToday();
const FIRST = 'Tinte Leiter Wolke Ampel';
const SECOND = 'Ofen Segel Birke Murmel';

/** What is told of a request in a page of the extension. */
interface Told {
  ok: boolean;
  data?: { status?: string; ok?: boolean; message?: string };
}

describe.each(['chromium', 'firefox'] as BrowserKind[])('the lock in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;
  let person: DemoRecord;
  let page: PageView;
  let panel: View;
  let printedKey = '';

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    person = demo.records.find(({ expect: { state } }) => state === 'overdue') as DemoRecord;
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  const badge = (what: string, fits: RegExp) =>
    page.waitForOverlay(what, ({ lines }) => lines.length === 1 && fits.test(lines[0]?.name ?? ''));
  const fromThePage = () => badge('state from the page alone', /überfällig/);
  const withTheEntry = () => badge('state with the entry', /Termin am|nächster Kontakt/);
  const caseShown = () => panel.waitFor('the form of the case', () => document.querySelector('.tile input') !== null);
  const headingHasFocus = () => panel.waitFor('focus on the name', () => document.activeElement?.matches('.head h1'));
  const lockedShown = () => panel.waitForText('Ihre Einträge sind gesperrt');
  /** Asks the background as our own pages do. */
  async function ask(name: string, data: object = {}): Promise<Told> {
    const helper = await session.openExtensionPage('options.html');
    const told = await helper.evaluate(
      (which, what) => chrome.runtime.sendMessage({ to: 'background', name: which, data: what }) as Promise<Told>,
      name,
      data,
    );
    await helper.close();
    await page.bringToFront();
    return told;
  }
  async function open(): Promise<void> {
    page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await fromThePage();
    panel = await session.openSidePanel();
    await panel.waitForText(person.name);
  }
  /** The printed key as it is shown, and then put away; by keyboard. */
  async function takeKey(): Promise<string> {
    const key = await panel.waitFor('key', () => document.querySelector('.recovery-key code')?.textContent);
    await panel.waitFor('focus on its title', () => document.activeElement?.id === 'recovery-title');
    await panel.press('Tab');
    await panel.press('Tab');
    await panel.press('Enter');
    await panel.waitFor('key put away', () => document.querySelector('.recovery-key') === null);
    return key;
  }
  /** Types the passphrase twice and sends it. */
  async function choose(form: string, passphrase: string): Promise<void> {
    await panel.typeIn(`#${form}-next`, passphrase);
    await until('focus on the second field', async () => {
      await panel.pressIn(`#${form}-next`, 'Tab');
      await panel.press('Tab');
      return panel.evaluate((id) => document.activeElement?.id === id, `${form}-repeat`);
    });
    await panel.typeIn(`#${form}-repeat`, passphrase);
    await panel.pressIn(`#${form}-repeat`, 'Enter');
  }
  async function unlock(passphrase: string): Promise<void> {
    await panel.typeIn('#unlock-passphrase', passphrase);
    await panel.pressIn('#unlock-passphrase', 'Enter');
  }

  it('shows what the page tells and stores nothing before a passphrase is chosen', async () => {
    await open();
    await panel.waitForText('Einträge schützen');
    await panel.waitForText('Warum dieses Datum?');
    expect(await panel.evaluate(() => document.querySelector('.record'))).toBe(null);
    await choose('set-up', 'zu kurz');
    await panel.waitForText('Diese Passphrase hat 7 Zeichen');
    expect(await ask('vaultState')).toMatchObject({ ok: true, data: { status: 'unset' } });
    await panel.evaluate(() => document.querySelector('form')?.reset());
  });

  it('is set up by keyboard; the printed key is shown once, then the case', async () => {
    await choose('set-up', FIRST);
    printedKey = await takeKey();
    expect(printedKey.length).toBeGreaterThan(20);
    await caseShown();
    await headingHasFocus();
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitForText('Gespeichert');
    await withTheEntry();
  });

  it('locks by the button: badge and card tell from the page, the panel keeps only what was typed', async () => {
    await panel.waitForText('Gespräch abschließen');
    await panel.pressIn('.folded', 'Enter');
    await panel.pressIn('.tile input', 't');
    await panel.click('.lock-button');
    await lockedShown();
    await fromThePage();
    expect(await panel.evaluate(() => document.querySelector('.record, .tabs'))).toBe(null);
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Gesperrt: ohne Ihre Einträge');
    await card.press('Escape');
    await page.waitForOverlay('closed card', ({ card: frame }) => frame === null);
  });

  it('refuses a wrong passphrase beside the field, and opens with the right one', async () => {
    await unlock(`${FIRST}s`);
    await panel.waitFor('refusal', () => document.querySelector('#unlock-refusal .refusal') !== null);
    await panel.waitFor('focus on the field', () => document.activeElement?.id === 'unlock-passphrase');
    const start = Date.now();
    await unlock(FIRST);
    await caseShown();
    console.log(`${kind}: unlocked after ${Date.now() - start} ms, typing included`);
    await headingHasFocus();
    await withTheEntry();
    const kept = await panel.evaluate(() => document.querySelector<HTMLInputElement>('.tile input:checked')?.value);
    expect(kept).toBe('phone');
  });

  it('keeps passphrase and keys out of what the browser stores for the extension', async () => {
    const helper = await session.openExtensionPage('options.html');
    const { local, inSession } = await helper.evaluate(async () => ({
      local: JSON.stringify(await chrome.storage.local.get()),
      inSession: JSON.stringify(await chrome.storage.session.get()),
    }));
    const { vaultKey } = JSON.parse(inSession) as { vaultKey: { storeKey: string } };
    const secrets = [FIRST, printedKey, printedKey.replaceAll(/\W/g, ''), vaultKey.storeKey];
    for (const secret of secrets) expect(local).not.toContain(secret);
    for (const secret of secrets.slice(0, 3)) expect(inSession).not.toContain(secret);
    const alarm = await helper.evaluate(async () => (await chrome.alarms.get('lock'))?.scheduledTime);
    expect(alarm ?? 0).toBeGreaterThan(Date.now());
    expect(alarm ?? 0).toBeLessThanOrEqual(Date.now() + 10 * 60_000);
    await helper.close();
    await page.bringToFront();
  });

  it('stays open when only the background ends', async () => {
    await session.killBackground();
    expect(await ask('vaultState')).toMatchObject({ data: { status: 'open' } });
    await page.reload();
    await withTheEntry();
  });

  it('locks at the next use once its time is over, and everybody sees it', async () => {
    // A page that asks nothing: an answer under way would note a use just now.
    const helper = await session.openExtensionPage('icon/16.png');
    await helper.evaluate(async () => {
      const { vaultKey } = (await chrome.storage.session.get('vaultKey')) as { vaultKey: { unlockedAt: number } };
      const before = Date.now() - 10 * 60_000;
      await chrome.storage.session.set({ vaultKey: { ...vaultKey, unlockedAt: before }, vaultKeyUsed: before });
    });
    await helper.close();
    await page.bringToFront();
    expect(await ask('vaultState')).toMatchObject({ data: { status: 'locked' } });
    await lockedShown();
    await fromThePage();
    await unlock(FIRST);
    await withTheEntry();
  });

  it('is locked after a restart of the browser; the printed key opens it once and replaces the passphrase', async () => {
    await session.restart();
    await open();
    await lockedShown();
    await panel.click('text=Passphrase vergessen?');
    await panel.typeIn('#recover-key', printedKey);
    await choose('recover', SECOND);
    const next = await takeKey();
    await caseShown();
    await withTheEntry();
    expect(next).not.toBe(printedKey);

    await ask('lockVault');
    await lockedShown();
    expect(await ask('unlockVault', { passphrase: FIRST })).toMatchObject({ data: { ok: false } });
    expect(await ask('recoverVault', { recoveryKey: printedKey, passphrase: FIRST })).toMatchObject({
      data: { ok: false },
    });
    await unlock(SECOND);
    await withTheEntry();
  });
});
