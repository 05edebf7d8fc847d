import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { watchErrors } from './support/browser-errors.ts';
import { customerPage } from './support/customer-page.ts';
import { databaseVersion, raiseVersion, rowCounts, storedCase, storedRows, tearRecords } from './support/database.ts';
import { expectedLine } from './support/expected-line.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';
import { pause, until } from './support/until.ts';

const TODAY = localToday();
/** Long overdue on any day this runs. */
const LAST_TALK = '2026-01-12';
const OVERDUE = expectedLine(
  { team: 'Team 521 Ü25', profile: 'marktnah', status: 'arbeitslos', birthDate: '1984-03-17', lastTalk: LAST_TALK },
  TODAY,
);
const FACTS = {
  Geburtsdatum: '17.03.1984',
  Team: 'Team 521 Ü25',
  Profillage: 'marktnah',
  Status: 'arbeitslos',
  'Letztes Beratungsgespräch': '12.01.2026',
};

/** Longer than any name. */
const NO_NAME = 'Name nicht erkannt';
/** Texts that a page may show as a name, and what the panel must show then. `hit` is what would be set if one ran. */
const HOSTILE: [what: string, text: string, shown?: string][] = [
  ['image', '<img src=x onerror="globalThis.hit=true">'],
  ['script', '<script>globalThis.hit=true</script>'],
  ['closed attribute', '"><svg onload=globalThis.hit=true>'],
  ['address', 'javascript:globalThis.hit=true'],
  ['template', "{{constructor.constructor('globalThis.hit=true')()}}"],
  ['interpolation', `$${'{globalThis.hit=true}'}`],
  ['entities', '&lt;b&gt;Müller&lt;/b&gt;, Jürgen'],
  ['comment', '<!-- Müller, Jürgen'],
  ['frame', '<iframe srcdoc="<script>top.hit=true</script>"></iframe>'],
  ['NUL', 'Mül\0ler, Jür\0gen', 'Müller, Jürgen'],
  ['half of a pair, first', 'Müller, Jürgen \ud83d', 'Müller, Jürgen \ufffd'],
  ['half of a pair, second', '\ude00 Müller, Jürgen', '\ufffd Müller, Jürgen'],
  ['right to left', '\u202eMüller, Jürgen', 'Müller, Jürgen'],
  ['isolates', '\u2067Müller\u2069, \u2066Jürgen', 'Müller, Jürgen'],
  ['invisible', 'Mül\u200b\u200cler,\u2060 Jür\ufeffgen', 'Müller, Jürgen'],
  ['line separators', 'Müller,\u2028Jürgen\u2029', 'Müller, Jürgen'],
  ['accents', `Müller${'\u0301'.repeat(600)}, Jürgen`, NO_NAME],
  ['ten kilobytes', 'Müller'.repeat(1700), NO_NAME],
  ['ten kilobytes of words', 'Müller, Jürgen '.repeat(700), NO_NAME],
  ['prototype', '__proto__'],
  ['method names', 'constructor, toString'],
  ['query', "Müller'; DROP TABLE cases; --"],
];

/** What pages may hold and a person's database may have gone through. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('bad input in %s', (kind) => {
  const pages = new Map<string, string>();
  let server: PageServer;
  let session: BrowserSession;
  let page: PageView;

  beforeAll(async () => {
    server = await servePages(pages);
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  beforeEach(() => pages.clear());
  afterEach(() => page.close());

  const show = async (html: string, path = '/akte', from = server): Promise<PageView> => {
    pages.set(path, html);
    page = await session.openPage(`${from.url}${path}`);
    return page;
  };
  const panelFor = async (text: string): Promise<View> => {
    const panel = await session.openSidePanel();
    await panel.waitForText(text);
    return panel;
  };
  const lineIs = (name: string) =>
    page.waitForOverlay(`„${name}“`, ({ lines }) => lines.length === 1 && lines[0]?.name === name);
  const talkOfToday = () =>
    page.waitForOverlay('talk of today', ({ lines }) => lines.length === 1 && lines[0]?.name !== OVERDUE);
  const setFormat = async (format: string): Promise<void> => {
    const options = await session.openExtensionPage('options.html');
    await options.fill('#number-format', format);
    await until('saved format', async () => {
      const [row] = (await storedRows(session)).settings ?? [];
      return row && (row.value as { customerNumberFormat: string | null }).customerNumberFormat === (format || null);
    });
    await options.close();
  };
  const recordTalk = async (panel: View): Promise<void> => {
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitForText('Gespeichert');
  };

  it('draws nothing on a page without a customer and causes no error there', async () => {
    const errors = await watchErrors(session);
    await show('<!doctype html><title>Start</title><h1>Startseite</h1><p>Kundennummer: bitte im Suchfeld eingeben</p>');
    await panelFor('Auf dieser Seite ist kein Fall zu sehen');
    await page.evaluate(() => document.body.append('Neuigkeiten'));
    await pause(1500);
    expect(await page.overlay()).toMatchObject({ present: false, lines: [] });
    expect(await errors()).toEqual([]);
    // The proof that an error would have been seen.
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'throw new TypeError("on purpose")';
      document.body.append(script);
    });
    await expect.poll(errors, { timeout: 15_000 }).toEqual([expect.stringContaining('on purpose')]);
  });

  it('reads a customer number of the wrong format as none: badge yes, entries no', async () => {
    const before = await rowCounts(session);
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: 'AZ 2026/77', ...FACTS }));
    await lineIs(OVERDUE);
    const panel = await panelFor('F-12');
    const text = await panel.text();
    expect(text).toContain('Kundennummer hat nicht das erwartete Format – nicht erkannt.');
    expect(text).toContain('Es wurde nichts gespeichert.');
    expect(text).not.toContain('Gespräch erfassen');
    expect(await rowCounts(session)).toEqual(before);
  });

  it('refuses to write for such a number, whoever asks', async () => {
    const before = await rowCounts(session);
    const options = await session.openExtensionPage('options.html');
    page = options;
    const answer = await options.evaluate((system: string) => {
      const field = { customerNumber: 'AZ 2026/77', name: 'Muster-Öz, Jolanda' };
      const none = ['benefitUnitNumber', 'birthDate', 'team', 'profile', 'status', 'lastTalk', 'nextAppointment'];
      const empty = Object.fromEntries([...none, 'planConcluded', 'caseWorker'].map((name) => [name, null]));
      const profile = {
        fields: { ...empty, ...field },
        facts: { team: null, marketDistance: null, profile: null, status: null },
        confidence: {},
        notRecognised: [],
        labelled: [],
        members: [],
      };
      const data = { ref: { system, customerNumber: field.customerNumber }, profile };
      return chrome.runtime.sendMessage({ to: 'background', name: 'adopt', data }) as Promise<unknown>;
    }, server.url);
    expect(answer).toMatchObject({ ok: true, data: { ok: false } });
    expect(JSON.stringify(answer)).toContain('hat nicht das erwartete Format');
    expect(await rowCounts(session)).toEqual(before);
  });

  it('shows nothing as hers where two customer numbers stand on the page', async () => {
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: ['214D093771', '214E555555'], ...FACTS }));
    await panelFor('Die Kundennummer steht zweimal verschieden auf der Seite.');
    const panel = await panelFor('F-12');
    expect(await panel.text()).not.toContain('Gespräch erfassen');
    expect((await page.overlay()).lines).toEqual([]);
  });

  it('names in the card what is missing and what it could not read, and guesses nothing', async () => {
    const cardSays = async (html: string, line: string, sentences: string[]): Promise<string> => {
      await show(html);
      await lineIs(line);
      await page.clickOverlay('button.badge');
      const card = await page.card();
      for (const sentence of sentences) await card.waitForText(sentence);
      return card.text();
    };
    const words = {
      ...FACTS,
      Geburtsdatum: '31.02.1984',
      Team: '',
      Profillage: 'mittelnah',
      'Nächster Termin': 'bald',
    };
    const missing = await cardSays(
      customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093772', ...words }),
      'Angaben fehlen: Team',
      [
        'Ohne diese Angabe kann Fallblick kein Datum nennen: Team.',
        'Geburtsdatum hat nicht das erwartete Format – nicht erkannt.',
        'Profillage enthält ein Wort, das Fallblick nicht zuordnen kann – nicht erkannt.',
        'Nächster Termin hat nicht das erwartete Format – nicht erkannt.',
      ],
    );
    expect(missing).not.toContain('fällig am');
    await page.close();
    const talks = { ...FACTS, 'Letztes Beratungsgespräch': ['12.01.2026', '12.02.2026'] };
    const unknown = await cardSays(
      customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093772', ...talks }),
      'Angaben fehlen: letztes Gespräch',
      ['Letztes Gespräch steht mehrfach verschieden auf der Seite – nicht erkannt.'],
    );
    expect(unknown).not.toMatch(/fällig am|12\.0/);
  });

  it('keeps two case systems apart that have the same customer number', async () => {
    const other = await servePages(pages);
    try {
      const html = customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093773', ...FACTS });
      await show(html);
      await lineIs(OVERDUE);
      await recordTalk(await panelFor('…3773'));
      const after = (await talkOfToday()).lines;
      await page.close();
      await show(html, '/akte', other);
      await lineIs(OVERDUE);
      await panelFor('nicht übernommen');
      await page.goto(`${server.url}/akte`);
      await lineIs(after[0]?.name ?? '');
      expect(await storedCase(session, server.url, '214D093773')).not.toBeNull();
      expect(await storedCase(session, other.url, '214D093773')).toBeNull();
    } finally {
      await other.close();
    }
  });

  it('treats hostile texts as texts', async () => {
    const panel = await session.openSidePanel();
    for (const [index, [what, text, shown = text]] of HOSTILE.entries()) {
      const tail = String(1000 + index);
      const own = { 'BG-Nummer': text, Bearbeiter: text, ...(index % 2 ? { Team: text } : {}) };
      const html = customerPage(text, { Name: text, Kundennummer: `214D09${tail}`, ...FACTS, ...own });
      if (index === 0) await show(html);
      else {
        pages.set('/akte', html);
        await page.reload();
      }
      const { lines } = await page.waitForOverlay(what, (overlay) => overlay.lines.length === 1);
      expect(lines[0]?.name, what).toBe(index % 2 ? 'Angaben fehlen: Team' : OVERDUE);
      await panel.waitForText(`…${tail}`);
      const inPanel = await panel.evaluate(() => ({
        name: document.querySelector('h1')?.textContent ?? '',
        foreign: document.querySelectorAll('img, b, i, iframe, script:not([src]), [onload], [onerror]').length,
        hit: 'hit' in globalThis,
      }));
      expect(inPanel, what).toEqual({ name: `${shown} · …${tail}`, foreign: 0, hit: false });
      expect(await page.evaluate(() => 'hit' in globalThis), what).toBe(false);
    }
  });

  it('takes an authority’s own Aktenzeichen once its form is declared in the options', async () => {
    await setFormat('AZ \\d{4}/\\d{1,4}');
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: 'AZ 2026/77', ...FACTS }));
    await lineIs(OVERDUE);
    await recordTalk(await panelFor('Muster-Öz, Jolanda'));
    await talkOfToday();
    expect(await storedCase(session, server.url, 'AZ 2026/77')).not.toBeNull();
    await page.close();
    // The other form is now the wrong one.
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093774', ...FACTS }));
    await panelFor('F-12');
    await setFormat('');
  });

  it('mends records that were torn on the disk, and says so', async () => {
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093775', ...FACTS }));
    await lineIs(OVERDUE);
    await recordTalk(await panelFor('…3775'));
    const overlay = await talkOfToday();
    expect(await tearRecords(session, 'cases')).toBeGreaterThan(0);
    await page.reload();
    await lineIs(overlay.lines[0]?.name ?? '');
    await panelFor('…3775');
    const options = await session.openExtensionPage('options.html');
    await options.waitForText('aus dem Sicherungsprotokoll wiederhergestellt');
    await options.close();
  });

  it('shows the page’s badge where the database is of a newer version, and leaves the data alone', async () => {
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093776', ...FACTS }));
    await lineIs(OVERDUE);
    await recordTalk(await panelFor('…3776'));
    await talkOfToday();
    expect(await raiseVersion(session, 999)).toBe(999);
    const before = await storedRows(session);
    await session.restart('locked');
    await show(customerPage('Muster-Öz, Jolanda', { Kundennummer: '214D093776', ...FACTS }));
    await lineIs(OVERDUE);
    const panel = await panelFor('F-01');
    const text = await panel.text();
    for (const part of ['stammen von einer neueren Fassung', 'Aus den Angaben der Seite', OVERDUE]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Gespräch erfassen');
    expect(await databaseVersion(session)).toBe(999);
    expect(await storedRows(session)).toEqual(before);
  });
});
