import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import type { BrowserKind, BrowserSession, PageView, View } from './support/session.ts';

const TODAY = localToday();

/** Runs inside the panel: counts how often everything about the person is hidden. */
function countVeils(): void {
  document.body.dataset.veils = '0';
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if ((target as HTMLElement).inert) document.body.dataset.veils = String(Number(document.body.dataset.veils) + 1);
    }
  }).observe(document.querySelector('main') as HTMLElement, { subtree: true, attributeFilter: ['inert'] });
}

/** What a specialist does on the first day, in the real browsers, on the demo case system. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the main job in %s', (kind) => {
  let demo: DemoSystem;
  let session: BrowserSession;

  beforeAll(async () => {
    demo = await startDemoSystem({ today: TODAY });
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  const open = async (record: DemoRecord): Promise<PageView> => {
    const page = await session.openPage(`${demo.url}/akte/${record.id}`);
    await badgeOf(page, record);
    return page;
  };
  const badgeOf = async (page: PageView, record: DemoRecord) => {
    const fits = expectedBadge(record.expect, TODAY);
    const overlay = await page.waitForOverlay(
      record.name,
      ({ lines }) => lines.length === 1 && fits.test(lines[0]?.name ?? ''),
    );
    return overlay.lines[0]?.name ?? '';
  };
  const overdue = () => find((record) => record.expect.state === 'overdue' && record.team === '412 Ü25');
  const find = (fits: (record: DemoRecord) => boolean): DemoRecord => {
    const found = demo.records.find(fits);
    if (!found) throw new Error('no such record');
    return found;
  };

  it('shows nothing on a page without a customer, and causes no error there', async () => {
    const page = await session.openPage(`${demo.url}/start`);
    await page.waitForText('Startseite');
    await new Promise((done) => setTimeout(done, 1500));
    expect((await page.overlay()).lines).toEqual([]);
    await page.close();
  });

  it('shows a badge per row of the list', async () => {
    const page = await session.openPage(`${demo.url}/kunden`);
    const overlay = await page.waitForOverlay('12 lines', ({ lines }) => lines.length === 12);
    for (const [index, record] of demo.records.slice(0, 12).entries()) {
      const line = overlay.lines.find((each) => each.index === index);
      expect(line?.name, record.name).toMatch(expectedBadge(record.expectInList, TODAY));
    }
    await page.click('button[aria-label="Seite 2"]');
    const second = demo.records[12];
    if (!second) throw new Error('a second page is needed');
    await page.waitForOverlay('second page', ({ lines }) =>
      expectedBadge(second.expectInList, TODAY).test(lines[0]?.name ?? ''),
    );
    await page.close();
  });

  it('explains the date with rule, interval and source', async () => {
    const page = await open(overdue());
    await page.clickOverlay('button.badge');
    const card = await page.card();
    await card.waitForText('Warum dieses Datum?');
    for (const part of [
      'monatlich',
      'Ü25 · marktnah · arbeitslos',
      'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.',
      '(Seite)',
    ]) {
      await card.waitForText(part);
    }
    await card.press('Escape');
    await page.waitForOverlay('closed card', ({ card: frame }) => frame === null);
    await page.close();
  });

  it('says where a value rests on an empty cell', async () => {
    const derived = find(
      (record) => record.team === '413 U25' && record.profile === 'nicht marktnah' && record.expect.due !== null,
    );
    const page = await open(derived);
    const overlay = await page.overlay();
    expect(overlay.text).toContain('≈ abgeleitet');
    await page.clickOverlay('button.badge');
    await (await page.card()).waitForText('abgeleitet – Zelle im Konzept leer');
    await page.close();
  });

  it('records a talk by keyboard; it changes this badge at once, survives a restart, and belongs to nobody else', async () => {
    const person = overdue();
    const page = await open(person);
    const panel = await session.openSidePanel();
    await panel.waitForText(person.name);
    await page.clickOverlay('button.badge');
    await (await page.card()).waitForText('überfällig');
    await panel.evaluate(countVeils);
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await panel.waitForText('Gespeichert');
    const overlay = await page.waitForOverlay('new state', ({ lines }) =>
      /Termin am|nächster Kontakt/.test(lines[0]?.name ?? ''),
    );
    await new Promise((done) => setTimeout(done, 500));
    // A veiled panel takes no key: what is typed on after saving must not be lost.
    expect(await panel.evaluate(() => document.body.dataset.veils)).toBe('0');
    const after = overlay.lines[0]?.name ?? '';
    expect(after).not.toContain('überfällig');
    // What changes under an open card changes in it; it does not close under the reader's eyes.
    const { text: explained } = await (await page.card()).waitFor('the new state in the card', () => {
      const text = document.body.textContent ?? '';
      return /überfällig/.test(text) ? null : { text };
    });
    expect(explained).toContain('Warum dieses Datum?');
    expect((await page.overlay()).buttons[0]?.attributes['aria-expanded']).toBe('true');
    // The closing takes the focus: what is ticked is kept, Enter ends it, and the rest stays as a reminder.
    const isOnOpenItem = () =>
      (document.activeElement as HTMLInputElement | null)?.matches('.closing input:not(:checked)');
    await panel.waitFor('focus on an open item', isOnOpenItem);
    await panel.press(' ');
    await panel.waitFor('the tick', () =>
      document.querySelector('.closing')?.textContent?.includes('4 von 8 erledigt'),
    );
    await panel.press('Enter');
    await panel.waitFor('closed', () => document.querySelector('.closing') === null);
    await panel.waitForText('Nach dem Gespräch: 4 Punkte offen');

    await session.restart();
    const again = await session.openPage(`${demo.url}/akte/${person.id}`);
    await again.waitForOverlay('kept state', ({ lines }) => lines[0]?.name === after);
    const other = find(
      (record) =>
        record.expect.state === 'overdue' &&
        record.id !== person.id &&
        record.benefitUnit.number !== person.benefitUnit.number,
    );
    await again.goto(`${demo.url}/akte/${other.id}`);
    await badgeOf(again, other);
    await again.close();
  });

  it('counts at the toolbar icon what waits today', async () => {
    const [, person] = demo.records.filter(({ expect: { state } }) => state === 'overdue');
    if (!person) throw new Error('no second overdue record');
    const options = await session.openExtensionPage('options.html');
    const icon = (text: string, title: RegExp) =>
      options.waitFor(
        `„${text}“ at the icon`,
        async (number, words) => {
          const [shown, told] = await Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]);
          return shown === number && new RegExp(words).test(told);
        },
        text,
        title.source,
      );
    await icon('', /nichts fällig/);
    const page = await open(person);
    const panel = await session.openSidePanel();
    await panel.waitForText(person.name);
    await panel.click('text=Angaben');
    await panel.click('text=Fall übernehmen');
    await icon('1', /1 Kontakt überfällig/);
    await panel.click('text=Verlauf');
    await panel.pressIn('.tile input', 'p');
    await panel.pressIn('.tile input:checked', 'Enter');
    await icon('', /nichts fällig/);
    await page.close();
    await options.close();
  });

  it('counts a joint talk for both members of the BG', async () => {
    const person = demo.records[0] as DemoRecord;
    const partner = find(
      (record) => record.benefitUnit.number === person.benefitUnit.number && record.id !== person.id,
    );
    const page = await session.openPage(`${demo.url}/akte/${person.id}`);
    await page.waitForOverlay('badge', ({ lines }) => lines.length === 1);
    const panel = await session.openSidePanel();
    await panel.waitForText(person.name);
    await panel.pressIn('.tile input', 'p');
    await tickJoint(panel, partner.name);
    await panel.click('text=Speichern');
    await panel.waitForText('Gespeichert');
    await panel.waitForText(`${partner.name}: Vermerk „BG-Beratung“`);
    const counter = `BG-Gespräch 1 von 2 in ${TODAY.slice(0, 4)}`;
    await page.waitForOverlay('counter', ({ lines }) => lines[0]?.name.includes(counter) ?? false);
    await page.goto(`${demo.url}/akte/${partner.id}`);
    await page.waitForOverlay('counter of the partner', ({ lines }) => lines[0]?.name.includes(counter) ?? false);
    await page.close();
  });

  it('shows the Kooperationsplan with its review and a section per item', async () => {
    const untouched = (record: DemoRecord) => record.benefitUnit.number !== demo.records[0]?.benefitUnit.number;
    const person = find(
      (record) => untouched(record) && record.planConcluded !== null && record.expect.state === 'upcoming',
    );
    const page = await open(person);
    const panel = await session.openSidePanel();
    await panel.waitForText(person.name);
    await panel.click('text=Plan');
    await panel.waitForText('Kooperationsplan vom');
    await panel.waitForText('Inhalte laut Konzept');
    const citations = (await panel.text()).match(/Arbeit der IFK, \d/g) ?? [];
    expect(citations.length).toBeGreaterThanOrEqual(9);
    await page.close();
  });

  it('asks for nothing outside the machine and leaves the page’s own errors at none', async () => {
    const page = await open(demo.records[1] as DemoRecord);
    const requests = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name).host),
    );
    expect([...new Set(requests)].filter((host) => host !== new URL(demo.url).host)).toEqual([]);
    await page.close();
  });
});

/** Opens „gemeinsam mit …“ and ticks the member, unless the only one is ticked already. */
async function tickJoint(panel: View, name: string): Promise<void> {
  await panel.click('text=gemeinsam mit');
  await panel.waitFor(
    `ticked ${name}`,
    (wanted) => {
      const label = [...document.querySelectorAll('.joint-members label')].find((each) =>
        each.textContent?.includes(wanted),
      );
      const box = label?.querySelector('input');
      if (box && !box.checked) box.click();
      return box?.checked;
    },
    name,
  );
}
