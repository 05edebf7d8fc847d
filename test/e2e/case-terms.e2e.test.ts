import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { customerPage } from './support/customer-page.ts';
import { storedCase } from './support/database.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';

const DAY = 86_400_000;
/** `days` from today, as German pages write it. */
const date = (days: number): string => {
  const iso = new Date(Date.parse(localToday()) + days * DAY).toISOString().slice(0, 10);
  return iso.split('-').reverse().join('.');
};

/** What is set and noted for one case, in the real side panel: it changes the badge, explains itself, and is taken back. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('what is set for one case in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let panel: View;

  beforeAll(async () => {
    const html = customerPage('Beispiel, Anna', {
      Kundennummer: '214D093771',
      'Zuständiges Team': '412 Ü25',
      Profillage: 'marktnah',
      Status: 'arbeitslos',
      'Letzte Beratung': date(-10),
      'Nächster Termin': date(12),
    });
    server = await servePages(new Map([['/akte', html]]));
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    page = await session.openPage(`${server.url}/akte`);
    await badge(/Termin am/);
    panel = await session.openSidePanel();
    await panel.waitForText('Beispiel, Anna');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const badge = (fits: RegExp) =>
    page.waitForOverlay(String(fits), ({ lines }) => fits.test(lines[0]?.name ?? ''), 15_000);

  it('notes that an appointment was cancelled: the badge forgets it, the panel says what to do with it', async () => {
    await panel.click('text=Verlauf');
    await panel.click('text=Absage eintragen');
    await panel.pressIn('.disclosure .date-box input', 'Enter');
    await panel.waitForText('abgesagt am');
    await panel.waitForText('neu vergeben');
    await panel.waitForText('Konzept Beratungsaktivität, 3. Terminausfälle');
    await badge(/(Kontakt fällig|nächster Kontakt) bis/);
  });

  it('sets a closer contact that gives the date and says why, and takes it back', async () => {
    const before = (await page.overlay()).lines[0]?.name ?? '';
    await panel.click('text=Warum?');
    await panel.click('text=Angaben');
    await panel.click('text=Festlegung ergänzen');
    await panel.fill('#term-count', '1');
    await panel.fill('#term-reason', 'Förderung verlangt wöchentlichen Kontakt');
    await panel.fill('#term-until', date(60));
    await panel.pressIn('#term-until', 'Enter');
    await panel.waitForText('Engerer Kontakt (Förderrecht): wöchentlich');
    // Ten seconds are short on a busy machine; the focus holds it.
    await panel.focus('.toast-button');
    // Ten days after the talk, but never overdue before the day it begins to hold.
    await badge(/Kontakt heute fällig/);
    await panel.waitForText('(eigener Eintrag, statt monatlich)');
    await panel.waitForText('wieder monatlich, weil die eigene Festlegung endet');
    await panel.click('text=Rückgängig');
    await page.waitForOverlay('as before', ({ lines }) => lines[0]?.name === before);
  });

  it('notes how a person cooperates, leads there from „Jetzt“, and stores nothing else', async () => {
    await panel.click('text=Plan');
    await panel.click('text=Einschätzung notieren');
    await panel.pressIn('.disclosure .check-row input', 'Space');
    await panel.fill('#cooperation-situation', 'stepsNotDone');
    await panel.pressIn('#cooperation-on', 'Enter');
    await panel.waitForText('fremdbestimmtes Handeln');
    await panel.waitForText('Rechtsstand prüfen');
    await panel.click('text=Verlauf');
    await panel.waitForText('Kooperation: 1 Punkt nicht erfüllt');
    await panel.click('text=Reaktion prüfen');
    await panel.waitFor('focus on the section', () => document.activeElement?.id === 'cooperation-title');
    const stored = await storedCase(session, server.url, '214D093771');
    expect(stored?.cooperation?.latest).toMatchObject({ unmet: ['CL-COOP-01'], situation: 'stepsNotDone' });
    expect(stored?.terms.list).toEqual([]);
    expect(stored?.appointments.map(({ id, cancelled }) => [id === null, cancelled])).toEqual([[false, true]]);
  });
});
