import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import type { DemoRecord } from '../demo-system/records.mjs';
import { type DemoSystem, startDemoSystem } from '../demo-system/server.mjs';
import { expectedBadge } from './support/expected-badge.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { servePages } from './support/page-server.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';

const TODAY = localToday();
const SWITCHES = Number(process.env.FALLBLICK_SWITCHES ?? 15);

/** Never a badge of one customer on another's page, while a record is switched in place without a page load. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('switching customers in %s', (kind) => {
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

  /** Number on the page, and the line at the same moment: the number is read before and after, and must not differ. */
  async function look(page: PageView): Promise<{ record: DemoRecord; line: string } | null> {
    const number = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('dt')].find((dt) => dt.textContent === 'Kundennummer:')?.nextElementSibling
            ?.textContent,
      );
    const before = await number();
    const { lines } = await page.overlay();
    if (before !== (await number())) return null;
    const record = demo.records.find(({ customerNumber }) => customerNumber === before);
    return record ? { record, line: lines[0]?.name ?? '' } : null;
  }

  it(`shows no wrong badge in ${SWITCHES} switches, and the right one after each`, async () => {
    const page = await session.openPage(`${demo.url}/akte/${demo.records[0]?.id}`);
    await page.waitForOverlay('first badge', ({ lines }) => lines.length === 1);
    const wrong: string[] = [];
    const never: string[] = [];
    let looks = 0;
    for (let count = 0; count < SWITCHES; count += 1) {
      const forward = (count * 7919) % 5 !== 0;
      await page.evaluate(
        (label: string) => document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click(),
        forward ? 'Nächste Person' : 'Vorherige Person',
      );
      const deadline = Date.now() + 15_000;
      let right = false;
      while (!right && Date.now() < deadline) {
        const seen = await look(page);
        if (!seen) continue;
        looks += 1;
        right = expectedBadge(seen.record.expect, TODAY).test(seen.line);
        if (!right && seen.line !== '') wrong.push(`${seen.record.name}: „${seen.line}“`);
      }
      if (!right) never.push(String(count));
    }
    expect(wrong).toEqual([]);
    expect(never).toEqual([]);
    expect(looks).toBeGreaterThan(SWITCHES);
    await page.close();
  });

  it('never makes the badge of a new person from the values of the one before, while her record loads in parts', async () => {
    const [first, second] = ['2020-01-15', TODAY].map((lastTalk, index) => ({
      Kundennummer: `214D09377${index}`,
      Name: ['Muster-Öz, Jolanda', 'Beispiel, Anton'][index] ?? '',
      Team: '412 Ü25',
      Profillage: 'marktnah',
      Status: 'arbeitslos',
      'Letztes Beratungsgespräch': lastTalk,
    }));
    if (!first || !second) throw new Error('two persons are needed');
    const rows = Object.entries(first).map(([label, value]) => `<dt>${label}:</dt><dd>${value}</dd>`);
    const html = `<!doctype html><meta charset="utf-8"><title>Akte</title><h1>${first.Name}</h1><dl>${rows.join('')}</dl>`;
    const server = await servePages(new Map([['/akte', html]]));
    try {
      const page = await session.openPage(`${server.url}/akte`);
      await page.waitForOverlay('badge of the first', ({ lines }) => /überfällig/.test(lines[0]?.name ?? ''));
      const wrong: string[] = [];
      for (let round = 0; round < 6; round += 1) {
        const [from, to] = round % 2 === 0 ? [first, second] : [second, first];
        // The number and the name at once, the rest in two later parts.
        await page.evaluate((values: Record<string, string>) => {
          const cells = [...document.querySelectorAll('dd')];
          const labels = Object.keys(values);
          const put = (index: number) => {
            const cell = cells[index];
            if (cell) cell.textContent = values[labels[index] ?? ''] ?? '';
          };
          put(0);
          put(1);
          const title = document.querySelector('h1');
          if (title) title.textContent = values.Name ?? '';
          setTimeout(() => [2, 3].forEach(put), 90);
          setTimeout(() => [4, 5].forEach(put), 180);
        }, to);
        const right = to === second ? /nächster Kontakt|fällig bis/ : /überfällig/;
        const deadline = Date.now() + 15_000;
        let done = false;
        while (!done && Date.now() < deadline) {
          const line = (await page.overlay()).lines[0]?.name ?? '';
          done = right.test(line);
          if (!done && line !== '') wrong.push(`${from.Name} → ${to.Name}: „${line}“`);
        }
        expect(done, to.Name).toBe(true);
      }
      expect(wrong).toEqual([]);
      await page.close();
    } finally {
      await server.close();
    }
  });
});
