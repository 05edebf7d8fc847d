/** Rolls the extension out to a real browser as an administrator does by docs/administration.md, and looks at what comes of it. */
import { deepStrictEqual, ok } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIELDS } from '../../../lib/site/profile.ts';
import { OPTIONS_UI } from '../../../lib/text/ui-options.ts';
import { extensionDir } from '../../../scripts/build-extension.ts';
import { startDemoSystem } from '../../demo-system/server.mjs';
import { readShown, type Shown, startWriting, stopWriting } from '../crash/in-extension.ts';
import { customersOf, SYSTEM, writesOf } from '../crash/writes.ts';
import { localToday } from '../support/local-today.ts';
import { openVault } from '../support/open-vault.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from '../support/session.ts';
import { until } from '../support/until.ts';
import { type Attempts, BROWSERS } from './browsers.ts';
import { mayRead, readBlob, readManaged, readSetting, readStanding, recover } from './in-browser.ts';
import type { Organisation } from './organisation.ts';

/** What was seen in one browser; times in ms. */
export interface Proof {
  kind: BrowserKind;
  version: string;
  /** From the browser's start until the extension runs. */
  installed: number;
  /** From the changed file until the extension reads the new value; in Firefox with the restart it needs. */
  changed: number;
  /** Cases that were recorded, and were the same in the end. */
  cases: number;
  /** Null where no newer version was rolled out. */
  update: { from: string; to: string; took: number } | null;
}

export interface ProofOptions {
  /** Also the next version, and the key of the organisation. Takes another package. */
  full: boolean;
  /** Told what is looked at next. */
  onStep?: (step: string) => void;
}

/** Chromium gives the values only some seconds after its start, and installs by itself. */
const PATIENCE_MS = 60_000;
const WRITES = 40;
const PAGE = 'icon/16.png';
const NEW_LEAD_DAYS = 21;
/** Of a case system that comes with the newer version. */
const ANOTHER_HOST = 'http://localhost/*';
const NEW_PASSPHRASE = 'Regen Koffer Brille Turm';

/** Sections of the document, in the order in which they are followed. */
const POLICIES = ['4. Linux: Chromium, Chrome und Edge', '5. Linux: Firefox ESR'];
export const FIRST_STEPS = [
  '1. Schlüssel erzeugen',
  '2. Angaben festlegen und Paket bauen',
  '3. Bereitstellen',
  ...POLICIES,
  'Wer die Einträge entsperrt',
];
export const NEXT_VERSION = 'Aktualisierung';
export const REMOVAL = 'Wieder entfernen';
export const RECOVERY = 'Mit dem Schlüssel der Organisation wiederherstellen';

/** Puts the package and the policies where the browsers look for them. Once, for both. */
export async function rollOut(organisation: Organisation): Promise<void> {
  for (const section of FIRST_STEPS) await organisation.follow(section);
}

/** @throws AssertionError or Error at the first thing that is not as it must be */
export async function prove(kind: BrowserKind, organisation: Organisation, options: ProofOptions): Promise<Proof> {
  const { full, onStep = () => undefined } = options;
  const hand = BROWSERS[kind];
  onStep('the browser installs it by policy');
  const begin = performance.now();
  const browser = await hand.launch({
    extensionDir: extensionDir(kind, 'organisation'),
    etc: organisation.etc,
    vault: 'unset',
  });
  const installed = performance.now() - begin;
  const { session } = browser;
  try {
    onStep('it reads the values, and the options are locked');
    const given = await organisation.values(kind);
    await seesValues(session, given);
    await isLocked(session, Number(given.leadDays));
    await unlock(session);
    onStep('it works on the case system');
    await showsBadges(session);
    onStep('it cannot be removed');
    deepStrictEqual(await browser.attemptsToRemove(), NOTHING_REMOVED);
    const { version: from, installType, mayDisable } = await inExtension(session, readStanding);
    deepStrictEqual({ installType, mayDisable }, { installType: 'admin', mayDisable: false });

    onStep('a changed policy arrives');
    const written = await record(session);
    const before = performance.now();
    await organisation.setValue(kind, 'leadDays', NEW_LEAD_DAYS);
    if (hand.rereadsAtStart) await session.restart();
    await seesValues(session, { ...given, leadDays: NEW_LEAD_DAYS });
    const changed = performance.now() - before;
    await isLocked(session, NEW_LEAD_DAYS);
    await unlock(session);

    const proof: Proof = { kind, version: session.version, installed, changed, cases: written.length, update: null };
    if (full) {
      onStep('a newer version comes, with all entries');
      const to = `${from}.1`;
      const hosts = `${organisation.env.FACHVERFAHREN} ${ANOTHER_HOST}`;
      await organisation.follow(NEXT_VERSION, { VERSION: to, FACHVERFAHREN: hosts });
      for (const section of POLICIES) await organisation.follow(section);
      const start = performance.now();
      const isThere = async (): Promise<boolean> => (await inExtension(session, readStanding)).version === to;
      await browser.update(isThere, () => organisation.wasAskedFor(to));
      await unlock(session);
      deepStrictEqual(await shown(session), written);
      proof.update = { from, to, took: performance.now() - start };
      deepStrictEqual(await browser.attemptsToRemove(), NOTHING_REMOVED);
      ok(await inExtension(session, mayRead, ANOTHER_HOST), 'the newer version may not read the host it brings');
      onStep('the key of the organisation opens the entries');
      await opensByOrganisation(session, organisation);
    }
    deepStrictEqual(await shown(session), written);
    if (full) {
      onStep('the policy is withdrawn');
      await organisation.follow(REMOVAL);
      await browser.isWithdrawn();
    }
    return proof;
  } finally {
    await session.close();
  }
}

const NOTHING_REMOVED: Attempts = {
  mayRemove: false,
  removed: false,
  disabled: false,
};

/** With the values of the policy at hand: the key of the organisation counts when the passphrase is chosen. */
const unlock = (session: BrowserSession): Promise<void> => openVault(session, { vault: 'open' });

async function inExtension<A extends unknown[], R>(
  session: BrowserSession,
  fn: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const page = await session.openExtensionPage(PAGE);
  try {
    return await page.evaluate(fn, ...args);
  } finally {
    await page.close();
  }
}

async function seesValues(session: BrowserSession, values: object): Promise<void> {
  const read = async (): Promise<boolean> => {
    deepStrictEqual(await inExtension(session, readManaged), values);
    return true;
  };
  await until('managed values', read, PATIENCE_MS);
}

async function isLocked(session: BrowserSession, leadDays: number): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  const row = await page.waitFor('row of the setting', readSetting, OPTIONS_UI.lead);
  await page.close();
  deepStrictEqual(row, { value: OPTIONS_UI.leadDays(leadDays), isEditable: false, note: OPTIONS_UI.managed });
}

/** Nobody has switched the site on: the build has its hosts, and the policy keeps it off none of them. */
async function showsBadges(session: BrowserSession): Promise<void> {
  const demo = await startDemoSystem({ today: localToday() });
  try {
    const person = demo.records.find(({ expect: { state } }) => state === 'overdue');
    const page = await session.openPage(`${demo.url}/akte/${person?.id}`);
    await page.waitForOverlay('badge', ({ lines }) => lines.length > 0, PATIENCE_MS);
    await page.close();
  } finally {
    await demo.close();
  }
}

/** Records talks and more of several customers, and gives what the product shows of them. */
async function record(session: BrowserSession): Promise<Shown[]> {
  const page = await session.openExtensionPage(PAGE);
  const options = { system: SYSTEM, fields: FIELDS, lanes: 1, patience: PATIENCE_MS };
  await page.evaluate(startWriting, writesOf(0, 0, WRITES, seededRandom(1)), options);
  await page.waitFor('last write', () => document.documentElement.dataset.writing === '0');
  ok(await page.evaluate(stopWriting));
  equalText(await page.evaluate(() => document.documentElement.dataset.refused ?? ''), '');
  await page.close();
  const written = (await shown(session)).filter(({ talks }) => talks.length > 0);
  ok(written.length > 5, `only ${written.length} cases were recorded`);
  return written;
}

async function shown(session: BrowserSession): Promise<Shown[]> {
  const all = await inExtension(session, readShown, customersOf(0), SYSTEM, FIELDS);
  return all.filter(({ talks }) => talks.length > 0);
}

async function opensByOrganisation(session: BrowserSession, organisation: Organisation): Promise<void> {
  const blob = await inExtension(session, readBlob);
  ok(blob, 'there is no recovery key for the organisation');
  const file = join(organisation.env.TRESOR ?? '', 'schluessel.txt');
  await writeFile(file, blob);
  const key = (await organisation.follow(RECOVERY, { SCHLUESSELDATEI: file })).trim();
  equalText((await inExtension(session, recover, key, NEW_PASSPHRASE)) ?? '', '');
}

function equalText(actual: string, expected: string): void {
  deepStrictEqual(actual, expected);
}

/** One line for a person. */
export function proofLine({ kind, version, installed, changed, cases, update }: Proof): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const next = update ? `, updated ${update.from} → ${update.to} in ${seconds(update.took)}` : '';
  return `${kind} ${version}: installed by policy in ${seconds(installed)}, policy change in ${seconds(changed)}${next}, ${cases} of ${cases} cases intact, not removable`;
}
