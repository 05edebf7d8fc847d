import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOKUP_UI } from '../../lib/text/lookup.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launchChromium } from './support/chromium.ts';
import type { ChromiumPage } from './support/chromium-views.ts';
import { type Display, missingForDisplay, startDisplay } from './support/display.ts';
import { type FirefoxSession, launchFirefox } from './support/firefox.ts';
import { addHostField, HOST_FIELD, keysSeenBy } from './support/host-field.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { until } from './support/until.ts';

const TODAY = localToday();

describe.each(['chromium', 'firefox'] as BrowserKind[])('looking up over a host page in %s', (kind) => {
  const chromium = kind === 'chromium';
  const missing = chromium ? missingForDisplay() : null;
  let demo: DemoSystem;
  let display: Display | null = null;
  let session: BrowserSession;
  let page: PageView;
  let person: DemoRecord;
  /** Real keys to whatever has the focus, never to a place the test chooses. */
  let press: (...keys: string[]) => Promise<void>;

  beforeAll(async () => {
    if (missing) return;
    demo = await startDemoSystem({ today: TODAY });
    const extension = { extensionDir: extensionDir(kind) };
    if (chromium) {
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
    person = demo.records.find(({ customerNumber }) => customerNumber.endsWith('3771')) as DemoRecord;
    page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    await addHostField(page);
  });
  afterAll(async () => {
    await session?.close();
    display?.close();
    await demo?.close();
  });

  const seenKeys = () => keysSeenBy(page);
  /** All keys have come, and this is what they found. */
  const foundBy = (view: View, typed: string, title: string) =>
    view.waitFor(
      `„${title}“ by „${typed}“`,
      (value, best) =>
        document.querySelector<HTMLInputElement>('.lookup input')?.value === value &&
        document.querySelector('.hit[aria-selected="true"]')?.textContent?.includes(best),
      typed,
      title,
    );
  const bestOf = (view: View) =>
    view.evaluate(() => document.querySelector('.hit[aria-selected="true"] .hit-title')?.textContent);

  it('finds, ticks or opens, and gives the focus back; the page gets no key', async (ctx) => {
    if (missing) {
      console.warn(`SKIPPED: look-up in ${kind}: ${missing}`);
      return ctx.skip(missing);
    }
    await page.click(`#${HOST_FIELD}`);
    await press('h');
    // The last of what one key makes.
    await until('a key that is meant for the page', async () => (await seenKeys()).at(-1) === 'input');
    expect(await seenKeys(), 'the page sees a key that is meant for it').toContain('keydown h');
    const before = (await seenKeys()).length;

    await press('Alt+Shift+S');
    const lookup = await page.lookup();
    await lookup.waitFor(
      'focus in the field',
      () => document.hasFocus() && document.activeElement?.matches('.lookup input'),
    );
    await press('k', 'o', 'o', 'p', 'l');
    await foundBy(lookup, 'koopl', 'Kooperationsplan: Inhalte');
    await press('Escape');
    await gone();
    await page.waitFor('focus where it was', (id) => document.activeElement?.id === id, HOST_FIELD);
    expect((await seenKeys()).slice(before)).toEqual([]);

    // In Firefox typed as soon as we stand in the page, be our frame empty still: nothing is lost. In Chromium a key that
    // is pressed in the moment in which the frame changes its process can be.
    await press('Alt+Shift+S');
    await page.waitFor('our element', () => document.querySelector('fallblick-lookup') !== null);
    if (chromium) {
      const ready = await page.lookup();
      await ready.waitFor('focus', () => document.hasFocus() && document.activeElement?.matches('.lookup input'));
    }
    await press('w', 'v');
    const again = await page.lookup();
    await again.waitFor(
      'what was typed',
      () => document.querySelector<HTMLInputElement>('.lookup input')?.value === 'wv',
    );
    await until('the term', async () => (await bestOf(again)) === 'Wiedervorlage (WV)');
    await press('Escape');
    await gone();

    await (chromium ? ticks() : opensItself());
    expect((await seenKeys()).slice(before), 'keys that the page got').toEqual([]);
  });

  const gone = () => page.waitFor('frame gone', () => document.querySelector('fallblick-lookup') === null);
  const noteOf = (view: View) =>
    view.evaluate(() => document.querySelector('.lookup-preview .small')?.textContent ?? '');
  async function koopl(): Promise<View> {
    await press('Alt+Shift+S');
    const lookup = await page.lookup();
    await lookup.waitFor('focus', () => document.hasFocus() && document.activeElement?.matches('.lookup input'));
    await press('k', 'o', 'o', 'p', 'l');
    await foundBy(lookup, 'koopl', 'Kooperationsplan: Inhalte');
    await lookup.waitFor('person', () =>
      document.querySelector('.lookup-preview .small')?.textContent?.includes('für'),
    );
    return lookup;
  }

  /** Where the frame can prove that it is seen it ticks, with undo; covered it does not. A stored case is found and opened. */
  async function ticks(): Promise<void> {
    let lookup = await koopl();
    expect(await noteOf(lookup)).toMatch(/^0 von 10 erledigt · für /);
    await press('ArrowRight');
    const mayTick = (may: boolean) =>
      lookup.waitFor(
        `ticks: ${may}`,
        (wanted) => document.activeElement?.getAttribute('aria-disabled') === String(!wanted),
        may,
      );
    await mayTick(true);
    await press('Space');
    await lookup.waitForText('Gespeichert');
    await lookup.waitFor('tick', () =>
      document.querySelector('.lookup-preview .small')?.textContent?.startsWith('1 von 10'),
    );

    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'width: 60vw; height: 60vh; opacity: 0.02';
      document.body.append(cover);
      cover.showPopover();
    });
    await mayTick(false);
    await press('ArrowDown', 'Space');
    await lookup.waitForText('Abhaken geht nur, wenn nichts dieses Feld verdeckt');
    expect(await noteOf(lookup)).toMatch(/^1 von 10/);
    await page.evaluate(() => document.getElementById('cover')?.remove());
    await press('Escape');
    await gone();

    lookup = await koopl();
    expect(await noteOf(lookup), 'kept with the case').toMatch(/^1 von 10/);
    await press(...Array<string>(5).fill('BackSpace'), 'b', 'g', 'Space', 'b', 'e', 'r', 'a', 't');
    await lookup.waitFor('list of joint talks', () =>
      document.querySelector('.lookup-preview')?.textContent?.includes('Als Betreff „BG-Beratung“'),
    );
    await press('ArrowRight', 'Space');
    await lookup.waitForText('abgehakt am');
    expect(await noteOf(lookup), 'every list is kept with the case').toMatch(/^1 von 8 erledigt · für /);
    await until('„Neu beginnen“', async () => {
      await press('ArrowDown');
      return lookup.evaluate(() => document.activeElement?.textContent === 'Neu beginnen');
    });
    await press('Enter');
    await lookup.waitFor('begun anew', () =>
      document.querySelector('.lookup-preview .small')?.textContent?.startsWith('0 von 8'),
    );
    await lookup.evaluate(() => document.querySelector<HTMLInputElement>('.lookup input')?.focus());
    await press(...Array<string>(8).fill('BackSpace'), ...'3771');
    await foundBy(lookup, '3771', person.name);
    await lookup.waitFor('case', () =>
      document.querySelector('.hit[aria-selected="true"]')?.closest('[aria-label^="Fälle"]'),
    );
    expect(await bestOf(lookup)).toBe(person.name);
    await press('Enter');
    await gone();
    const pages = (): string[] =>
      (page as ChromiumPage).page
        .context()
        .pages()
        .map((each) => each.url());
    await until('caseload', () => pages().some((url) => url.endsWith('/caseload.html')));
  }

  /** Elsewhere Enter opens the list in a window of its own, at this entry and for this tab. */
  async function opensItself(): Promise<void> {
    const lookup = await koopl();
    // The frame belongs to the tab here: it hears all the same that the store was locked.
    await press('Alt+Shift+L');
    await lookup.waitForText(LOOKUP_UI.locked);
    await press('ArrowRight');
    await lookup.waitFor('no ticks', () => document.activeElement?.getAttribute('aria-disabled') === 'true');
    await press('ArrowLeft', 'Enter');
    await gone();
    const firefox = session as FirefoxSession;
    const windows = () =>
      firefox.chrome<string[]>(
        "return [...Services.wm.getEnumerator('navigator:browser')].map((each) => each.gBrowser.currentURI.spec)",
      );
    const own = await until('own window', async () => (await windows()).find((url) => url.includes('/lookup.html#')));
    expect(own).toMatch(/lookup\.html#tab=\d+&entry=list\+CL-KOOP$/);
  }
});
