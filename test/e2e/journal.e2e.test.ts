import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as client from '../../lib/store/journal/client';
import type { Journal } from '../../lib/store/journal/port';
import { extensionDir } from '../../scripts/build-extension.ts';
import { ROOT } from '../../scripts/tools.ts';
import { launch } from './support/launch.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause } from './support/until.ts';

const KILLS = 1;

/** The built worker under the extension's own security policy, on the real file system, in a browser that is killed. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the journal in %s', (kind) => {
  let session: BrowserSession;
  let code: string;

  beforeAll(async () => {
    code = await bundleClient();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(() => session?.close());

  it(`keeps every acknowledged entry and the keyring over ${KILLS} kills`, async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const page = await session.openExtensionPage('options.html');
      check(await page.evaluate(withClient(code, start), round), acknowledged, round);
      await page.waitFor('some entries', (least) => Number(document.documentElement.dataset.acknowledged) > least, 50);
      await pause(100 * round);
      acknowledged.push(await lastAcknowledged(page));
      await session.crash();
    }
    const page = await session.openExtensionPage('options.html');
    check(await page.evaluate(withClient(code, start), KILLS), acknowledged, KILLS);
    // The next page waits until the worker of this one has let go of the files.
    await page.close();
    console.log(`${kind}: ${acknowledged.join(' + ')} appends acknowledged before the kills`);
  }, 300_000);
});

interface Opened {
  entries: string[];
  damaged: number;
  keyring: string | null;
}

/** Each round begins with a compaction, so the entries are those of the round before. */
function check(opened: Opened, acknowledged: readonly number[], round: number): void {
  expect(opened.damaged).toBe(0);
  expect(opened.keyring).toBe(round === 0 ? null : `keyring ${round - 1}`);
  if (round === 0) return;
  const [first, ...found] = opened.entries;
  expect(first).toBe(`compacted ${round - 1}`);
  expect(found.length).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
  // What was under way may be there too, but only whole and in order.
  expect(found).toEqual(found.map((_, index) => `${round - 1}:${index + 1}`));
}

function lastAcknowledged(page: PageView): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.acknowledged));
}

/** The host's side of the journal, as a script that sets `journalClient`. */
async function bundleClient(): Promise<string> {
  const entry = join(ROOT, 'lib/store/journal/client.ts');
  const lib = { entry, formats: ['iife' as const], name: 'journalClient', fileName: 'client' };
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}

/** A function for the page, with a journal before its own arguments. Its folder is not the product's, which its host holds. */
function withClient<A extends unknown[], R>(
  code: string,
  work: (journal: Journal, ...args: A) => R,
): (...args: A) => R {
  const open: keyof typeof client = 'openJournalWorker';
  const body = `${code}\nreturn (${work})(journalClient.${open}(undefined, 'journal-test'), ...args);`;
  return new Function('...args', body) as (...args: A) => R;
}

// What follows runs in the page, so each function stands alone.

/** Opens the journal, replaces all by one entry, writes the keyring, and appends from then on, three at a time. */
async function start(journal: Journal, round: number): Promise<Opened> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const { entries, damaged, keyring } = await journal.open();
  const before = entries.map(({ bytes }) => textOf(bytes));
  await journal.replace([bytesOf(`compacted ${round}`)]);
  await journal.writeKeyring(bytesOf(`keyring ${round}`));
  const root = document.documentElement;
  const append = async (number: number) => {
    await journal.append(bytesOf(`${round}:${number}`));
    root.dataset.acknowledged = String(number);
  };
  void (async () => {
    for (let number = 1; ; number += 3) await Promise.all([append(number), append(number + 1), append(number + 2)]);
  })();
  return { entries: before, damaged, keyring: keyring && textOf(keyring) };
}
