import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { ChromiumSession } from './support/chromium.ts';
import type { ChromiumPage, ChromiumView } from './support/chromium-views.ts';
import { customerPage } from './support/customer-page.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';

/**
 * Midnight without waiting for it: the browser stands in a zone eleven hours behind UTC, and is then moved to one thirteen
 * hours ahead. That is 24 hours later on the user's clock, to the second. Only Chromium can be moved while it runs.
 * In the hour before the real midnight there, twelve and twelve.
 */
const BEHIND = new Date().getUTCHours() === 10 ? 12 : 11;
const BEFORE = `Etc/GMT+${BEHIND}`;
const AFTER = `Etc/GMT-${24 - BEHIND}`;
const TODAY = 'Kontakt heute fällig';
const YESTERDAY = 'Kontakt überfällig seit gestern';

/** The day of six weeks ago in a zone, as the page writes it. */
function sixWeeksAgo(): string {
  const then = new Date(Date.now() - 42 * 86_400_000);
  return then.toLocaleDateString('de-DE', { timeZone: BEFORE, day: '2-digit', month: '2-digit', year: 'numeric' });
}

let server: PageServer;
let session: ChromiumSession;
let page: ChromiumPage;

beforeAll(async () => {
  const html = customerPage('Beispiel, Anna', {
    Kundennummer: '214D093771',
    'Zuständiges Team': '944 Netzwerk ABC',
    Profillage: 'marktnah',
    Status: 'arbeitsuchend',
    'Letzte Beratung': sixWeeksAgo(),
  });
  server = await servePages(new Map([['/akte', html]]));
  session = (await launch('chromium', {
    extensionDir: extensionDir('chromium'),
    env: { TZ: BEFORE },
  })) as ChromiumSession;
  page = await session.openPage(`${server.url}/akte`);
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Moves a document's process, and with it everything of the same origin, to the next day. */
async function toNextDay({ page: tab }: ChromiumPage | ChromiumView): Promise<void> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: AFTER });
}

it('turns „heute fällig“ into „überfällig seit gestern“ when panel, card and page are next used', async () => {
  await page.waitForOverlay('due today', ({ lines }) => lines[0]?.name.includes(TODAY) ?? false);
  const panel = (await session.openSidePanel()) as ChromiumView;
  await panel.waitForText(TODAY);
  await page.clickOverlay('button.badge');
  const card = await page.card();
  await card.waitForText(TODAY);

  // The extension's own pages are there already, the host page still shows the day before.
  await toNextDay(panel);
  expect(await panel.text()).toContain(TODAY);
  await panel.press('Shift');
  await panel.waitForText(YESTERDAY);
  await card.focus('button');
  await card.press('Shift');
  await card.waitForText(YESTERDAY);

  const stale = await page.overlay();
  expect(stale.lines[0]?.name).toContain(TODAY);
  await toNextDay(page);
  await page.wheel(600, 600, 40);
  await page.waitForOverlay('due yesterday', ({ lines }) => lines[0]?.name.includes(YESTERDAY) ?? false);
});
