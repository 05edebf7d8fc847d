import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { launch } from './support/launch.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause } from './support/until.ts';

const KILLS = 5;
/** Not the product's own folder: its host may hold that one. */
const FOLDER = 'journal-test';

/** The built worker under the extension's own security policy, on the real file system, in a browser that is killed. */
describe.each(['chromium', 'firefox'] as BrowserKind[])('the journal in %s', (kind) => {
  let session: BrowserSession;

  beforeAll(async () => {
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(() => session?.close());

  it(`keeps every acknowledged entry and the keyring over ${KILLS} kills`, async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const page = await session.openExtensionPage('options.html');
      const opened = await page.evaluate(withJournal(start), FOLDER, round);
      check(opened, acknowledged, round);
      await pause(300 + 150 * round);
      acknowledged.push(await lastAcknowledged(page));
      await session.crash();
    }
    const page = await session.openExtensionPage('options.html');
    check(await page.evaluate(withJournal(start), FOLDER, KILLS), acknowledged, KILLS);
    console.log(`${kind}: ${acknowledged.join(' + ')} appends acknowledged before the kills`);
  });

  it('acknowledges an entry within 50 ms (95th percentile), and many together sooner', async () => {
    const page = await session.openExtensionPage('options.html');
    const { p95, single, together } = await page.evaluate(withJournal(measure));
    console.log(`${kind}: ${single}/s singly (p95 ${p95} ms), ${together}/s in groups of 100, 2 KB each`);
    expect(p95).toBeLessThanOrEqual(50);
    expect(together).toBeGreaterThan(single);
  });
});

/** Each round begins with a compaction to one entry per round, so the first entries are those of former rounds. */
function check(opened: Opened, acknowledged: readonly number[], round: number): void {
  expect(opened.fault).toBeNull();
  expect(opened.damaged).toBe(0);
  expect(opened.keyring).toBe(round === 0 ? null : `keyring ${round - 1}`);
  if (round === 0) return;
  const last = acknowledged.at(-1) ?? 0;
  expect(last).toBeGreaterThan(10);
  const found = opened.entries.filter((entry) => entry.startsWith(`${round - 1}:`));
  expect(found.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => `${round - 1}:${index + 1}`));
  // What was under way may be there too, but only whole and in order.
  expect(found).toEqual(found.map((_, index) => `${round - 1}:${index + 1}`));
}

interface Opened {
  fault: string | null;
  entries: string[];
  damaged: number;
  keyring: string | null;
}

function lastAcknowledged(page: PageView): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.acknowledged));
}

/** A function for the page, with a connection to the worker before its own arguments. */
function withJournal<A extends unknown[], R>(work: (ask: Ask, ...args: A) => R): (...args: A) => R {
  return new Function('...args', `${connect}\nreturn (${work})(connect(), ...args);`) as (...args: A) => R;
}

type Ask = (order: object) => Promise<{ ok: boolean; value: unknown; reason?: string }>;

// What follows runs in the page, so it stands alone.

/** Starts the built worker; it takes one order after the other. */
function connect(): Ask {
  const url = '/journal-worker.js';
  const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes;
  const policy = types?.createPolicy('journal-test', { createScriptURL: (text: string) => text }) as
    | { createScriptURL(text: string): string }
    | undefined;
  const worker = new Worker(policy?.createScriptURL(url) ?? url);
  return (order) =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve({ ok: false, value: null, reason: `worker: ${message}` });
      worker.postMessage(order);
    });
}

/** Opens the journal, replaces it by one entry, writes the keyring, and appends from then on. */
async function start(ask: Ask, folder: string, round: number): Promise<Opened> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  const opened = await ask({ name: 'open', folder });
  if (!opened.ok) return { fault: opened.reason ?? 'unknown', entries: [], damaged: 0, keyring: null };
  const { entries, damaged, keyring } = opened.value as {
    entries: { bytes: Uint8Array }[];
    damaged: number;
    keyring: Uint8Array | null;
  };
  const before = entries.map(({ bytes }) => textOf(bytes));
  await ask({ name: 'replace', entries: [bytesOf(`compacted ${round}`)] });
  await ask({ name: 'writeKeyring', bytes: bytesOf(`keyring ${round}`) });
  const root = document.documentElement;
  root.dataset.acknowledged = '0';
  void (async () => {
    for (let number = 1; (await ask({ name: 'append', entries: [bytesOf(`${round}:${number}`)] })).ok; number += 1) {
      root.dataset.acknowledged = String(number);
    }
  })();
  return { fault: null, entries: before, damaged, keyring: keyring && textOf(keyring) };
}

/** Rates per second, and the 95th percentile of one append in milliseconds. */
async function measure(ask: Ask): Promise<{ p95: number; single: number; together: number }> {
  const entry = crypto.getRandomValues(new Uint8Array(2048));
  await ask({ name: 'open', folder: 'journal-speed' });
  const times: number[] = [];
  for (let count = 0; count < 500; count += 1) {
    const begin = performance.now();
    await ask({ name: 'append', entries: [entry] });
    times.push(performance.now() - begin);
  }
  const begin = performance.now();
  for (let count = 0; count < 20; count += 1) {
    await ask({ name: 'append', entries: Array.from({ length: 100 }, () => entry) });
  }
  const together = Math.round(2_000_000 / (performance.now() - begin));
  const single = Math.round(500_000 / times.reduce((sum, time) => sum + time, 0));
  const p95 = times.sort((one, other) => one - other)[475] ?? Number.NaN;
  return { p95: Math.round(p95 * 10) / 10, single, together };
}
