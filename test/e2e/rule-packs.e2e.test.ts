import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs/index.ts';
import type { Profile } from '../../lib/site/profile.ts';
import { fullDate } from '../../lib/text/dates.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { editedPack } from '../packs/edited-pack.ts';
import { monthly, profileOf } from '../service/sample.ts';
import { customerPage } from './support/customer-page.ts';
import { expectedLine } from './support/expected-line.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const DAY = 86_400_000;
/** Four days more than three weeks: not due under a monthly rule, overdue under one of three weeks. */
const LAST_TALK = new Date(Date.parse(localToday()) - 25 * DAY).toISOString().slice(0, 10);
const SHOWN = { team: 'Team 521 Ü25', profile: 'marktnah', status: 'arbeitslos', birthDate: '1984-03-17' };
const AS_SHIPPED = expectedLine({ ...SHOWN, lastTalk: LAST_TALK }, localToday());
const LATE = 'Kontakt überfällig seit 4 Tagen';
const SHIPPED = PACKS.find(({ id }) => id === 'beratungsaktivitaet');

const PAGE = customerPage('Muster-Öz, Jolanda', {
  Kundennummer: '214D093771',
  Name: 'Muster-Öz, Jolanda',
  Geburtsdatum: '17.03.1984',
  Team: 'Team 521 Ü25',
  Profillage: 'marktnah',
  Status: 'arbeitslos',
  'Letztes Beratungsgespräch': fullDate(LAST_TALK),
});

describe.each(['chromium', 'firefox'] as BrowserKind[])('rule packs in %s', (kind) => {
  let server: PageServer;
  let session: BrowserSession;
  let downloads: string;
  let page: PageView;
  let options: PageView;

  beforeAll(async () => {
    downloads = await createTempFolder('downloads');
    server = await servePages(new Map([['/akte', PAGE]]));
    session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
    options = await session.openExtensionPage('options.html');
    await options.waitForText('Konzept zur Beratungsaktivität');
    await adopt(monthly('214D093771', 'Muster-Öz, Jolanda', LAST_TALK));
    await adopt(profileOf({ customerNumber: '214D087214', name: 'Beispiel, Bert' }));
    page = await session.openPage(`${server.url}/akte`);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (downloads) await removeTempFolder(downloads);
  });

  const adopt = async (profile: Profile): Promise<void> => {
    const answer = await options.evaluate(
      (data: object) => chrome.runtime.sendMessage({ to: 'background', name: 'adopt', data }) as Promise<unknown>,
      { ref: { system: server.url, customerNumber: profile.fields.customerNumber ?? '' }, profile },
    );
    expect(answer).toMatchObject({ ok: true, data: { ok: true } });
  };
  const give = (text: string): Promise<boolean> =>
    options.evaluate((content: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'paket.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('#pack-file');
      if (!input) return false;
      input.files = transfer.files;
      return input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  /** Waits until the badge of the first person begins with a text. */
  const badgeIs = async (line: string): Promise<void> => {
    await page.bringToFront();
    await page.waitForOverlay(`„${line}“`, ({ lines }) => lines[0]?.name.startsWith(line) ?? false);
    await options.bringToFront();
  };
  const stored = (): Promise<string[]> =>
    options.evaluate(async () =>
      Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('pack.')),
    );
  const focused = (): Promise<string> => options.evaluate(() => document.activeElement?.textContent ?? '');

  it('shows before an import which cases change their state, and changes nothing until it is accepted', async () => {
    await badgeIs(AS_SHIPPED);
    await give(editedPack({ interval: 'P3W', version: '9.1.0' }));
    await options.waitForText('1 von 2 eigenen Fällen ändert seinen Stand');
    const text = await options.text();
    expect(text).toContain('Vorschau: Konzept zur Beratungsaktivität, Fassung 9.1.0 einlesen');
    expect(text).toMatch(
      new RegExp(`Muster-Öz, Jolanda 214D093771\\s+${AS_SHIPPED.split(',')[0]} →\\s+, danach:\\s+${LATE}`),
    );
    expect(text).not.toContain('Beispiel, Bert');
    await expect.poll(focused).toContain('Vorschau:');
    expect(await stored()).toEqual([]);
    await options.click('text=Verwerfen');
    await until('the preview is gone', async () => !(await options.text()).includes('Vorschau:'));
    await expect.poll(focused).toBe('Regelwerke');
    await badgeIs(AS_SHIPPED);
  });

  it('judges by it as soon as it is accepted', async () => {
    await give(editedPack({ interval: 'P3W', version: '9.1.0' }));
    await options.click('text=Übernehmen');
    await options.waitForText('Fassung 9.1.0 · eigenes Paket');
    expect(await stored()).toEqual(['pack.beratungsaktivitaet@9.1.0']);
    await badgeIs(LATE);
  });

  it('still does when the background has ended, and names version and source', async () => {
    await session.killBackground();
    await page.reload();
    await badgeIs(LATE);
    await page.bringToFront();
    await page.clickOverlay('text=Kontakt');
    const card = await page.card();
    await card.waitForText('alle 3 Wochen');
    await card.press('Escape');
    await page.waitForOverlay('closed card', (overlay) => overlay.card === null);
  });

  it('refuses what cannot be used with path and remedy, and shipped versions', async () => {
    const refused = async (text: string, sentence: string): Promise<void> => {
      await give(text);
      await options.waitForText(sentence);
      expect(await options.text()).not.toContain('Vorschau:');
      expect(await stored()).toEqual(['pack.beratungsaktivitaet@9.1.0']);
    };
    await refused('{ "id": ', 'ganze Datei: Kein gültiges JSON');
    await refused(
      editedPack({ interval: '3 Wochen' }),
      'contact.tables[0].rows[0].interval: Keine Dauer nach ISO 8601. Bitte zum Beispiel',
    );
    await refused(editedPack({ interval: 'P2W', version: SHIPPED?.version ?? '' }), 'bitte Version erhöhen');
    await badgeIs(LATE);
  });

  it('saves a pack as the file it was', async () => {
    await options.click('text=Fassung 9.1.0 als Datei speichern');
    const texts = await until('saved file', async () => {
      const names = (await readdir(downloads)).filter((name) => !/\.(part|crdownload)$/.test(name));
      const found = await Promise.all(names.map((name) => readFile(join(downloads, name), 'utf8')));
      return found.some((text) => text.trimEnd().endsWith('}')) ? found : null;
    });
    expect(texts).toEqual([editedPack({ interval: 'P3W', version: '9.1.0' })]);
  });

  it('takes another value for one cell with its reason, and shows both where it is used', async () => {
    await options.click('text=Konzept Beratungsaktivität, 5 Ü25 Teams, 2.');
    await options.click('text=Anderer Wert für marktnah, arbeitslos');
    await options.fill('#CF-ue25-near-alo-count', '2');
    await options.click('text=Auswirkung zeigen');
    await options.waitForText('Bitte geben Sie einen Grund an.');
    await options.fill('#CF-ue25-near-alo-why', 'Absprache im Team');
    await options.click('text=Auswirkung zeigen');
    await options.waitForText('Vorschau: marktnah, arbeitslos – alle 2 Wochen');
    await options.waitForText('Keiner von 2 eigenen Fällen ändert seinen Stand');
    await options.click('text=Übernehmen');
    await options.waitForText('Grund: Absprache im Team (von Ihnen)');
    await badgeIs('Kontakt überfällig seit 11 Tagen');
    await page.bringToFront();
    await page.clickOverlay('text=Kontakt');
    await (await page.card()).waitForText(
      'Von Ihnen festgelegt: alle 2 Wochen statt alle 3 Wochen. Grund: Absprache im Team.',
    );
    await options.bringToFront();
  });

  it('has the shipped values again when both are removed, each after a preview', async () => {
    await options.click('text=Wert für marktnah, arbeitslos entfernen');
    await options.waitForText('wieder wie in der Quelle');
    await options.click('text=Übernehmen');
    await options.waitForText('Alle Werte gelten wie in der Quelle.');
    await badgeIs(LATE);
    await options.click('text=Fassung 9.1.0 entfernen');
    await options.waitForText('1 von 2 eigenen Fällen ändert seinen Stand');
    expect(await stored()).toHaveLength(1);
    await options.click('text=Übernehmen');
    await until('removed', async () => !(await options.text()).includes('9.1.0'));
    expect(await stored()).toEqual([]);
    await badgeIs(AS_SHIPPED);
  });

  it('keeps an entry that cannot be read, says why, and goes on', async () => {
    await options.evaluate(() => chrome.storage.local.set({ 'pack.kaputt@1.0.0': '{ "id": "kaputt" }' }));
    await options.waitForText('Nicht lesbar: kaputt');
    await options.waitForText('Gespeichert bleibt es unverändert. kaputt@1.0.0, version: ');
    await page.reload();
    await badgeIs(AS_SHIPPED);
    expect(await stored()).toEqual(['pack.kaputt@1.0.0']);
  });
});
