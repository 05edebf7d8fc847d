import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../lib/site/profile.ts';
import { DAMAGE_SENTENCES } from '../../lib/text/vault-refusals.ts';
import { extensionDir } from '../../scripts/build-extension.ts';
import { readProblems, readShown, startWriting } from './crash/in-extension.ts';
import { SYSTEM, type Write } from './crash/writes.ts';
import { launch } from './support/launch.ts';
import { PASSPHRASE } from './support/open-vault.ts';
import type { BrowserKind } from './support/session.ts';
import { createTempFolder, removeTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

/** Chromium's database is the one that loses data; `FALLBLICK_BROWSER=chromium,firefox` runs both. */
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium').split(',') as BrowserKind[];
const CASES = 1000;
/** A talk of a Bedarfsgemeinschaft with so many takes them all on at once. */
const TOGETHER = 25;
const PAGE = 'icon/16.png';
const numberOf = (index: number): string => `214D${String(index).padStart(6, '0')}`;

const PLAN: Write[] = Array.from({ length: CASES / TOGETHER }, (_, n) => {
  const [who = '', ...others] = Array.from({ length: TOGETHER }, (_each, index) => numberOf(n * TOGETHER + index));
  return { n, kind: 'joint', who, others, date: '2026-01-02', what: `Merkmal ${n}` };
});

/** Chromium loses a whole database at times, silently: it is noticed, told, and built again from the journal. */
describe.each(BROWSERS)('a database that %s has lost', (kind) => {
  it(`is built anew for ${CASES} cases when the store is unlocked`, async () => {
    const profile = await createTempFolder(`wiped-${kind}`);
    const options = { extensionDir: extensionDir(kind), profile };
    try {
      const session = await launch(kind, options);
      const writer = await session.openExtensionPage(PAGE);
      await writer.evaluate(startWriting, PLAN, { system: SYSTEM, fields: FIELDS, lanes: 1, patience: 30_000 });
      await until('all written', () => writer.evaluate(() => document.documentElement.dataset.writing === '0'), 90_000);
      expect(await writer.evaluate(() => document.documentElement.dataset.refused ?? '')).toBe('');
      await session.close();
      for (const folder of await databaseFolders(kind, profile)) await rm(folder, { recursive: true });

      const again = await launch(kind, { ...options, vault: 'unset' });
      const page = await again.openExtensionPage(PAGE);
      await page.waitFor('the background', isAnswering);
      const time = await page.evaluate(unlock, PASSPHRASE);
      expect(await page.evaluate(readProblems)).toContain(DAMAGE_SENTENCES.rebuilt);
      await page.evaluate(() => chrome.runtime.sendMessage({ to: 'background', name: 'lockVault', data: {} }));
      const plain = await page.evaluate(unlock, PASSPHRASE);
      const [rebuilding = 0, unlocking = 0] = [time - plain, plain].map(Math.round);
      console.log(`${CASES} cases rebuilt in ${rebuilding} ms, unlocking ${unlocking} ms · ${kind} ${again.version}`);
      const numbers = Array.from({ length: CASES / 20 }, (_, index) => numberOf(index * 20));
      const shown = await page.evaluate(readShown, numbers, SYSTEM, FIELDS);
      expect(shown.every(({ talks }) => talks.length === 1)).toBe(true);
      await again.close();
      expect(rebuilding).toBeLessThan(5000);
    } finally {
      await removeTempFolder(profile);
    }
  }, 240_000);
});

/** Where the browser keeps the databases of the extension; what it keeps of its files lies elsewhere. */
async function databaseFolders(kind: BrowserKind, profile: string): Promise<string[]> {
  const parent = join(profile, kind === 'chromium' ? 'Default/IndexedDB' : 'storage/default');
  const own = (await readdir(parent)).filter((name) => /^(chrome|moz)-extension/.test(name));
  expect(own.length).toBeGreaterThan(0);
  return own.map((name) => (kind === 'chromium' ? join(parent, name) : join(parent, name, 'idb')));
}

/** Runs in a page of the extension: the background may still be starting. */
async function isAnswering(): Promise<boolean> {
  const reply = await chrome.runtime.sendMessage({ to: 'background', name: 'vaultState', data: {} });
  return reply?.ok === true;
}

/** Runs in a page of the extension. @returns how long it took, ms */
async function unlock(passphrase: string): Promise<number> {
  const begin = performance.now();
  const data = { passphrase };
  const reply: { data?: { ok: boolean; message?: string } } | undefined = await chrome.runtime.sendMessage({
    to: 'background',
    name: 'unlockVault',
    data,
  });
  if (!reply?.data?.ok) throw new Error(reply?.data?.message ?? 'no answer');
  return performance.now() - begin;
}
