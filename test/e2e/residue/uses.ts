/** Uses the extension as specialists do, with words that stand nowhere else, and looks for them in the profile afterwards. */
import { FIELDS } from '../../../lib/site/profile.ts';
import { startWriting, stopWriting } from '../crash/in-extension.ts';
import type { Write } from '../crash/writes.ts';
import { launch } from '../support/launch.ts';
import { servePages } from '../support/page-server.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { BrowserKind, BrowserSession } from '../support/session.ts';
import { createTempFolder, removeTempFolder } from '../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { marker, type Needle, needlesOf, needlesOfKey } from './needles.ts';
import { type Searched, searchFolder } from './search.ts';

export interface ResidueOptions {
  kind: BrowserKind;
  extensionDir: string;
  uses: number;
  seed: number;
}

export interface Residue extends Searched {
  kind: BrowserKind;
  version: string;
  uses: number;
  needles: number;
  /** Forms in which the word was found that the control run wrote in clear. */
  planted: string[];
}

const PAGE = 'icon/16.png';
const LAST_DAY = '2026-01-02';

export async function searchResidue({ kind, extensionDir, uses, seed }: ResidueOptions): Promise<Residue> {
  const random = seededRandom(seed);
  const customers = Array.from({ length: Math.max(2, Math.ceil(uses / 4)) }, () => ({
    number: numberMarker(random),
    name: `${marker(random)}, ${marker(random)}`,
  }));
  const notes = Array.from({ length: uses }, () => marker(random));
  const passphrase = `${marker(random)} ${marker(random)}`;
  const control = marker(random);
  const draft = marker(random);
  const needles: Needle[] = [
    ...customers.flatMap(({ number, name }) => [
      ...needlesOf('number', number),
      ...name.split(', ').flatMap(nameNeedles),
    ]),
    ...notes.flatMap((note) => needlesOf('note', note)),
    ...needlesOf('passphrase', passphrase),
    ...needlesOf('what is typed and not saved', draft),
  ];
  // What the case system's own pages leave in the browser is the case system's: it forbids storing them, as they should.
  const server = await servePages(
    new Map(customers.map(({ number, name }, index) => [`/akte/${index}`, pageOf(number, name)])),
  );
  const profile = await createTempFolder(`residue-${kind}`);
  try {
    const session = await launch(kind, { extensionDir, profile, vault: 'unset' });
    try {
      needles.push(...(await setUp(session, passphrase)));
      const plan: Write[] = notes.map((what, n) => {
        const { number: who } = customers[n % customers.length] as (typeof customers)[number];
        if (n % 7 === 6) return { n, kind: 'undo', target: n - 1 };
        const base = { n, who, date: LAST_DAY, what };
        return n % 3 === 0 ? { ...base, kind: 'followUp' } : { ...base, kind: 'talk' };
      });
      const half = Math.ceil(plan.length / 2);
      await use(session, server.url, customers, plan.slice(0, half));
      await ask(session, 'lockVault', {});
      await unlockInPanel(session, `${server.url}/akte/0`, passphrase, customers[0]?.name ?? '', draft);
      await session.restart();
      needles.push(...(await unlock(session, passphrase)));
      await use(session, server.url, customers, plan.slice(half));
      await ask(session, 'lockVault', {});
    } finally {
      await session.close();
    }
    const searched = await searchFolder(profile, needles);
    const again = await launch(kind, { extensionDir, profile, vault: 'unset' });
    try {
      const page = await again.openExtensionPage(PAGE);
      await page.evaluate(plant, control);
    } finally {
      await again.close();
    }
    const { hits: planted } = await searchFolder(profile, needlesOf('planted word', control));
    return { ...searched, kind, version: again.version, uses, needles: needles.length, planted };
  } finally {
    await server.close();
    await removeTempFolder(profile);
  }
}

const nameNeedles = (name: string): Needle[] => needlesOf('name', name);

function numberMarker(random: () => number): string {
  const digits = (count: number): string => String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  return `${digits(3)}Q${digits(6)}`;
}

function pageOf(number: string, name: string): string {
  const fields = { Kundennummer: number, Name: name, Team: '412 Ü25', Profillage: 'marktnah', Status: 'arbeitslos' };
  const rows = Object.entries(fields).map(([label, value]) => `<dt>${label}:</dt><dd>${value}</dd>`);
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Akte</title><main><dl>${rows.join('')}</dl></main></html>`;
}

interface VaultReply {
  ok: boolean;
  fault?: string;
  data?: { ok?: boolean; message?: string; recoveryKey?: string } | null;
}

async function ask(session: BrowserSession, name: string, data: object): Promise<NonNullable<VaultReply['data']>> {
  const page = await session.openExtensionPage(PAGE);
  await page.waitFor('the background', async () => {
    const state = await chrome.runtime.sendMessage({ to: 'background', name: 'vaultState', data: {} });
    return state?.ok === true;
  });
  const reply = await page.evaluate(
    async (asked: string, content: object): Promise<VaultReply> =>
      chrome.runtime.sendMessage({ to: 'background', name: asked, data: content }),
    name,
    data,
  );
  await page.close();
  if (!reply.ok || reply.data?.ok === false) throw new Error(`${name}: ${reply.fault ?? reply.data?.message}`);
  return reply.data ?? {};
}

async function setUp(session: BrowserSession, passphrase: string): Promise<Needle[]> {
  const { recoveryKey = '' } = await ask(session, 'setUpVault', { passphrase });
  const [first = '', ...groups] = recoveryKey.split('-');
  if (groups.length === 0) throw new Error('no recovery key was told');
  const parts = [first, ...groups].map((_, at, all) => all.slice(at, at + 3).join('-')).slice(0, -2);
  return [...parts.flatMap((part) => needlesOf('recovery key', part)), ...(await storeKey(session))];
}

async function unlock(session: BrowserSession, passphrase: string): Promise<Needle[]> {
  await ask(session, 'unlockVault', { passphrase });
  return storeKey(session);
}

/** As the background keeps it in memory while the store is open. */
async function storeKey(session: BrowserSession): Promise<Needle[]> {
  const page = await session.openExtensionPage(PAGE);
  const text = await page.waitFor('the key in session memory', async () => {
    const kept = JSON.stringify(await chrome.storage.session.get());
    return /"storeKey":"([^"]+)"/.exec(kept)?.[1];
  });
  await page.close();
  return needlesOfKey('store key', Buffer.from(text, 'base64'));
}

/** Looks at each customer's page, then writes. */
async function use(
  session: BrowserSession,
  url: string,
  customers: readonly { number: string; name: string }[],
  plan: Write[],
): Promise<void> {
  const page = await session.openPage(`${url}/akte/0`);
  for (let index = 0; index < customers.length; index += 1) {
    await page.goto(`${url}/akte/${index}`);
    if (index % 5 === 0) await page.waitForOverlay('a badge', ({ lines }) => lines.length > 0);
  }
  const own = await session.openExtensionPage(PAGE);
  const names = Object.fromEntries(customers.map(({ number, name }) => [number, name]));
  const options = { system: url, fields: FIELDS, lanes: 1, patience: 10_000, names };
  await own.evaluate(startWriting, plan, options);
  await until('all written', () => own.evaluate(() => document.documentElement.dataset.writing === '0'), 120_000);
  const refused = await own.evaluate(() => document.documentElement.dataset.refused ?? '');
  if (refused) throw new Error(refused);
  await own.evaluate(stopWriting);
  await own.close();
  await page.close();
}

/** The passphrase key by key, in the panel beside a customer's page; then a note that is never saved. */
async function unlockInPanel(
  session: BrowserSession,
  address: string,
  passphrase: string,
  name: string,
  draft: string,
): Promise<void> {
  const page = await session.openPage(address);
  await page.waitForOverlay('a badge', ({ lines }) => lines.length > 0);
  const panel = await session.openSidePanel();
  await panel.focus('input[type="password"]');
  await panel.type(passphrase);
  await panel.press('Enter');
  await panel.waitForText('Gespräch erfassen');
  await panel.waitForText(name);
  await panel.click('#tab-followUps');
  await panel.click('text=Wiedervorlage ergänzen');
  await panel.typeIn('#follow-up-what', draft);
  await panel.waitFor(
    'what is typed in session memory',
    async (text) => JSON.stringify(await chrome.storage.session.get()).includes(text),
    draft,
  );
}

/** Runs in a page of the extension: what must not happen, once, in both places where it could. */
async function plant(word: string): Promise<boolean> {
  await chrome.storage.local.set({ planted: word });
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('words', { keyPath: 'id' });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('words', 'readwrite');
      // Among repeats, so that what compresses does so.
      transaction
        .objectStore('words')
        .put({ id: 1, word: `${'wieder und '.repeat(200)}${word}${' wieder und'.repeat(200)}` });
      transaction.oncomplete = () => {
        request.result.close();
        resolve(true);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

/** „100 uses · 1,234 forms looked for in 345 files (67 MB) · 0 found · planted word found · chromium 156.0“ */
export function residueLine({ uses, needles, files, bytes, hits, planted, kind, version }: Residue): string {
  const where = `${needles.toLocaleString('en')} forms looked for in ${files.toLocaleString('en')} files (${Math.round(bytes / 1e6)} MB)`;
  const control = planted.length > 0 ? 'planted word found' : 'PLANTED WORD NOT FOUND';
  return `${uses} uses · ${where} · ${hits.length} found · ${control} · ${kind} ${version}`;
}
