import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { type BrowserHand, chromiumHand, firefoxHand } from './support/browser-hand.ts';
import { launchChromium } from './support/chromium.ts';
import { type Display, missingForDisplay, startDisplay } from './support/display.ts';
import { expectedBadge } from './support/expected-badge.ts';
import { launchFirefox } from './support/firefox.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause } from './support/until.ts';

const TODAY = localToday();
const NOT_ENABLED = 'Auf dieser Seite ist Fallblick nicht eingeschaltet';

/** The build for real use: it reads no page until the user has switched the site on, and none after it was removed. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('access to a site in %s', (kind) => {
  const missing = kind === 'chromium' ? missingForDisplay() : null;
  let demo: DemoSystem;
  let display: Display | null = null;
  let session: BrowserSession;
  let hand: BrowserHand | null = null;
  let page: PageView;
  let granted = false;
  let firstRun: number[] = [];

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    const extension = { extensionDir: extensionDir(kind, 'production'), vault: 'unset' as const };
    if (kind === 'firefox') {
      const firefox = await launchFirefox(extension);
      session = firefox;
      hand = firefoxHand(firefox);
    } else if (missing === null) {
      display = await startDisplay();
      session = await launchChromium({ ...extension, headless: false, viewport: null, env: display.env });
      hand = chromiumHand(session, display);
    } else {
      session = await launchChromium(extension);
    }
    firstRun = await openedFirstRun();
    page = await session.openPage(`${demo.url}/akte/${person().id}`);
  });
  afterAll(async () => {
    await session?.close();
    display?.close();
    await demo?.close();
  });

  const person = (): DemoRecord => demo.records[0] as DemoRecord;
  const badge = (on: PageView) =>
    on.waitForOverlay(person().name, ({ lines }) =>
      expectedBadge(person().expect, TODAY).test(lines.map(({ name }) => name).join()),
    );
  /** Tabs with the page „Erster Start“, once there is one; they are closed, so that only the case system is in front. */
  async function openedFirstRun(): Promise<number[]> {
    const own = await session.openExtensionPage('accessibility.html');
    const ids = await own.waitFor('„Erster Start“', async () => {
      const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('/welcome.html') });
      return tabs.length > 0 ? tabs.map(({ id }) => id ?? -1) : null;
    });
    await own.evaluate((found) => chrome.tabs.remove(found), ids);
    await own.close();
    return ids;
  }
  const staysEmpty = async (on: PageView): Promise<void> => {
    await on.waitForText(person().name);
    // Longer than the overlay needs on a granted site.
    await pause(3000);
    expect((await on.overlay()).present).toBe(false);
  };

  it('opens the first start after the installation, once', () => {
    expect(firstRun).toHaveLength(1);
  });

  it('draws nothing and loads nothing on a site that was never switched on, and says so', async () => {
    await staysEmpty(page);
    const foreign = await page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name))
          .filter(({ origin }) => origin !== location.origin).length,
    );
    expect(foreign).toBe(0);
    const panel = await session.openSidePanel();
    await panel.waitForText(NOT_ENABLED);
    expect(await panel.text()).not.toContain(person().name);
    // The panel ends under this call, so nobody may be left to answer it.
    await panel.evaluate(() => window.close()).catch(() => undefined);
  });

  it('is switched on by a click, in the page that is open', async (ctx) => {
    if (!hand) {
      console.warn(`SKIPPED: switching a site on in ${kind}: ${missing}`);
      return ctx.skip(missing ?? 'no hand');
    }
    const { openPopup, allow } = hand;
    await allow(
      async () => {
        const popup = await openPopup();
        await popup.waitForText(NOT_ENABLED);
        await popup.waitForText(new URL(demo.url).origin);
        await popup.click('text=Hier einschalten');
      },
      async () => (await page.overlay()).present,
    );
    await badge(page);
    granted = true;
  });

  it('is still on after a restart of the browser', async (ctx) => {
    if (!granted) return ctx.skip('the site was not switched on');
    await session.restart();
    page = await session.openPage(`${demo.url}/akte/${person().id}`);
    await badge(page);
  });

  it('ends with the next load once the user removes the site', async (ctx) => {
    if (!granted) return ctx.skip('the site was not switched on');
    const options = await session.openExtensionPage('options.html');
    await options.waitForText('http://127.0.0.1');
    // The browser was restarted meanwhile.
    expect(
      await options.evaluate(() => chrome.tabs.query({ url: chrome.runtime.getURL('/welcome.html') })),
    ).toHaveLength(0);
    await options.click('button[aria-label="http://127.0.0.1 entfernen"]');
    await options.waitForText('noch auf keiner Adresse');
    await options.close();
    await page.bringToFront();
    await page.reload();
    await staysEmpty(page);
    const panel = await session.openSidePanel();
    await panel.waitForText(NOT_ENABLED);
  });
});
