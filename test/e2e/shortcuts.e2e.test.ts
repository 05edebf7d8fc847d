import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launchChromium } from './support/chromium.ts';
import { type Display, missingForDisplay, startDisplay } from './support/display.ts';
import { launchFirefox } from './support/firefox.ts';
import { addHostField, HOST_FIELD, keysSeenBy } from './support/host-field.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { until } from './support/until.ts';

const TODAY = localToday();

/** Real keys to whatever has the focus, never to a place the test chooses. */
type Keyboard = (...keys: string[]) => Promise<void>;

describe.each(['chromium', 'firefox'] as BrowserKind[])('keys in %s', (kind) => {
  const missing = kind === 'chromium' ? missingForDisplay() : null;
  let demo: DemoSystem;
  let display: Display | null = null;
  let session: BrowserSession;
  let press: Keyboard;

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
      // In an English Firefox, Alt+Shift+F is the File menu; in a German one that is Alt+Shift+D.
      await firefox.chrome("document.getElementById('file-menu').setAttribute('accesskey', 'D')");
      press = async (...keys) => {
        for (const each of keys) await firefox.pressShortcut(each);
      };
    }
  });
  afterAll(async () => {
    await session?.close();
    display?.close();
    await demo?.close();
  });

  /** The page of a person overdue, with the focus in a field of the page that counts the keys it gets. */
  async function openWithFocus(which: number): Promise<{ person: DemoRecord; page: PageView }> {
    const person = demo.records.filter(({ expect: { state } }) => state === 'overdue')[which];
    if (!person) throw new Error('no such record');
    const page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    await addHostField(page);
    await focusOnField(page);
    return { person, page };
  }
  /** Real keys go where the focus is by then, not to where the click was meant. */
  async function focusOnField(page: PageView): Promise<void> {
    await page.click(`#${HOST_FIELD}`);
    await page.waitFor('focus', (id) => document.hasFocus() && document.activeElement?.id === id, HOST_FIELD);
  }
  const kindsHaveFocus = (form: View) =>
    form.waitFor('focus on the kinds', () => document.hasFocus() && document.activeElement?.matches('.tile input'));
  const skipped = (what: string): boolean => {
    if (missing) console.warn(`SKIPPED: ${what} in ${kind}: ${missing}`);
    return missing !== null;
  };

  it('records a talk with three keystrokes, and none of them after the shortcut reaches the page', async (ctx) => {
    if (skipped('three keystrokes')) return ctx.skip(missing ?? '');
    const { person, page } = await openWithFocus(0);
    await press('h');
    // The last of what one key tells a page; what came before it is there as well then.
    await until('the key in the page', async () => (await keysSeenBy(page)).at(-1) === 'input');
    expect(await keysSeenBy(page), 'the page sees a key that is meant for it').toContain('keydown h');
    const before = (await keysSeenBy(page)).length;

    await press('Alt+Shift+G');
    const form = await (kind === 'chromium' ? session.sidePanel() : session.popup());
    await form.waitForText(person.name);
    await kindsHaveFocus(form);
    await press('p', 'Enter');
    await form.waitForText('Gespeichert');
    const overlay = await page.waitForOverlay('new state', ({ lines }) => /Termin am/.test(lines[0]?.name ?? ''));
    expect(overlay.lines[0]?.name).not.toContain('überfällig');

    expect((await keysSeenBy(page)).slice(before)).toEqual([]);
    expect(await page.evaluate((id) => (document.getElementById(id) as HTMLInputElement).value, HOST_FIELD)).toBe('h');
    await endOf(form);
    await page.close();
  });

  it('opens the side panel for the person on screen', async (ctx) => {
    if (skipped('the shortcut of the side panel')) return ctx.skip(missing ?? '');
    const { person, page } = await openWithFocus(1);
    await press('Alt+Shift+F');
    const panel = await session.sidePanel();
    await panel.waitForText(person.name);
    await panel.waitForText('Gespräch erfassen');
    await endOf(panel);
    await page.close();
  });

  it('locks the entries: the badge goes back to what the page tells', async (ctx) => {
    if (skipped('the shortcut of the lock')) return ctx.skip(missing ?? '');
    const { page } = await openWithFocus(2);
    await press('Alt+Shift+G');
    const form = await (kind === 'chromium' ? session.sidePanel() : session.popup());
    await kindsHaveFocus(form);
    await press('p', 'Enter');
    await form.waitForText('Gespeichert');
    await endOf(form);
    await page.waitForOverlay('new state', ({ lines }) => /Termin am/.test(lines[0]?.name ?? ''));
    await focusOnField(page);
    await press('Alt+Shift+L');
    await page.waitForOverlay('state of the page', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    await page.close();
  });
});

/** The document ends under this call, so nobody may be left to answer it. */
async function endOf(view: View): Promise<void> {
  await view.evaluate(() => window.close()).catch(() => undefined);
}
