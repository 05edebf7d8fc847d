import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { PASSPHRASE } from './support/open-vault.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { until } from './support/until.ts';

/** More than any page here has. */
const MOST_TABS = 100;

/** Runs in the page: how the control that has the focus is called. */
function focusedName(): string {
  const active = document.activeElement;
  if (!active || active === document.body) return '';
  const label = active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active.labels?.[0] : null;
  return active.getAttribute('aria-label') ?? (label ?? active).textContent?.trim() ?? '';
}

/** Firefox at times opens a tab without giving it the window's focus: there Enter does nothing. A person would click into it. */
function inFocus(page: PageView): Promise<boolean> {
  return until('focus in the window', async () => {
    if (await page.evaluate(() => document.hasFocus())) return true;
    await page.bringToFront();
    await page.clickAt(2, 2);
    return page.evaluate(() => document.hasFocus());
  });
}

/** Goes on by Tab until the control of that name has the focus. */
async function tabTo(page: PageView, name: string): Promise<void> {
  await inFocus(page);
  const passed: string[] = [];
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    await page.press('Tab');
    const focused = await page.evaluate(focusedName);
    if (focused.startsWith(name)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not come to „${name}“, but to: ${passed.join(' · ')}`);
}

const stepState = (page: PageView, step: string): Promise<string> =>
  page.evaluate((id) => document.querySelector(`#${id} .step-state`)?.textContent ?? '', step);

/** Asks the background as a page of the extension does. */
const ask = <A>(page: PageView, name: string): Promise<A> =>
  page.evaluate(async (wanted) => {
    const reply: { data: unknown } = await chrome.runtime.sendMessage({ to: 'background', name: wanted, data: {} });
    return reply.data;
  }, name) as Promise<A>;

/** By keyboard alone: the three steps in a fresh profile, then the practice case, of which nothing is kept. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the first start in %s', (kind) => {
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
    page = await session.openExtensionPage('options.html');
  });
  afterAll(() => session?.close());

  const reaches = (step: string, state: string): Promise<unknown> =>
    until(`step ${step}: ${state}`, async () => (await stepState(page, step)) === state);

  it('takes the three steps in any order, keeps what was chosen, and says where each stands', async () => {
    await page.waitForText('Ersten Start wiederholen');
    await tabTo(page, 'Ersten Start wiederholen');
    await page.press('Enter');
    await page.waitForText('In drei Schritten startklar');
    await reaches('protect', 'offen');
    await reaches('rules', 'offen');

    // Before there is anything to store it in.
    await tabTo(page, 'Ihr Team');
    await page.press('ArrowDown');
    await tabTo(page, 'Vorwarnzeit');
    await page.press('ArrowDown');
    await tabTo(page, 'So übernehmen');
    await page.press('Enter');
    await reaches('rules', 'gewählt, gilt ab Schritt 1');
    await page.reload();
    await page.waitForText('In drei Schritten startklar');
    await reaches('rules', 'gewählt, gilt ab Schritt 1');

    await tabTo(page, 'Passphrase');
    await page.type(PASSPHRASE);
    await tabTo(page, 'Passphrase wiederholen');
    await page.type(PASSPHRASE);
    await page.press('Enter');
    await page.waitForText('Wiederherstellungsschlüssel', 30_000);
    await reaches('protect', 'offen: Schlüssel verwahren');
    await tabTo(page, 'Ich habe den Schlüssel verwahrt');
    await page.press('Enter');
    await reaches('protect', 'erledigt');
    await until('focus on the step', async () => (await page.evaluate(focusedName)) === 'Einträge schützen');
    await reaches('rules', 'erledigt');
    expect(await ask<{ settings: { leadDays: number; team: string | null } }>(page, 'readSettings')).toMatchObject({
      settings: { leadDays: 21, team: 'ue25' },
    });

    await tabTo(page, 'Adresse des Fachverfahrens');
    await page.type('Fachverfahren');
    await page.press('Enter');
    await page.waitForText('Das ist keine Webadresse');
    await page.press('Control+a');
    await page.type('http://127.0.0.1:8750/akte/1');
    await page.press('Enter');
    await page.waitFor(
      'the address to be taken',
      () => document.querySelector<HTMLInputElement>('#site-address')?.value === '',
    );
    await reaches('site', 'erledigt');
    await page.waitForText('Alle drei Schritte sind erledigt.');
  });

  it('has a practice case that is read, recorded and closed like any other, and leaves nothing behind', async () => {
    const state = (): Promise<string> =>
      page.evaluate(() => document.querySelector('.practice-name .badge-line')?.textContent ?? '');
    await tabTo(page, 'Übungsfall öffnen');
    await page.press('Enter');
    await page.waitForText('Übungsfall – erfundene Person');
    await until('an overdue contact', async () => /^Kontakt überfällig seit \d+ Tagen/.test(await state()));

    await tabTo(page, 'Karte zeigen');
    await page.press('Enter');
    await page.waitForText('Warum dieses Datum?');
    await until('focus on the card', async () => (await page.evaluate(focusedName)) === 'Gespräch erfassen');
    await page.press('Enter');
    await page.waitFor('focus in the form', () => document.activeElement?.matches('.tile input'));
    await page.press('p');
    await page.press('Enter');
    await page.waitForText('Gespeichert');
    await until('another state', async () => /^(Termin am|nächster Kontakt)/.test(await state()));
    await page.waitForText('Präsenz · dokumentiert');

    await page.waitFor('focus in the closing', () => document.activeElement?.matches('.closing input'));
    const ticked = () => page.evaluate(() => document.querySelectorAll('.closing input:checked').length);
    const before = await ticked();
    await page.press('Space');
    await until('a ticked item', async () => (await ticked()) === before + 1);
    await page.press('Enter');
    await page.waitFor('the closing to be over', () => !document.querySelector('.closing'));

    await tabTo(page, 'Zum Fallbestand');
    await page.press('Enter');
    await page.waitForText('Noch kein Fall übernommen');
    expect(await ask<{ status: string; rows: unknown[] }>(page, 'caseload')).toMatchObject({
      status: 'open',
      rows: [],
    });
    expect(await page.evaluate(() => chrome.action.getBadgeText({}))).toBe('');

    await page.goto(session.extensionUrl('help.html#keys'));
    await page.waitForText('Einträge sperren');
    await until('focus on the section', async () => (await page.evaluate(focusedName)) === 'Tasten');
    const keys = await page.evaluate(async () => (await chrome.commands.getAll()).map(({ shortcut = '' }) => shortcut));
    const shown = await page.evaluate(
      () => document.querySelector('[aria-labelledby="keys"] table')?.textContent ?? '',
    );
    for (const set of keys.filter(Boolean)) expect(shown).toContain(set);

    await page.goto(session.extensionUrl('practice.html'));
    await until('the case as it was', async () => /^Kontakt überfällig/.test(await state()));
  });

  it('has a way to the help on every page that there is', async () => {
    // The first has no face; the second is the help itself.
    const pages = readdirSync(extensionDir(kind)).filter((name) => name.endsWith('.html'));
    const shown = pages.filter((name) => name !== 'vault.html' && name !== 'help.html');
    expect(shown.length).toBeGreaterThan(10);
    for (const name of ['card.html#nachschlagen', ...shown]) {
      await page.goto(session.extensionUrl(name));
      await page.waitFor(
        `a way to the help on ${name}`,
        () => document.querySelector<HTMLElement>('a[href^="/help.html"]')?.checkVisibility() ?? false,
      );
    }
  });
});
