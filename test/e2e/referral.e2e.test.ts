import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProvidersView } from '../../lib/messages/providers.ts';
import { EMPTY_PROVIDER } from '../../lib/providers/provider-schema.ts';
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
/** A field of a form that belongs to one referral, whose id nobody knows. */
const field = (form: string, name: string): string => `[id^="${form}-"][id$="-${name}"]`;

/** A referral from need to result in the real side panel: what the provider says is let in by the release alone. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('a referral under § 16a in %s', (kind) => {
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
  const without = (words: RegExp) =>
    page.waitForOverlay(`not ${words}`, ({ lines }) => lines[0] !== undefined && !words.test(lines[0].name), 15_000);
  /** What the extension's background answers. */
  const ask = async (name: string, data: object): Promise<unknown> => {
    const reply = await panel.evaluate(
      (which: string, what: object) => chrome.runtime.sendMessage({ to: 'background', name: which, data: what }),
      name,
      data,
    );
    return (reply as { data: unknown }).data;
  };
  const canNote = async (): Promise<boolean> => (await panel.text()).includes('Mitteilung notieren');

  it('is entered with its need; what looks like a diagnosis gets a hint; the badge says what is missing', async () => {
    await ask('saveProvider', { id: null, provider: { ...EMPTY_PROVIDER, name: 'Beratung am Markt' } });
    await panel.click('text=Plan');
    await panel.click('text=Zusteuerung eintragen');
    await panel.waitForText('Vorschläge kommen aus dem Handbuch');
    await panel.fill('#referral-provider', 'Beratung am Markt');
    await panel.waitForText('Steht im Handbuch.');
    await panel.fill('#referral-need', 'Laut Bericht F10.2');
    await panel.waitForText('keine Diagnosen');
    await panel.fill('#referral-need', 'Pfändung verhindert die Arbeitsaufnahme');
    await panel.fill('#referral-date', date(-42));
    await panel.pressIn('#referral-provider', 'Enter');
    await panel.waitForText('Schuldnerberatung · Beratung am Markt');
    await badge(/Schuldnerberatung: Schweigepflichtentbindung fehlt/);
    expect(await canNote()).toBe(false);
    await panel.waitForText('Im Handbuch ansehen');
    const { providers } = (await ask('readProviders', {})) as ProvidersView;
    expect(await ask('providerUses', { id: providers[0]?.id })).toEqual({ count: 1 });
  });

  it('opens for the provider with the release of both sides, and the badge asks for feedback', async () => {
    await panel.click('text=Schweigepflichtentbindung eintragen');
    await panel.fill(field('release', 'on'), date(-42));
    await panel.fill(field('release', 'scope'), 'Termine, Teilziele, Abschluss');
    await panel.pressIn(field('release', 'scope'), 'Enter');
    await panel.waitForText('Schweigepflichtentbindung beider Seiten gilt');
    await badge(/Rückmeldung Schuldnerberatung seit 14 Tagen offen/);
  });

  it('takes a message, and asks no more', async () => {
    await panel.click('text=Mitteilung notieren');
    await panel.pressIn('form[aria-label^="Mitteilung notieren"] .check-row input', 'Space');
    await panel.fill(field('feedback', 'note'), 'alle zwei Wochen donnerstags');
    await panel.pressIn(field('feedback', 'on'), 'Enter');
    await panel.waitForText('Vereinbarte Termine mitgeteilt');
    await panel.waitForText('alle zwei Wochen donnerstags');
    await without(/16a|Rückmeldung/);
  });

  it('closes with the withdrawal of the release and says so', async () => {
    await panel.click('text=Widerruf eintragen');
    await panel.pressIn(field('withdrawal', 'on'), 'Enter');
    await panel.waitForText('Schweigepflichtentbindung ist widerrufen');
    await panel.waitForText('werden nicht mehr gezeigt');
    expect(await panel.text()).not.toContain('donnerstags');
    expect(await canNote()).toBe(false);
    const stored = await storedCase(session, server.url, '214D093771');
    expect(stored?.referrals.list).toMatchObject([{ blocked: true, messages: [{ note: null }] }]);
  });

  it('ends with its result, which stands in the history', async () => {
    await panel.click('text=Zusteuerung beenden');
    await panel.fill(field('end', 'outcome'), 'brokenOff');
    await panel.pressIn(field('end', 'on'), 'Enter');
    await panel.waitForText('zugewiesen: abgebrochen');
    await panel.waitForText('Rechtsstand prüfen');
    await panel.click('text=Verlauf');
    await panel.waitForText('§ 16a: Schuldnerberatung');
    await without(/16a|Schuldnerberatung/);
  });
});
