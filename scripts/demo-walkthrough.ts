import { join } from 'node:path';
import type { DemoRecord } from '../test/demo-system/records.mjs';
import type { DemoSystem } from '../test/demo-system/server.mjs';
import { expectedBadge } from '../test/e2e/support/expected-badge.ts';
import { localToday } from '../test/e2e/support/local-today.ts';
import type { OverlaySnapshot } from '../test/e2e/support/overlay-snapshot.ts';
import type { BrowserSession, PageView, View } from '../test/e2e/support/session.ts';
import { within } from '../test/e2e/support/until.ts';
import { drawn, inFull } from './overlay-words.ts';

export interface WalkResult {
  /** What the overlay showed for each person; `fits` is false where the ground truth is another. */
  shown: { name: string; number: string; badge: string; fits: boolean }[];
  steps: { title: string; done: boolean; result: string }[];
}

/** Chosen in the demo, as a person might. */
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
/** A step that takes longer has failed. */
const LIMIT = 120_000;

/**
 * The main job, step by step, as a person would do it.
 * @param pictures folder for the screenshots
 */
export async function walkThrough(session: BrowserSession, demo: DemoSystem, pictures: string): Promise<WalkResult> {
  const walk = new Walk(session, demo, pictures);
  await walk.run();
  return walk.result;
}

class Walk {
  readonly #session: BrowserSession;
  readonly #demo: DemoSystem;
  readonly #pictures: string;
  readonly #today = localToday();
  readonly result: WalkResult = { shown: [], steps: [] };

  constructor(session: BrowserSession, demo: DemoSystem, pictures: string) {
    this.#session = session;
    this.#demo = demo;
    this.#pictures = pictures;
  }

  async run(): Promise<void> {
    const person = this.#personForTheTour();
    const page = await this.#session.openPage(`${this.#demo.url}/kunden`);
    await this.#step('Liste: eine Anzeige je Zeile', () => this.#list(page));
    await this.#step('Alle Personen nacheinander, ohne Laden der Seite', () => this.#everyone(page));
    await this.#step(`${person.name} öffnen`, () => this.#open(page, person));
    await this.#step('„Warum dieses Datum?“', () => this.#explanation(page));
    let panel: View | null = null;
    await this.#step('Seitenbereich öffnen', async () => {
      panel = await this.#session.openSidePanel();
      await panel.waitForText(person.name);
      return 'zeigt dieselbe Person';
    });
    if (!panel) return;
    const side: View = panel;
    await this.#step('Passphrase festlegen', () => this.#choosePassphrase(side));
    await this.#step('Gespräch erfassen: P, Enter', () => this.#recordTalk(page, side));
    await this.#step('Gespräch abschließen: Enter', () => this.#closeTalk(side));
    await this.#step('BG-Gespräch erfassen', () => this.#recordJointTalk(page, side));
    await this.#step('Kooperationsplan mit Checkliste', () => this.#plan(side));
    await this.#step('Nächste Person', () => this.#nextPerson(page, side, person));
    await this.#step('Browser neu starten und entsperren', () => this.#restart(person));
  }

  async #list(page: PageView): Promise<string> {
    const overlay = await page.waitForOverlay('12 lines', ({ lines }) => lines.length === 12);
    await this.#picture(page, '1-liste');
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('table.customers tbody tr')].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return { number: row.querySelector('td')?.textContent ?? '', top, bottom };
      }),
    );
    for (const { number, top, bottom } of rows) {
      const record = this.#demo.records.find((each) => each.customerNumber === number);
      const line = overlay.lines.find(({ box }) => box.y >= top && box.y + box.height <= bottom);
      if (!record || !expectedBadge(record.expectInList, this.#today).test(line?.name ?? '')) {
        throw new Error(`${record?.name ?? number}: die Liste zeigt „${line?.name ?? 'nichts'}“`);
      }
    }
    return `${overlay.lines.length} Zeilen`;
  }

  /** From file to file with the case system's own „nächste Person“, each time until the badge of that person stands. */
  async #everyone(page: PageView): Promise<string> {
    const count = this.#demo.records.length;
    await page.click('table.customers tbody td.name a');
    for (let index = 0; index < count; index += 1) {
      const number = await page.waitFor('customer number', () => {
        const path = /^\/akte\/(\d+)$/.exec(location.pathname);
        return path?.[1];
      });
      const record = this.#demo.records.find(({ id }) => id === number);
      if (!record) throw new Error(`unbekannte Akte ${number}`);
      const fits = expectedBadge(record.expect, this.#today);
      const overlay = await page
        .waitForOverlay(record.name, ({ lines }) => lines.length === 1 && fits.test(lines[0]?.name ?? ''), 5_000)
        .catch(() => null);
      const badge = drawn(overlay ?? (await page.overlay()));
      this.result.shown.push({ name: record.name, number: tail(record.customerNumber), badge, fits: overlay !== null });
      if (index + 1 < count) await page.click('text=Nächste Person');
    }
    const wrong = this.result.shown.filter(({ fits }) => !fits).length;
    if (wrong > 0) throw new Error(`${wrong} von ${count} Anzeigen passen nicht zur Person`);
    return `${count} von ${count} Anzeigen stimmen`;
  }

  async #open(page: PageView, person: DemoRecord): Promise<string> {
    await page.click('text=Meine Kunden');
    await page.fill('#filter', person.name);
    await page.click('table.customers tbody td.name a');
    const overlay = await this.#badgeOf(page, person);
    await this.#picture(page, '2-akte');
    return drawn(overlay);
  }

  async #explanation(page: PageView): Promise<string> {
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    await card.waitForText('Konzept Beratungsaktivität');
    await this.#picture(page, '3-warum-dieses-datum');
    const source = /Konzept Beratungsaktivität[^\n]*/.exec(await card.text())?.[0] ?? '';
    await card.press('Escape');
    await page.waitForOverlay('closed card', ({ card: open }) => open === null);
    return source;
  }

  async #choosePassphrase(panel: View): Promise<string> {
    await panel.focus('#set-up-next');
    await panel.type(PASSPHRASE);
    await panel.focus('#set-up-repeat');
    await panel.type(PASSPHRASE);
    await panel.press('Enter');
    await panel.waitForText('Wiederherstellungsschlüssel');
    await this.#picture(panel, '4-wiederherstellungsschluessel');
    await panel.click('text=Ich habe den Schlüssel verwahrt');
    await panel.waitForText('Gespräch erfassen');
    await this.#picture(panel, '4-seitenbereich');
    return 'die Einträge werden verschlüsselt; der Schlüssel zum Ausdrucken wurde einmal gezeigt';
  }

  async #recordTalk(page: PageView, panel: View): Promise<string> {
    const before = drawn(await page.overlay());
    await panel.focus('.tile input');
    const start = Date.now();
    await panel.press('p');
    await panel.press('Enter');
    await panel.waitForText('Gespeichert');
    const overlay = await page.waitForOverlay('new badge', (now) => now.lines.length === 1 && drawn(now) !== before);
    const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',');
    if (/Kontakt überfällig/.test(inFull(overlay))) throw new Error(`die Anzeige blieb „${inFull(overlay)}“`);
    await this.#picture(page, '5-nach-dem-gespraech');
    await this.#picture(panel, '6-seitenbereich-danach');
    return `nach ${seconds} s: ${inFull(overlay)}`;
  }

  /** The checklist has taken the focus; the next appointment stands already. */
  async #closeTalk(panel: View): Promise<string> {
    await panel.waitFor('focus on an open item', () =>
      (document.activeElement as HTMLInputElement | null)?.matches('.closing input:not(:checked)'),
    );
    await panel.press('Enter');
    await panel.waitFor('the end of the closing', () => document.querySelector('.closing') === null);
    return /Nach dem Gespräch: .*/.exec(await panel.text())?.[0] ?? 'abgeschlossen';
  }

  async #recordJointTalk(page: PageView, panel: View): Promise<string> {
    await panel.focus('.tile input');
    await panel.press('p');
    await panel.click('text=gemeinsam mit');
    await panel.waitFor('chosen member', () => {
      const members = [...document.querySelectorAll<HTMLInputElement>('.joint-members input')];
      if (members.length > 0 && !members.some((member) => member.checked)) members[0]?.click();
      return members.some((member) => member.checked);
    });
    await panel.click('text=Speichern');
    const overlay = await page.waitForOverlay('joint talk', ({ lines }) =>
      /BG-Gespräch 1 von 2/.test(lines[0]?.name ?? ''),
    );
    await this.#picture(page, '7-bg-gespraech');
    return inFull(overlay);
  }

  async #plan(panel: View): Promise<string> {
    await panel.click('#tab-plan');
    await panel.waitForText('Kooperationsplan vom');
    await this.#picture(panel, '8-kooperationsplan');
    return /Kooperationsplan vom [\d.]+/.exec(await panel.text())?.[0] ?? '';
  }

  async #nextPerson(page: PageView, panel: View, person: DemoRecord): Promise<string> {
    await page.click('text=Meine Kunden');
    await page.fill('#filter', '');
    await page.click('table.customers tbody tr:nth-child(2) td.name a');
    const id = await page.waitFor('another file', () => /^\/akte\/(\d+)$/.exec(location.pathname)?.[1]);
    const next = this.#demo.records.find((each) => each.id === id);
    if (!next || next === person) throw new Error('es wurde keine andere Person geöffnet');
    const overlay = await this.#badgeOf(page, next);
    await panel.waitForText(next.name);
    if ((await panel.text()).includes(person.name)) throw new Error(`der Seitenbereich zeigt noch ${person.name}`);
    await this.#picture(page, '9-naechste-person');
    return `${next.name}: ${drawn(overlay)}`;
  }

  async #restart(person: DemoRecord): Promise<string> {
    await this.#session.restart();
    const page = await this.#session.openPage(`${this.#demo.url}/akte/${person.id}`);
    await this.#badgeOf(page, person);
    const panel = await this.#session.openSidePanel();
    await panel.waitForText('Ihre Einträge sind gesperrt');
    await this.#picture(panel, '10-gesperrt');
    await panel.focus('#unlock-passphrase');
    await panel.type(PASSPHRASE);
    await panel.press('Enter');
    const overlay = await page.waitForOverlay('what was recorded', (now) => /BG-Gespräch 1 von 2/.test(inFull(now)));
    return `${person.name}: ${inFull(overlay)}`;
  }

  #badgeOf(page: PageView, person: DemoRecord): Promise<OverlaySnapshot> {
    const fits = expectedBadge(person.expect, this.#today);
    return page.waitForOverlay(
      `badge of ${person.name}`,
      ({ lines }) => lines.length === 1 && fits.test(lines[0]?.name ?? ''),
    );
  }

  /** Overdue, with a plan and another grown-up in the Bedarfsgemeinschaft, so that every step has something to show. */
  #personForTheTour(): DemoRecord {
    const person = this.#demo.records.find(
      ({ expect, planConcluded, benefitUnit }) =>
        expect.state === 'overdue' &&
        planConcluded !== null &&
        benefitUnit.members.filter((member) => member.customerNumber !== null).length > 1,
    );
    if (!person)
      throw new Error('Im Demo-System fehlt eine überfällige Person mit Kooperationsplan und Partnerin oder Partner.');
    return person;
  }

  async #step(title: string, work: () => Promise<string>): Promise<void> {
    try {
      this.result.steps.push({ title, done: true, result: await within(LIMIT, work()) });
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      this.result.steps.push({ title, done: false, result: reason });
    }
  }

  #picture(view: View, name: string): Promise<void> {
    return view.screenshot(join(this.#pictures, `${name}.png`));
  }
}

function tail(customerNumber: string): string {
  return `…${customerNumber.slice(-4)}`;
}
