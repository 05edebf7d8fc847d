import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launchChromium } from './support/chromium.ts';
import { localToday } from './support/day.ts';
import { type Display, missingForDisplay, startDisplay } from './support/display.ts';
import { launchFirefox } from './support/firefox.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';

const TODAY = localToday();
const HOST_FIELD = 'fall-notiz';

describe.each(['chromium', 'firefox'] as BrowserKind[])('looking up over a host page in %s', (kind) => {
  const missing = kind === 'chromium' ? missingForDisplay() : null;
  let demo: DemoSystem;
  let display: Display | null = null;
  let session: BrowserSession;
  let page: PageView;
  /** Real keys to whatever has the focus, never to a place the test chooses. */
  let press: (...keys: string[]) => Promise<void>;

  beforeAll(async () => {
    if (missing) return;
    demo = await startDemoSystem({ today: TODAY });
    const extension = { extensionDir: extensionDir(kind) };
    if (kind === 'chromium') {
      const screen = await startDisplay();
      display = screen;
      session = await launchChromium({ ...extension, headless: false, viewport: null, env: screen.env });
      press = (...keys) => screen.press(...keys);
    } else {
      // Marionette's test mode keeps the focus where it is, whatever the browser does with it.
      const firefox = await launchFirefox({ ...extension, prefs: { 'focusmanager.testmode': false } });
      session = firefox;
      // In an English Firefox, Alt+Shift+S is the History menu; in a German one that is Alt+Shift+C.
      await firefox.chrome("document.getElementById('history-menu').setAttribute('accesskey', 'C')");
      press = async (...keys) => {
        for (const each of keys) await firefox.pressShortcut(each);
      };
    }
    const withPlan = demo.records.find((record) => record.expect.state === 'overdue') as DemoRecord;
    page = await session.openPage(`${demo.url}/akte/${withPlan.id}`);
    await page.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    await page.evaluate((id) => {
      const seen: string[] = [];
      Object.assign(window, { seenKeys: seen });
      for (const type of ['keydown', 'keypress', 'beforeinput', 'input']) {
        addEventListener(
          type,
          (event) => {
            const keys = event instanceof KeyboardEvent ? event : null;
            // The shortcut's own keys.
            if (keys?.altKey || keys?.key === 'Alt') return;
            seen.push(`${type} ${keys?.key ?? ''}`.trim());
          },
          true,
        );
      }
      const field = document.createElement('input');
      field.id = id;
      document.body.prepend(field);
    }, HOST_FIELD);
  });
  afterAll(async () => {
    await session?.close();
    display?.close();
    await demo?.close();
  });

  const seenKeys = () => page.evaluate(() => [...(window as unknown as { seenKeys: string[] }).seenKeys]);
  const fieldOf = (view: View) => view.evaluate(() => document.querySelector<HTMLInputElement>('.lookup input')?.value);
  const bestOf = (view: View) =>
    view.evaluate(() => document.querySelector('.hit[aria-selected="true"] .hit-title')?.textContent);

  it('finds, ticks or opens, and gives the focus back; the page gets no key', async (ctx) => {
    if (missing) {
      console.warn(`SKIPPED: look-up in ${kind}: ${missing}`);
      return ctx.skip(missing);
    }
    await page.click(`#${HOST_FIELD}`);
    await press('h');
    expect(await seenKeys(), 'the page sees a key that is meant for it').toContain('keydown h');
    const before = (await seenKeys()).length;

    await press('Alt+Shift+S');
    const lookup = await page.lookup();
    await lookup.waitFor(
      'focus in the field',
      () => document.hasFocus() && document.activeElement?.matches('.lookup input'),
    );
    await press('k', 'o', 'o', 'p', 'l');
    await lookup.waitFor('result', () =>
      document.querySelector('.hit[aria-selected="true"]')?.textContent?.includes('Kooperationsplan: Inhalte'),
    );
    expect(await fieldOf(lookup)).toBe('koopl');
    await press('Escape');
    await page.waitFor('frame gone', () => document.querySelector('fallblick-lookup') === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(HOST_FIELD);
    expect((await seenKeys()).slice(before)).toEqual([]);

    // Typed as soon as we stand in the page, be our frame empty still: nothing is lost.
    await press('Alt+Shift+S');
    await page.waitFor('our element', () => document.querySelector('fallblick-lookup') !== null);
    await press('w', 'v');
    const again = await page.lookup();
    await again.waitFor(
      'what was typed',
      () => document.querySelector<HTMLInputElement>('.lookup input')?.value === 'wv',
    );
    expect(await bestOf(again)).toBe('Wiedervorlage (WV)');
  });
});
