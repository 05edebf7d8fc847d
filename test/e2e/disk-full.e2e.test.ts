import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS } from '../../lib/site/profile.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { readShown, startWriting, stopWriting, type Told } from './crash/in-extension.ts';
import { Ledger } from './crash/ledger.ts';
import { customersOf, SYSTEM, writesOf } from './crash/writes.ts';
import { launch } from './support/launch.ts';
import { seededRandom } from './support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from './support/session.ts';
import { missingForSmallDisk, mountSmallDisk, type SmallDisk } from './support/small-disk.ts';
import { pause, until } from './support/until.ts';

/** Chromium's database is the one that loses data; `FALLBLICK_BROWSER=chromium,firefox` runs both. */
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium').split(',') as BrowserKind[];
const MEGABYTES = 400;
const PAGE = 'icon/16.png';
const missing = missingForSmallDisk();
if (missing) console.warn(missing);

describe.runIf(missing === null).each(BROWSERS)('a full disk under %s', (kind) => {
  const ledger = new Ledger();
  let disk: SmallDisk;
  let session: BrowserSession;
  let written = 0;

  beforeAll(async () => {
    disk = await mountSmallDisk(MEGABYTES);
    const onLine = (line: string): void => {
      const at = line.indexOf('told {');
      if (at >= 0) ledger.tell(JSON.parse(line.slice(at + 'told '.length)) as Told);
    };
    const profile = join(disk.folder, 'profile');
    await mkdir(profile);
    session = await launch(kind, {
      extensionDir: extensionDir(kind),
      profile,
      onLine,
      prefs: { 'browser.dom.window.dump.enabled': true },
    });
  });
  afterAll(async () => {
    await session?.close();
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

  it('refuses within a second, and loses nothing that was acknowledged before, meanwhile and afterwards', async () => {
    await write(10);
    const refusedBefore = ledger.refused.length;
    disk.fill();
    // What fits into the last page of each file still goes.
    const slowest = await write(20);
    const refused = ledger.refused.length - refusedBefore;
    const refusedInAll = ledger.refused.length;
    console.log(
      `full disk: ${refused} of 20 refused, slowest answer ${Math.round(slowest)} ms · ${kind} ${session.version}`,
    );
    expect(slowest).toBeLessThan(1000);
    expect(refused).toBeGreaterThan(0);
    disk.free();
    await pause(500);
    await write(20);
    expect(ledger.refused.length, 'refused with room again').toBe(refusedInAll);
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
