import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { customerPage } from './support/customer-page.ts';
import { localToday } from './support/day.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, View } from './support/session.ts';
import { until } from './support/until.ts';

const DAY = 86_400_000;
/** `days` from today, as German pages write it. */
const date = (days: number): string => {
  const iso = new Date(Date.parse(localToday()) + days * DAY).toISOString().slice(0, 10);
  return iso.split('-').reverse().join('.');
};
const WHAT = 'Nachweis anfordern';

/** What can wait, by keyboard in the real side panel: the toolbar's count and the page „Fallbestand“ follow each step. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('putting off in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let panel: View;

  beforeAll(async () => {
    const html = customerPage('Beispiel, Anna', {
      Kundennummer: '214D093771',
      'Zuständiges Team': '412 Ü25',
      Profillage: 'marktnah',
      Status: 'arbeitslos',
      'Letzte Beratung': date(-2),
    });
    server = await servePages(new Map([['/akte', html]]));
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    const page = await session.openPage(`${server.url}/akte`);
    await page.waitForOverlay('the line', ({ lines }) => (lines[0]?.name ?? '').includes('Kontakt'));
    panel = await session.openSidePanel();
    await panel.waitForText('Beispiel, Anna');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const press = async (selector: string, key = 'Enter'): Promise<void> => {
    await panel.waitFor(selector, (css) => document.querySelector(css) !== null, selector);
    await panel.focus(selector);
    await panel.press(key);
  };
  /** The number at the toolbar icon. */
  const count = (wanted: string): Promise<unknown> =>
    until(`the count „${wanted}“`, async () => (await panel.evaluate(() => chrome.action.getBadgeText({}))) === wanted);
  const row = (text: string): Promise<unknown> =>
    panel.waitFor(text, (part) => document.querySelector('.step')?.textContent?.includes(part), text);
  const button = (name: string): string => `button[aria-label="${name}: ${WHAT}"]`;
  const focused = (): Promise<string> => panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  it('a Wiedervorlage is told of later, shown again, and moved; the focus stays in its row', async () => {
    await press('#tab-followUps');
    await press('.disclosure > button');
    await panel.fill('#follow-up-what', WHAT);
    await panel.fill('#follow-up-date', date(0));
    await press('#follow-up-what');
    await row('heute');
    await count('1');

    await press(button('Später erinnern'));
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('morgen');
    await panel.press('Enter');
    await row('wieder ab');
    await count('');
    await until('the focus in the row', async () => (await focused()).endsWith(WHAT));

    await press(button('Jetzt wieder zeigen'));
    await row('heute');
    await count('1');

    await press(button('Verschieben'));
    await panel.fill('.defer .date-box input[type="text"]', date(-1));
    await press('.defer form button[type="submit"]');
    await panel.waitForText('Dieser Tag ist vorbei.');
    await panel.fill('.defer .date-box input[type="text"]', date(9));
    await panel.press('Enter');
    await row('am ');
    await count('');
  });

  it('the history tells of it, and the move is taken back there', async () => {
    await press('#tab-history');
    await panel.waitForText('Wiedervorlage verschoben:');
    await panel.waitForText('Wiedervorlage zurückgestellt:');
    await press('.history-entry .undo');
    await panel.waitFor('no move', () => !document.body.textContent?.includes('Wiedervorlage verschoben:'));
    await count('1');
  });

  it('a paused case leaves the count for a group of its own, and comes back', async () => {
    await press('#tab-facts');
    await press('.tab-section[aria-labelledby="pause-title"] .disclosure > button');
    await panel.fill('#pause-until', date(-3));
    await press('#pause-from');
    await panel.waitForText('Das Ende liegt vor dem Beginn.');
    await panel.fill('#pause-until', date(20));
    await press('#pause-until');
    await panel.waitFor('the note', () =>
      document.querySelector('.pause-note')?.textContent?.includes('fällig wäre am'),
    );
    await count('');

    const list = await session.openExtensionPage('caseload.html');
    const shows = (what: string, text: string): Promise<unknown> =>
      list.waitFor(what, (part) => document.querySelector('.caseload')?.textContent?.includes(part), text);
    await shows('that nothing is due', 'Heute ist nichts fällig.');
    await list.focus('.chip.paused');
    await list.press('Enter');
    await list.waitFor('the row', () => {
      const rows = [...document.querySelectorAll('.grid-body [role="row"]')];
      return rows.length === 1 && rows[0]?.textContent?.includes('pausiert bis');
    });
    await list.focus('.grid-body [data-row="0"] [data-column="2"]');
    await list.press('Enter');
    await list.waitFor('the case', () => document.querySelector('dialog[open] .pause-note button'));
    await list.focus('dialog .pause-note button');
    await list.press('Enter');
    await list.waitFor(
      'no note',
      () => document.querySelector('dialog[open]') && !document.querySelector('.pause-note'),
    );
    await shows('the Wiedervorlage', 'Wiedervorlage heute');
    await until('the count', async () => (await list.evaluate(() => chrome.action.getBadgeText({}))) === '1');
  });
});
