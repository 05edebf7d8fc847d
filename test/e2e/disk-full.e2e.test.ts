import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../../lib/site/profile.ts';
import { storeFault } from '../../lib/text/faults.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { readShown, startWriting, stopWriting, type Told } from './crash/in-extension.ts';
import { Ledger } from './crash/ledger.ts';
import { customersOf, SYSTEM, writesOf } from './crash/writes.ts';
import { localToday } from './support/day.ts';
import { launch } from './support/launch.ts';
import { type PageServer, servePages } from './support/page-server.ts';
import { seededRandom } from './support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from './support/session.ts';
import { missingForSmallDisk, mountSmallDisk, type SmallDisk } from './support/small-disk.ts';
import { pause, until } from './support/until.ts';
import { OVERDUE, pageWith, recordOf } from './switch-host/two-customers.ts';

const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];
const TODAY = localToday().split('-').reverse().join('.');
const MEGABYTES = 400;
const PAGE = 'icon/16.png';
const NOTE = 'Unterlagen zur Ausbildung anfordern';
const missing = missingForSmallDisk();
if (missing) console.warn(missing);

describe.runIf(missing === null).each(BROWSERS)('a full disk under %s', (kind) => {
  const ledger = new Ledger();
  let disk: SmallDisk;
  let server: PageServer;
  let session: BrowserSession;
  let written = 0;

  beforeAll(async () => {
    disk = await mountSmallDisk(MEGABYTES);
    server = await servePages(new Map([['/akte', pageWith(recordOf(OVERDUE, TODAY))]]));
    const onLine = (line: string): void => {
      const at = line.indexOf('told {');
      if (at >= 0) ledger.tell(JSON.parse(line.slice(at + 'told '.length)) as Told);
    };
    session = await launch(kind, {
      extensionDir: extensionDir(kind),
      profile: join(disk.folder, 'profile'),
      onLine,
      prefs: { 'browser.dom.window.dump.enabled': true },
    });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await disk?.close();
  });

  /** Answers of so many writes, one after the other; ms until the slowest. */
  async function write(count: number): Promise<number> {
    const page = await session.openExtensionPage(PAGE);
    const plan = writesOf(written, written * 1000, count, seededRandom(written));
    written += 1;
    ledger.plan(plan);
    let slowest = 0;
    for (const one of plan) {
      const begin = performance.now();
      await page.evaluate(startWriting, [one], { system: SYSTEM, fields: FIELDS, lanes: 1, patience: 10_000 });
      await until('answer', () => page.evaluate(stopWriting), 15_000);
      await page.evaluate(() => delete document.documentElement.dataset.stop);
      slowest = Math.max(slowest, performance.now() - begin);
    }
    await page.close();
    return slowest;
  }

  it('refuses within a second, keeps what was typed, and loses nothing that was acknowledged', async () => {
    await write(10);
    const refusedBefore = ledger.refused.length;
    await session.openPage(`${server.url}/akte`);
    const panel = await session.openSidePanel();
    await panel.waitForText('Gespräch erfassen');
    await panel.focus('.tile input');
    await panel.press('p');
    await panel.fill('#record-follow', 'followUp');
    await panel.fill('#record-followWhat', NOTE);
    await panel.focus('#record-followWhat');

    disk.fill();
    // What fits into the last page of each file still goes.
    const slowest = await write(20);
    const refused = ledger.refused.length - refusedBefore;
    const begin = performance.now();
    await panel.press('Enter');
    const sentence = storeFault('QuotaExceededError').happened;
    await panel.waitForText(sentence, 5000);
    const told = performance.now() - begin;
    expect(await panel.evaluate(() => document.querySelector<HTMLInputElement>('#record-followWhat')?.value)).toBe(
      NOTE,
    );
    console.log(
      `full disk: ${refused} of 20 refused, slowest answer ${Math.round(slowest)} ms, told in the panel after ${Math.round(told)} ms · ${kind} ${session.version}`,
    );
    expect(slowest).toBeLessThan(1000);
    expect(told).toBeLessThan(1000);
    expect(refused).toBeGreaterThan(0);
    expect(ledger.refused.every((why) => why === sentence || why === storeFault('QuotaExceededError').todo)).toBe(true);

    disk.free();
    await pause(500);
    await panel.focus('#record-followWhat');
    await panel.press('Enter');
    await panel.waitForText('Gespeichert');
    await write(20);
    for (const _ of [1, 2]) {
      await session.restart();
      const page = await session.openExtensionPage(PAGE);
      const numbers = new Set(Array.from({ length: written }, (_each, round) => customersOf(round)).flat());
      const shown = await page.evaluate(readShown, [...numbers], SYSTEM, FIELDS);
      await page.close();
      expect(ledger.compare(shown)).toEqual({ lost: [], torn: [] });
    }
    expect(ledger.acknowledged).toBeGreaterThan(20);
  });
});
