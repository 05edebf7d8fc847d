import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, toDay, toIso, weekday } from '../../lib/rules/dates.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const TODAY = toDay(localToday());
const MONDAY = TODAY - weekday(TODAY) + 8;
/** A last talk whose monthly successor is due in the middle of next week: no talk before belongs to it, whatever day is today. */
const [due = 0, last = 0] =
  [3, 2, 4]
    .flatMap((after) => [28, 29, 30, 31].map((days) => [MONDAY + after, MONDAY + after - days] as const))
    .find(([day, before]) => addMonths(before, 1) === day) ?? [];
const german = (day: number): string => toIso(day).split('-').reverse().join('.');

const COLUMNS = ['Kundennummer', 'Name', 'Zuständiges Team', 'Profillage', 'Status', 'Letzte Beratung'];
const NAMES = ['Beispiel, Anna', 'Muster, Bernd'];
const cells = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const ROWS = NAMES.map((name, at) => [`214D09377${at + 1}`, name, '412 Ü25', 'marktnah', 'arbeitslos', german(last)]);
const LIST = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Meine Kunden</title>
<style>body { font: 15px/1.5 sans-serif; margin: 24px } td, th { padding: 6px 160px 6px 0; text-align: left; white-space: nowrap }</style></head>
<body><h1>Meine Kunden</h1><table><thead><tr>${cells('th', COLUMNS)}</tr></thead>
<tbody>${ROWS.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table></body></html>`;

/** Run in the page. */
const heading = (): string => document.querySelector('h1')?.textContent ?? '';
const booked = (): number => document.querySelectorAll('.slot.booked').length;
const proposed = (): number => document.querySelectorAll('.slot.proposal').length;

/** Monday morning by keyboard: what is owed, what goes where, taken over and taken back. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the week planner in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let host: PageView;
  let page: PageView;
  const primary = '.planner-title .button.primary';
  const waitForProposals = (count: number) =>
    page.waitFor(
      `${count} proposals on the clock`,
      (wanted) => document.querySelectorAll('.slot.proposal').length === wanted,
      count,
    );

  beforeAll(async () => {
    server = await servePages(new Map([['/', LIST]]));
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    host = await session.openPage(server.url);
    await host.waitForOverlay('lines', ({ lines }) => lines.length === NAMES.length);
    const panel = await session.openSidePanel();
    await panel.click('text=Liste übernehmen');
    await panel.waitForText('2 Fälle neu');
    await panel.click('text=2 Fälle übernehmen');
    await panel.waitForText('Gespeichert: 2 Fälle übernommen');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is reached from the caseload, and tells the goals of next week with the due talks on its days', async () => {
    page = await session.openExtensionPage('caseload.html');
    await page.waitForText('2 Fälle, davon');
    await page.focus('nav a[href="/planner.html"]');
    await page.press('Enter');
    await page.waitForText('Beratungszeit');
    const now = await page.evaluate(heading);
    await page.focus('.planner-title .button');
    await page.press('Enter');
    await page.waitFor('next week', (before) => document.querySelector('h1')?.textContent !== before, now);
    await waitForProposals(2);
    const text = await page.text();
    expect(text).toContain('0 Std. von 25 Std. (25 × 1)');
    expect(text).toContain('0 von 20 Gesprächen (20 × 1)');
    expect(text).toContain('Konzept Beratungsaktivität, 5 Ü25 Teams, 1.');
    expect(text).toMatch(/Mo 8:00 · 45 min/);
    expect(text).toContain('2 Vorschläge übernehmen');
  });

  it('a day away is set and taken back with the space bar', async () => {
    await page.focus('.day-marks input');
    await page.press('Space');
    await page.waitForText('von 20 Std. (25 × 1)');
    await page.waitForText('1 Tag weniger durch Feiertage und Abwesenheit');
    await page.waitForText('Di 8:00 · 45 min');
    await page.waitFor('focus on the day', () => document.activeElement?.matches('.day-marks input'));
    await page.press('Space');
    await page.waitForText('von 25 Std. (25 × 1)');
    await page.waitForText('Mo 8:00 · 45 min');
  });

  it('takes over what is ticked as one change, and takes it back', async () => {
    await page.focus('.proposal-rows li:nth-child(2) input');
    await page.press('Space');
    await waitForProposals(1);
    await page.focus('.proposal-rows li:nth-child(1) input');
    await page.press('Space');
    await page.waitForText('0 Vorschläge übernehmen');
    await page.focus(primary);
    await page.press('Enter');
    await page.waitForText('Kein Vorschlag ist ausgewählt.');
    for (const at of [1, 2]) {
      await page.focus(`.proposal-rows li:nth-child(${at}) input`);
      await page.press('Space');
      await waitForProposals(at);
    }
    await page.focus(primary);
    await page.press('Enter');
    await page.waitFor('two appointments', () => document.querySelectorAll('.slot.booked').length === 2);
    expect(await page.evaluate(proposed)).toBe(0);
    expect(await page.text()).toContain('1:30 Std. von 25 Std.');
    await page.waitFor('focus on the heading', () => document.activeElement?.tagName === 'H1');
    await page.focus('.toast-button');
    await page.press('Enter');
    await waitForProposals(2);
    expect(await page.evaluate(booked)).toBe(0);
  });

  it('what was taken over stands beside the name in the case system', async () => {
    await page.focus(primary);
    await page.press('Enter');
    await page.waitFor('two appointments', () => document.querySelectorAll('.slot.booked').length === 2);
    const day = `Mo ${german(MONDAY).slice(0, 6)}`;
    expect(MONDAY).toBeLessThan(due);
    await host.bringToFront();
    await host.waitForOverlay(
      'the appointment of both',
      ({ lines }) => lines.length === NAMES.length && lines.every(({ name }) => name.includes(`Termin am ${day}`)),
    );
  });

  it('shows nobody once it is locked', async () => {
    await page.bringToFront();
    await page.focus('.page-bar-side .lock-button');
    await page.press('Enter');
    await page.waitForText('Ihr Wochenplan ist gesperrt');
    expect(await page.evaluate(() => document.documentElement.textContent)).not.toMatch(/Beispiel, Anna|214D/);
  });
});
