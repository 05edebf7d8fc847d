import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { customerPage } from './support/customer-page.ts';
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

/** One person whose number changes and whose case ends, in the real side panel and options, up to its destruction. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('how long entries stay in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;
  let panel: View;

  beforeAll(async () => {
    const html = (customerNumber: string, name = 'Beispiel, Anna', benefitUnit: string | null = null) =>
      customerPage(name, {
        Kundennummer: customerNumber,
        'Zuständiges Team': '412 Ü25',
        Profillage: 'marktnah',
        Status: 'arbeitslos',
        'Letzte Beratung': date(-10),
        ...(benefitUnit && { 'BG-Nummer': benefitUnit }),
      });
    server = await servePages(
      new Map([
        ['/alt', html('214D093771')],
        ['/neu', html('214D095555')],
        ['/andere', html('214D096666', 'Muster, Bernd')],
        ['/clara', html('214D097777', 'Probe, Clara', '21404//0000123')],
        ['/dora', html('214D098888', 'Probe, Dora', '21404//0000123')],
        ['/clara-umgezogen', html('214D097777', 'Probe, Clara', '21404//0000456')],
      ]),
    );
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    page = await session.openPage(`${server.url}/alt`);
    panel = await session.openSidePanel();
    await panel.waitForText('Beispiel, Anna');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function note(what: string): Promise<void> {
    await panel.click('text=Wiedervorlagen');
    await panel.click('text=Wiedervorlage ergänzen');
    await panel.fill('#follow-up-what', what);
    await panel.fill('#follow-up-date', date(-120));
    await panel.click('text=Wiedervorlage speichern');
    await panel.waitForText(what);
  }

  it('shows every change of a case and takes one back', async () => {
    await note('Zeugnis ansehen');
    await panel.click('text=Angaben');
    await panel.click('text=Fall endet');
    await panel.focus('#ended-on');
    await panel.press('Enter');
    await panel.waitForText(`Fall beendet am ${date(0)}. Alle Einträge werden am ${date(90)} gelöscht.`);
    // By keyboard: the note above the tabs comes and moves them.
    await panel.focus('#tab-history');
    await panel.press('Enter');
    await panel.click('text=Änderungen');
    await panel.waitForText('Fall beendet');
    await panel.click('.change button');
    await panel.waitForText('zurückgenommen: Fall beendet');
    await panel.click('text=Angaben');
    await panel.waitForText('Der Fall läuft.');
  });

  it('takes a case along to a changed customer number', async () => {
    await page.goto(`${server.url}/neu`);
    await panel.waitForText('…5555');
    await panel.click('text=Angaben');
    await panel.click('text=Kundennummer hat sich geändert?');
    await panel.waitForText('passt nach Name oder Geburtsdatum');
    await panel.click('text=…3771');
    await panel.click('text=Fall weiterführen');
    // What stands there once the case is this number's.
    await panel.waitForText('Mit einem anderen Fall zusammenführen');
    await panel.click('text=Wiedervorlagen');
    await panel.waitForText('Zeugnis ansehen');
    await page.goto(`${server.url}/alt`);
    await panel.waitForText('…3771');
    await panel.waitForText('nicht übernommen');
  });

  it('gives the Auskunft from the panel: a tab that names nobody, with the day of deletion', async () => {
    await page.goto(`${server.url}/neu`);
    await panel.waitForText('…5555');
    await panel.click('text=Angaben');
    await panel.click('text=Auskunft nach Art. 15');
    const shown = await panel.waitFor('the Auskunft', () => {
      const [tab] = chrome.extension
        .getViews({ type: 'tab' })
        .filter((view) => view.location.pathname === '/auskunft.html');
      const text = tab?.document.body.textContent ?? '';
      return text.includes('Angaben zur Person')
        ? { text, named: `${tab?.location.href} ${tab?.document.title}` }
        : null;
    });
    await panel.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
    });
    await page.bringToFront();
    await panel.waitForText('…5555');
    for (const part of ['Beispiel, Anna', '214D095555', 'Zeugnis ansehen', 'noch nicht vermerkt. Gelöscht wird am']) {
      expect(shown.text).toContain(part);
    }
    expect(shown.named).not.toMatch(/214D|Beispiel|Anna/);
  });

  it('destroys a case whose time is over, tells so, and leaves the others', async () => {
    await page.goto(`${server.url}/andere`);
    await panel.waitForText('Muster, Bernd');
    await note('bleibt hier');
    await page.goto(`${server.url}/neu`);
    await panel.waitForText('…5555');
    await panel.click('text=Angaben');
    await panel.click('text=Fall endet');
    await panel.fill('#ended-on', date(-100));
    await panel.focus('#ended-on');
    await panel.press('Enter');
    await panel.waitForText('Dieser Fall wird am');
    const options = await session.openExtensionPage('options.html');
    await options.waitForText('Bald gelöscht');
    await options.waitForText('Beispiel, Anna · …5555');
    // Today's search has been made; the answer to the question about the date makes another.
    expect(await options.evaluate(confirmDate, localToday())).toMatchObject({ ok: true });
    await options.waitForText('1 abgelaufener Fall wurde endgültig gelöscht.');
    await options.waitForText('Kein Fall läuft in den nächsten 14 Tagen ab.');
    expect(await options.evaluate(storedCounts)).toMatchObject({ cases: 1, chunks: 1 });
    await options.close();
    await panel.waitForText('nicht übernommen');
    await page.goto(`${server.url}/andere`);
    await panel.waitForText('Muster, Bernd');
    await panel.click('text=Wiedervorlagen');
    await panel.waitForText('bleibt hier');
    await panel.click('text=Verstanden');
    await panel.waitFor('no note', () => !document.body.textContent?.includes('endgültig gelöscht'));
  });

  it('asks what became of a BG whose number has changed, and takes the answer back', async () => {
    for (const [path, name] of [
      ['clara', 'Probe, Clara'],
      ['dora', 'Probe, Dora'],
    ]) {
      await page.goto(`${server.url}/${path}`);
      await panel.waitForText(name ?? '');
      await note(`von ${name}`);
    }
    await page.goto(`${server.url}/clara-umgezogen`);
    await panel.waitForText('Probe, Clara');
    await panel.waitForText('BG-Nummer hat sich geändert (bisher 21404//0000123): zuordnen');
    await panel.click('#tab-benefitUnit');
    await panel.waitForText('Noch unter der bisherigen Nummer: Probe, Dora');
    await panel.click('text=Sie geht in dieser BG weiter');
    await panel.click('text=Zuordnung speichern');
    await panel.waitForText('BG 21404//0000123 geht in dieser BG weiter');
    await panel.waitForText('Probe, Dora');
    await panel.click('text=Zuordnung zurücknehmen');
    await panel.waitForText('Noch unter der bisherigen Nummer: Probe, Dora');
  });
});

/** Runs in a page of the extension. */
async function confirmDate(day: string): Promise<unknown> {
  const reply: { data?: unknown } = await chrome.runtime.sendMessage({
    to: 'background',
    name: 'confirmDate',
    data: { day },
  });
  return reply.data;
}

/** Runs in a page of the extension: how many records the sealed tables hold. */
function storedCounts(): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fallblick-vault');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const names = [...db.objectStoreNames];
      const transaction = db.transaction(names);
      const counts: Record<string, number> = {};
      for (const name of names) {
        const count = transaction.objectStore(name).count();
        count.onsuccess = () => {
          counts[name] = count.result;
        };
      }
      transaction.oncomplete = () => {
        db.close();
        resolve(counts);
      };
    };
  });
}
