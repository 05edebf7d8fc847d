import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { firefoxHand } from './support/browser-hand.ts';
import { customerPage } from './support/customer-page.ts';
import type { FirefoxSession } from './support/firefox.ts';
import { launch } from './support/launch.ts';
import { PASSPHRASE } from './support/open-vault.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { pause, until } from './support/until.ts';

const FACTS = {
  Geburtsdatum: '17.03.1984',
  Team: 'Team 521 Ü25',
  Profillage: 'marktnah',
  Status: 'arbeitslos',
  'Letztes Beratungsgespräch': '12.01.2026',
};
const PAGES = new Map([
  ['/akte/1', customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093771', ...FACTS })],
  ['/akte/2', customerPage('Beispiel, Anton', { Kundennummer: '214D093772', ...FACTS })],
  [
    '/leer',
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>Start</title><main>Nichts offen</main></html>',
  ],
]);
const TEXT = 'Nachweis der Kinderbetreuung anfordern und danach anrufen';

/** What a fast typist meets: a page that loads again, a lock, another person, a box that has just been closed. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('typed text in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let host: PageView;
  let panel: View;

  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    host = await session.openPage(`${server.url}/akte/1`);
    panel = await session.openSidePanel();
    await panel.waitForText('…3771');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const written = () =>
    panel.evaluate(() => document.querySelector<HTMLInputElement>('#follow-up-what')?.value ?? null);
  const openForm = async (): Promise<void> => {
    await panel.click('#tab-followUps');
    await panel.click('text=Wiedervorlage ergänzen');
    await panel.focus('#follow-up-what');
  };

  it('goes on where it was while the page of the same person loads again', async () => {
    await openForm();
    const veils = () => panel.evaluate(() => Number(document.body.dataset.veils ?? 0));
    await panel.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('.veiled'))
          document.body.dataset.veils = `${Number(document.body.dataset.veils ?? 0) + 1}`;
      }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    for (const [at, letter] of [...TEXT].entries()) {
      if (at % 12 === 4) await host.evaluate(() => setTimeout(() => location.reload(), 0));
      await panel.type(letter);
    }
    await panel.waitFor(
      'the whole text',
      (text) => document.querySelector<HTMLInputElement>('#follow-up-what')?.value === text,
      TEXT,
    );
    expect(await veils(), 'the panel was veiled meanwhile').toBeGreaterThan(0);
  });

  it('waits while the entries are locked, out of sight', async () => {
    await panel.click('.lock-button');
    await panel.waitForText('Ihre Einträge sind gesperrt');
    expect(await panel.evaluate((text) => document.documentElement.outerHTML.includes(text), TEXT)).toBe(false);
    await panel.typeIn('#unlock-passphrase', PASSPHRASE);
    await panel.pressIn('#unlock-passphrase', 'Enter');
    await panel.waitFor('the form', () => document.querySelector('#follow-up-what'));
    expect(await written()).toBe(TEXT);
  });

  it('waits under „Text einfügen“ too, and ends when the page shows a customer', async () => {
    await host.goto(`${server.url}/leer`);
    await panel.click('text=Text einfügen');
    await panel.typeIn('#paste-text', 'Kundennummer 214D0');
    await panel.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'lockVault', data: {} }).then(() => null),
    );
    await panel.waitForText('Ihre Einträge sind gesperrt');
    await panel.typeIn('#unlock-passphrase', PASSPHRASE);
    await panel.pressIn('#unlock-passphrase', 'Enter');
    await panel.waitFor('the entries to be open', () => !document.querySelector('#unlock-passphrase'));
    const pasted = () =>
      panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste-text')?.value ?? null);
    expect(await pasted()).toBe('Kundennummer 214D0');
    await host.goto(`${server.url}/akte/1`);
    await panel.waitForText('…3771');
    await host.goto(`${server.url}/leer`);
    await panel.waitFor('the offer', () => document.body.textContent?.includes('Text einfügen'));
    expect(await pasted()).toBe(null);
    await host.goto(`${server.url}/akte/1`);
    await panel.waitForText('…3771');
  });

  it('is nobody else’s', async () => {
    await panel.focus('#follow-up-what');
    await host.evaluate(() => setTimeout(() => location.assign('/akte/2'), 0));
    for (let letter = 0; letter < 12; letter += 1) {
      await panel.type('x');
      await pause(20);
    }
    await panel.waitForText('…3772');
    await openForm();
    expect(await written()).toBe('');
  });

  it('waits for its person, and for a popup or panel that closed over it', async () => {
    await host.goto(`${server.url}/akte/1`);
    await panel.waitForText('…3771');
    await panel.waitFor('the form', () => document.querySelector('#follow-up-what'));
    const hers = await written();
    // A letter that came before the page changed was meant for her.
    expect(hers, 'after another person').toMatch(new RegExp(`^${TEXT}x*$`));

    const openPopup = async (): Promise<View> => {
      if (kind === 'firefox') return firefoxHand(session as FirefoxSession).openPopup();
      await panel.evaluate(() => chrome.action.openPopup());
      return session.popup();
    };
    const what = '#record-followWhat';
    const popup = await openPopup();
    await popup.waitForText('…3771');
    await popup.waitFor('the form', () => document.querySelector('#record-follow'));
    await popup.evaluate(() => {
      const follow = document.querySelector<HTMLSelectElement>('#record-follow');
      if (follow) follow.value = 'followUp';
      follow?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.waitFor('the field', (field) => document.querySelector(field), what);
    await popup.typeIn(what, 'Attest');
    await popup.evaluate(() => window.close()).catch(() => undefined);
    await until('the popup to be gone', async () => !(await hasPopup()));
    const again = await openPopup();
    await again.waitFor(
      'what was typed',
      (field) => document.querySelector<HTMLInputElement>(field)?.value === 'Attest',
      what,
    );
    await again.evaluate(() => window.close()).catch(() => undefined);

    await panel.evaluate(() => {
      document.body.dataset.former = 'yes';
      setTimeout(() => location.reload(), 0);
    });
    await panel.waitFor(
      'the panel anew',
      () => !document.body.dataset.former && document.querySelector('#tab-followUps'),
    );
    await panel.waitFor('the text', () => document.querySelector<HTMLInputElement>('#follow-up-what'));
    expect(await written()).toBe(hers);
    await host.goto(`${server.url}/akte/2`);
    await panel.waitForText('…3772');
  });

  const hasPopup = (): Promise<boolean> =>
    panel.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0);

  it('is taken by the page again within the key that closes a box over it', async () => {
    await panel.click('#tab-history');
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitForText('Gespeichert');
    const caseload = await session.openExtensionPage('caseload.html');
    await caseload.waitForText('1 Fall, davon');
    await caseload.focus('.caseload-grid [tabindex="0"]');
    await caseload.press('Enter');
    await caseload.waitFor('the case', () => document.querySelector('dialog h1'));
    // As the Escape key does: the browser's own word of it comes a task later.
    const gone = await caseload.evaluate(async () => {
      document.querySelector('dialog')?.requestClose();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return document.querySelector('dialog') === null && document.activeElement?.matches('.caseload-grid [tabindex]');
    });
    expect(gone).toBe(true);
    await caseload.close();
    await host.bringToFront();
  });

  it('stays in one of two panels when the other saves, and what both save stands there once', async () => {
    const caseload = await session.openExtensionPage('caseload.html');
    await caseload.waitForText('1 Fall, davon');
    await caseload.focus('.caseload-grid [tabindex="0"]');
    await caseload.press('Enter');
    await caseload.waitFor('the case', () => document.querySelector('dialog h1'));
    await caseload.click('dialog #tab-followUps');
    await caseload.click('text=Wiedervorlage ergänzen');
    await caseload.typeIn('#follow-up-what', 'Rueckruf');

    await host.bringToFront();
    await panel.waitForText('…3772');
    // Its closing of the first talk stands in place of the form.
    await panel.click('#tab-history');
    await panel.waitFor('the way to the form', () => document.querySelector('.folded'));
    await panel.pressIn('.folded', 'Enter');
    await panel.pressIn('.tile input', 't');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitFor('the call', () => document.querySelector('.history')?.textContent?.includes('Telefon'));

    await caseload.bringToFront();
    // A sidebar of Firefox keeps the focus otherwise.
    if (kind === 'firefox') await (session as FirefoxSession).chrome('gBrowser.selectedBrowser.focus()');
    await caseload.waitFor('the focus', () => document.hasFocus());
    const kept = () => caseload.evaluate(() => document.querySelector<HTMLInputElement>('#follow-up-what')?.value);
    expect(await kept()).toBe('Rueckruf');
    await caseload.click('dialog #tab-history');
    await caseload.waitFor('the call', () =>
      document.querySelector('dialog .history')?.textContent?.includes('Telefon'),
    );
    await caseload.waitFor('the way to the form', () => document.querySelector('dialog .folded'));
    await caseload.pressIn('dialog .folded', 'Enter');
    await caseload.pressIn('dialog .tile input', 't');
    await caseload.pressIn('dialog .tile input:checked', 'Enter');
    await caseload.waitForText('steht genau so schon im Verlauf');
    const chosen = await caseload.evaluate(
      () => document.querySelector<HTMLInputElement>('dialog .tile input:checked')?.value,
    );
    expect(chosen, 'the form keeps what was chosen').toBe('phone');
    await caseload.click('dialog #tab-followUps');
    expect(await kept()).toBe('Rueckruf');
    await caseload.close();
  });
});
