import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseloadRow } from '../../lib/messages/caseload.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { launchChromium } from './support/chromium.ts';
import { type Display, missingForDisplay, startDisplay } from './support/display.ts';
import { type FirefoxSession, launchFirefox } from './support/firefox.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { pause, until } from './support/until.ts';
import { Keyboard } from './whole-day/keyboard.ts';

const TODAY = localToday();
const SECRET = 'Tinte Leiter Wolke Ampel';
/** `days` from today, as Germans type it. */
const german = (days: number): string => {
  const iso = new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
  return iso.split('-').reverse().join('.');
};

/**
 * Every step in Fallblick is a key. By the test itself: which tab or window is in front, which record the case system shows, and the
 * file in the browser's own chooser, which takes no test's keys.
 */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a whole day by keyboard alone in %s', (kind) => {
  const chromium = kind === 'chromium';
  const missing = chromium ? missingForDisplay() : null;
  const hand = new Keyboard();
  let demo: DemoSystem;
  let display: Display | null = null;
  let session: BrowserSession;
  let host: PageView;
  let panel: View;
  let caseload: PageView;
  let substitute: BrowserSession | null = null;
  /** Names of the cases that are handed over, the file as base64, and the one the substitute had to do with. */
  let given: string[] = [];
  let file = '';
  let seen = '';
  /** Real keys to whatever has the focus: shortcuts, and what is typed over the host page. */
  let shortcut: (...keys: string[]) => Promise<void>;

  beforeAll(async () => {
    if (missing) return;
    demo = await startDemoSystem({ today: TODAY });
    const extension = { extensionDir: extensionDir(kind) };
    if (chromium) {
      const screen = await startDisplay();
      display = screen;
      session = await launchChromium({ ...extension, headless: false, viewport: null, env: screen.env });
      shortcut = (...keys) => screen.press(...keys);
    } else {
      const firefox = await launchFirefox({ ...extension, prefs: { 'focusmanager.testmode': false } });
      session = firefox;
      // In an English Firefox these keys are menus; in a German one other letters are.
      await firefox.chrome(`document.getElementById('file-menu').setAttribute('accesskey', 'D');
        document.getElementById('history-menu').setAttribute('accesskey', 'C')`);
      shortcut = async (...keys) => {
        for (const each of keys) await firefox.pressShortcut(each);
      };
    }
  });
  afterAll(async () => {
    await substitute?.close();
    await session?.close();
    display?.close();
    await demo?.close();
  });

  /** From the sidebar or another tab to this one; a sidebar of Firefox keeps the focus otherwise, as it does until F6 is pressed. */
  const toTab = async (page: PageView): Promise<void> => {
    await page.bringToFront();
    if (!chromium) await (session as FirefoxSession).chrome('gBrowser.selectedBrowser.focus()');
    await page.waitFor('the focus', () => document.hasFocus());
  };
  const person = (name: string): DemoRecord => {
    const found = demo.records.find((record) => record.name === name);
    if (!found) throw new Error(`no record of ${name}`);
    return found;
  };

  it('the list of the case system becomes the caseload', async () => {
    hand.begin('list');
    host = await session.openPage(`${demo.url}/kunden`);
    await host.waitForOverlay('12 lines', ({ lines }) => lines.length === 12);
    await shortcut('Alt+Shift+F');
    hand.count(1);
    panel = await session.sidePanel();
    await panel.waitForText('Liste übernehmen');
    await hand.use(panel, 'text=Liste übernehmen');
    await panel.waitForText('12 Fälle neu');
    await hand.use(panel, 'text=12 Fälle übernehmen');
    await panel.waitForText('Gespeichert: 12 Fälle übernommen');
  });

  it('the morning list: the first due case is opened', async () => {
    hand.begin('morning list');
    caseload = await session.openExtensionPage('caseload.html');
    await caseload.waitForText('12 Fälle, davon');
    await hand.use(caseload, 'text=Zu dem, was heute ansteht');
    await hand.arrives(caseload, '.morning-line');
    await hand.press(caseload, 'Enter');
    await hand.arrives(caseload, 'dialog h1');
    expect(await caseload.evaluate(() => document.querySelector('dialog h1')?.textContent)).toContain('Müller, Jürgen');
    await hand.closeBox(caseload);
    await hand.arrives(caseload, '.morning-line');
    expect(hand.keys).toBeLessThanOrEqual(4);
  });

  it('the call: what belongs into a Kooperationsplan is looked up and ticked', async () => {
    hand.begin('look-up');
    await host.goto(`${demo.url}/akte/${person('Müller, Jürgen').id}`);
    await host.bringToFront();
    await host.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    await shortcut('Alt+Shift+S');
    const frame = await host.lookup();
    await frame.waitFor('focus', () => document.hasFocus() && document.activeElement?.matches('.lookup input'));
    // Keys of the display come when they come, and in a frame that is just drawn one can be lost.
    await until('„koopl“', async () => {
      const typed = () => frame.evaluate(() => document.querySelector<HTMLInputElement>('.lookup input')?.value ?? '');
      await shortcut(...Array<string>((await typed()).length).fill('BackSpace'), 'k', 'o', 'o', 'p', 'l');
      for (let look = 0; look < 20 && (await typed()) !== 'koopl'; look += 1) await pause(100);
      return (await typed()) === 'koopl';
    });
    await frame.waitFor('the list', () =>
      document.querySelector('.hit[aria-selected="true"]')?.textContent?.includes('Kooperationsplan: Inhalte'),
    );
    hand.count(2);
    const list = chromium ? frame : await ownWindow();
    if (chromium) await shortcut('ArrowRight');
    else await hand.go(list, '.lookup-preview input');
    await list.waitFor('an item that can be ticked', () => {
      const { activeElement } = document;
      return activeElement?.matches('.lookup-preview input') && activeElement.getAttribute('aria-disabled') !== 'true';
    });
    await list.waitForText('0 von 10 erledigt · für Müller, Jürgen');
    if (chromium) await shortcut('Space');
    else await list.press('Space');
    await list.waitFor('the tick', () =>
      document.querySelector('.lookup-preview .small')?.textContent?.startsWith('1 von 10'),
    );
    await list.waitForText('Gespeichert');
    if (chromium) await shortcut('Escape');
    else await closeOwnWindow(list as PageView);
    await host.waitFor('no frame', () => document.querySelector('fallblick-lookup') === null);
    hand.count(3);
    expect(hand.keys).toBeLessThanOrEqual(8);
  });

  /** Where the frame cannot prove that it is seen, Enter opens a window of its own. */
  async function ownWindow(): Promise<PageView> {
    await shortcut('Enter');
    const url = await until('own window', async () =>
      (await windowsOf(session as FirefoxSession)).find((each) => each.includes('/lookup.html#')),
    );
    return session.openPage(url);
  }
  async function closeOwnWindow(tab: PageView): Promise<void> {
    await tab.close();
    await (session as FirefoxSession).chrome(`
      for (const each of Services.wm.getEnumerator('navigator:browser'))
        if (each.gBrowser.currentURI.spec.includes('/lookup.html#')) each.close();`);
    await host.bringToFront();
  }

  it('the talk with the joint partner, closed with its note and the duty of both', async () => {
    hand.begin('joint talk');
    await host.bringToFront();
    await shortcut('Alt+Shift+G');
    hand.count(1);
    const form = await (chromium ? session.sidePanel() : session.popup());
    await form.waitForText('Müller, Jürgen');
    await hand.arrives(form, '.tile input');
    await hand.press(form, 'p');
    await hand.use(form, 'text=gemeinsam mit', 'Space');
    await form.waitFor('the partner', () => document.querySelector<HTMLInputElement>('.joint-members input')?.checked);
    await hand.press(form, 'Enter');
    await form.waitForText('Gespeichert');
    expect(hand.keys).toBeLessThanOrEqual(8);
    if (!chromium) await form.press('Escape');

    hand.begin('closing');
    panel = chromium ? form : panel;
    await panel.waitForText('Gespräch abschließen');
    await hand.go(panel, '.closing input');
    for (const [at, name] of ['Müller, Jürgen', 'Müller, Ayşe'].entries()) {
      await hand.use(panel, `text=${name}: Vermerk`, 'Space');
      await panel.waitForText(`${at + 4} von 10 erledigt`);
    }
    await hand.use(panel, 'text=Vermerk kopieren: Müller, Jürgen');
    await panel.waitForText('Kopiert.');
    await hand.use(panel, '.closing button[type="submit"]');
    await panel.waitFor('closed', () => document.querySelector('.closing') === null);
    await hand.arrives(panel, '.tab[aria-selected="true"]');
    await panel.waitForText('Nach dem Gespräch: 5 Punkte offen');

    const [self, partner] = [
      await agree('Müller, Jürgen', /Termin am/),
      await agree('Müller, Ayşe', /nächster Kontakt bis/),
    ];
    expect(self.appointment).not.toBeNull();
    expect([self.unit?.talks, partner.unit?.talks]).toEqual(['1 von 2', '1 von 2']);
    // The duty was marked for her as well.
    await panel.waitFor('both duties ticked', () => {
      const ticks = [...document.querySelectorAll<HTMLInputElement>('.closing .check-row input')];
      const duties = ticks.filter((tick) => tick.labels?.[0]?.textContent?.includes('Vermerk „BG-Beratung“'));
      return duties.length === 2 && duties.every(({ checked }) => checked);
    });
  });

  /** Badge, panel, caseload and the number at the toolbar icon tell the same of somebody; gives what the caseload has. */
  async function agree(name: string, state: RegExp): Promise<CaseloadRow> {
    await host.bringToFront();
    await host.goto(`${demo.url}/akte/${person(name).id}`);
    await until(`the same of ${name} everywhere`, async () => {
      const { text } = (await rowOf(name)).state;
      const line = (await host.overlay()).lines[0]?.name;
      const strip = await panel.evaluate(() => [
        document.querySelector('.head h1')?.textContent,
        document.querySelector('.strip')?.textContent,
      ]);
      const fits = state.test(text) && line?.includes(text) && strip[0]?.includes(name) && strip[1]?.includes(text);
      if (!fits) throw new Error(`caseload „${text}“, badge „${line}“, panel „${strip.join(': ')}“`);
      return true;
    });
    await caseload.waitFor('the number at the icon', async () => {
      const answer = await chrome.runtime.sendMessage({ to: 'background', name: 'caseload', data: {} });
      const waiting = (answer.data.rows as CaseloadRow[]).filter(
        ({ contact, followUps }) => contact === 'overdue' || contact === 'dueToday' || (followUps?.dueNow ?? 0) > 0,
      ).length;
      return (await chrome.action.getBadgeText({})) === (waiting === 0 ? '' : String(waiting));
    });
    return rowOf(name);
  }
  /** What „Fallbestand“ tells of somebody. */
  const rowOf = (name: string) =>
    caseload.waitFor(
      `row of ${name}`,
      async (who) => {
        const answer = await chrome.runtime.sendMessage({ to: 'background', name: 'caseload', data: {} });
        return (answer.data.rows as CaseloadRow[]).find((each) => each.name === who);
      },
      name,
    );

  it('the usual call: three keystrokes', async () => {
    hand.begin('usual talk');
    await host.goto(`${demo.url}/akte/${person('Nowak, Katarzyna').id}`);
    await host.bringToFront();
    await host.waitForOverlay('due today', ({ lines }) => /heute/.test(lines[0]?.name ?? ''));
    const form = await recordForm('Nowak, Katarzyna');
    await hand.press(form, 'p', 'Enter');
    await form.waitForText('Gespeichert');
    expect(hand.keys).toBe(3);
    if (!chromium) await form.press('Escape');
    await panel.waitForText('Gespräch abschließen');
    await agree('Nowak, Katarzyna', /Termin am/);
  });

  /** „Gespräch erfassen“ by its shortcut, with the focus on the kinds. */
  async function recordForm(name: string): Promise<View> {
    await shortcut('Alt+Shift+G');
    hand.count(1);
    const form = await (chromium ? session.sidePanel() : session.popup());
    await form.waitForText(name);
    await hand.arrives(form, '.tile input');
    return form;
  }

  it('a no-show: what it calls for, and what holds instead of doing nothing', async () => {
    hand.begin('no-show');
    await host.goto(`${demo.url}/akte/${person('Hoffmann, Uwe').id}`);
    await host.bringToFront();
    await host.waitForOverlay('overdue', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
    const form = await recordForm('Hoffmann, Uwe');
    await hand.press(form, 'n', 'Enter');
    await form.waitForText('Gespeichert');
    if (!chromium) await form.press('Escape');
    await panel.waitForText('Termin nicht wahrgenommen');
    await hand.use(panel, '.closing input', 'Space');
    await panel.waitForText('1 von');
    await hand.use(panel, '.closing button[type="submit"]');
    await panel.waitFor('closed', () => document.querySelector('.closing') === null);
    await hand.arrives(panel, '.tab[aria-selected="true"]');
    await hand.press(panel, 'ArrowRight');
    await hand.arrives(panel, '#tab-plan');
    await hand.use(panel, 'text=Einschätzung notieren');
    await hand.go(panel, '#cooperation-situation');
    await hand.press(panel, 'ArrowDown', 'ArrowDown');
    await hand.use(panel, 'text=Einschätzung speichern');
    await panel.waitForText('Was das Konzept dazu nennt');
    await hand.arrives(panel, 'text=Einschätzung notieren');
    await agree('Hoffmann, Uwe', /Termin erst nach Fälligkeit/);
  });

  it('a Kooperationsplan is reviewed', async () => {
    hand.begin('review');
    await host.goto(`${demo.url}/akte/${person('Özdemir, Fatma').id}`);
    await host.bringToFront();
    await panel.waitForText('Özdemir, Fatma');
    if (chromium) {
      await recordForm('Özdemir, Fatma');
      await hand.go(panel, 'text=Kooperationsplan prüfen', 'Shift+Tab');
    }
    await hand.use(panel, 'text=Kooperationsplan prüfen');
    await hand.arrives(panel, '#tab-plan');
    await hand.use(panel, 'text=Prüfung eintragen');
    await hand.use(panel, '#review-date');
    await panel.waitFor('the review', () => document.querySelector('.plan-reviews'));
    await hand.arrives(panel, 'text=Prüfung eintragen');
    expect(await panel.text()).not.toContain('überfällig');
    await agree('Özdemir, Fatma', /./);
  });

  it('the week: proposals are taken over, and the load is read', async () => {
    hand.begin('planner');
    await toTab(caseload);
    await hand.go(caseload, 'text=Wochenplaner', 'Shift+Tab');
    await hand.press(caseload, 'Enter');
    await caseload.waitForText('Beratungszeit');
    await toTab(caseload);
    const proposals = () => caseload.evaluate(() => document.querySelectorAll('.slot.proposal').length);
    // Which week the next talk falls due in hangs on the day of the week.
    for (let week = 0; week < 4 && (await proposals()) === 0; week += 1) {
      const before = await caseload.evaluate(() => document.querySelector('h1')?.textContent);
      const next = await caseload.evaluate(
        () =>
          [...document.querySelectorAll('.planner-title button')]
            .map(({ textContent }) => textContent ?? '')
            .findLast((text) => text.startsWith('Woche')) ?? '',
      );
      await hand.use(caseload, `text=${next}`);
      await caseload.waitFor(next, (former) => document.querySelector('h1')?.textContent !== former, before);
    }
    const proposed = await proposals();
    expect(proposed).toBeGreaterThan(0);
    await hand.use(caseload, '.planner-title .button.primary');
    await caseload.waitFor(
      'appointments',
      (count) => document.querySelectorAll('.slot.booked').length >= count,
      proposed,
    );
    await hand.arrives(caseload, 'h1');
    await hand.go(caseload, 'text=Zur Belastung', 'Shift+Tab');
    await hand.press(caseload, 'Enter');
    await hand.arrives(caseload, '.load-table summary');
    await hand.press(caseload, 'Enter');
    await caseload.waitFor('the table', () => document.querySelector<HTMLDetailsElement>('.load-table')?.open);
  });

  it('the hand-over: two selected cases go into an encrypted file', async () => {
    hand.begin('hand-over');
    await hand.go(caseload, 'nav a[href="/caseload.html"]');
    await hand.press(caseload, 'Enter');
    await caseload.waitFor('the table', () => document.querySelector('.caseload-grid [tabindex="0"]'));
    await toTab(caseload);
    await keepSaved(caseload);
    await hand.use(caseload, 'text=Zur Tabelle aller Fälle');
    await hand.arrives(caseload, '.caseload-grid [tabindex="0"]');
    await hand.press(caseload, 'Space', 'ArrowDown', 'Space');
    await caseload.waitForText('2 Fälle ausgewählt');
    given = await caseload.evaluate(namesOf, '[aria-selected="true"]');
    expect(given).toHaveLength(2);
    await hand.use(caseload, 'text=An Vertretung übergeben');
    await hand.arrives(caseload, '#handover-way');
    await hand.go(caseload, '#handover-until');
    await hand.type(caseload, german(14));
    await hand.go(caseload, '#handover-sender');
    await hand.type(caseload, 'Team 412');
    await hand.go(caseload, '#handover-passphrase');
    await hand.type(caseload, SECRET);
    await hand.press(caseload, 'Enter');
    await caseload.waitForText('Gespeichert: fallblick-vertretung-');
    await hand.arrives(caseload, '.job-saved');
    file = await savedFile(caseload);
    for (const name of given) expect((await rowOf(name)).substitution?.role).toBe('given');
  });

  it('the substitute opens this very file, sees exactly these cases, records a contact and gives them back', async () => {
    hand.begin('substitute takes');
    substitute = await launch(kind, { extensionDir: extensionDir(kind) });
    const page = await substitute.openExtensionPage('caseload.html');
    await page.waitForText('Noch kein Fall übernommen');
    await hand.use(page, 'text=Fälle einer Vertretung öffnen');
    await hand.arrives(page, '#handover-way');
    await taken(page, `2 Fälle von Team 412`);
    await hand.closeBox(page);
    await hand.arrives(page, 'h1');
    await until('the cases', async () => (await page.evaluate(namesOf, '[role="row"]')).length > 0);
    expect((await page.evaluate(namesOf, '[role="row"]')).toSorted()).toEqual(given.toSorted());

    hand.begin('substitute records');
    await keepSaved(page);
    await hand.go(page, 'text=Zur Tabelle aller Fälle', 'Shift+Tab');
    await hand.press(page, 'Enter');
    await hand.arrives(page, '.caseload-grid [tabindex="0"]');
    await hand.press(page, 'Enter');
    await hand.arrives(page, 'dialog h1');
    seen = (await page.evaluate(() => document.querySelector('dialog h1')?.firstChild?.textContent)) ?? '';
    await hand.go(page, 'dialog .tile input');
    await hand.press(page, 't');
    await hand.use(page, 'text=dokumentiert', 'Space');
    await hand.press(page, 'Enter');
    await page.waitForText('Gespeichert');
    await page.waitFor('the closing', () => document.querySelector('dialog .closing'));
    await hand.closeBox(page);
    await hand.arrives(page, '.grid-cell');

    hand.begin('substitute gives back');
    await hand.press(page, 'Space');
    await hand.use(page, 'text=An Vertretung übergeben');
    await hand.arrives(page, '#handover-way');
    await hand.press(page, 'ArrowDown', 'ArrowDown');
    await page.waitForText('2 Fälle von Team 412, bis');
    await hand.go(page, '#back-passphrase');
    await hand.type(page, SECRET);
    await hand.press(page, 'Enter');
    await page.waitForText('Gespeichert: fallblick-rueckgabe-');
    file = await savedFile(page);
    await hand.closeBox(page);
    await page.waitForText('0 Fälle, davon 0');
  });

  it('what the substitute recorded comes back, and every place tells it', async () => {
    hand.begin('return');
    await toTab(caseload);
    await hand.closeBox(caseload);
    await hand.arrives(caseload, 'text=An Vertretung übergeben');
    await hand.press(caseload, 'Enter');
    await hand.arrives(caseload, '#handover-way');
    await hand.press(caseload, 'ArrowDown');
    await taken(caseload, '2 Fälle zurück aus der Vertretung');
    await hand.closeBox(caseload);
    await hand.arrives(caseload, 'text=An Vertretung übergeben');
    for (const name of given) expect((await rowOf(name)).substitution).toBeNull();
    await agree(seen, /./);
    await panel.waitFor('the phone call', () =>
      [...document.querySelectorAll('.history-entry')].some(({ textContent }) => textContent?.includes('Telefon')),
    );
  });

  /** Opens the file in the dialog that stands, and takes what it tells of. The browser's own choice of a file takes no test's keys. */
  async function taken(page: PageView, told: string): Promise<void> {
    await page.waitFor('the field for the file', () => document.querySelector('#take-file'));
    await page.evaluate((base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], 'vertretung.fbv'));
      const field = document.querySelector<HTMLInputElement>('#take-file');
      if (field) field.files = transfer.files;
    }, file);
    await hand.go(page, '#take-passphrase');
    await hand.type(page, SECRET);
    await hand.press(page, 'Enter');
    await page.waitForText(told);
    await hand.arrives(page, '.handover-preview h3');
    await hand.use(page, '.handover-preview .button');
    await page.waitForText('Gespeichert: 2 Fälle übernommen.');
    await hand.arrives(page, '.job-saved');
  }
});

/** Runs in „Fallbestand“: names of the rows that fit, in either layout. */
function namesOf(rows: string): string[] {
  const ticks = [...document.querySelectorAll(`.grid-body ${rows} input[type="checkbox"]`)];
  return ticks.map((tick) => tick.getAttribute('aria-label')?.replace(/^.*?: /, '') ?? '');
}

const windowsOf = (firefox: FirefoxSession): Promise<string[]> =>
  firefox.chrome(
    "return [...Services.wm.getEnumerator('navigator:browser')].map((each) => each.gBrowser.currentURI.spec)",
  );

/** Where Chromium puts a file is not known once the side panel is looked at through a connection of its own. */
function keepSaved(page: PageView): Promise<void> {
  return page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      Object.assign(window, { saved: file });
      return make(file);
    };
  });
}

/** As base64. */
const savedFile = (page: PageView): Promise<string> =>
  page.evaluate(async () => {
    const bytes = new Uint8Array(await (window as unknown as { saved: Blob }).saved.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
