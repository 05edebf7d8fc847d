/**
 * `npm run test:backup -- [--cases 50000] [--browser chromium|firefox]`: a large caseload through the pages, as a user would:
 * saved, cancelled halfway, compared, replaced, given back on a device that has nothing, and three Auskünfte. Tells how long
 * each takes, how long the page stood still at most, and the memory of the largest process. Fails where a step fails, or the
 * page stands still.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../test/e2e/support/launch.ts';
import { PASSPHRASE } from '../test/e2e/support/open-vault.ts';
import type { BrowserKind, PageView } from '../test/e2e/support/session.ts';
import { createTempFolder, removeTempFolder } from '../test/e2e/support/temp-folder.ts';
import { until } from '../test/e2e/support/until.ts';
import { buildExtension, extensionDir } from './build-extension.ts';
import { largestProcess } from './memory.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '50000' }, browser: { type: 'string' } } });
const cases = Number(values.cases);
const kinds = (['chromium', 'firefox'] as BrowserKind[]).filter((kind) => (values.browser ?? kind) === kind);
if (!Number.isInteger(cases) || cases < 1 || kinds.length === 0) {
  console.error('Usage: npm run test:backup -- [--cases N] [--browser chromium|firefox]');
  process.exit(2);
}

/** For longer no page may stand still, however busy the machine is: „Abbrechen“ would wait as long. */
const STILL_MS = 5000;
const LIMIT_MS = 20 * 60_000;
const PIECE_BYTES = 3_000_000;
/** The Auskunft on one person. */
const AUSKUNFT_MS = 10_000;

let failed = false;
for (const kind of kinds) {
  if ((await buildExtension(kind, 'demo', { quiet: true })) !== 0) process.exit(1);
  const memory = largestProcess();
  const figures: string[] = [];
  try {
    const file = await onDevice(kind, figures);
    await onEmptyDevice(kind, file, figures);
  } catch (error) {
    failed = true;
    console.error(error);
  }
  const megabytes = (await memory.stop()) / 1_000_000;
  console.log(`${kind}, ${cases} cases: ${figures.join(' · ')} · largest process ${megabytes.toFixed(0)} MB`);
}
process.exit(failed ? 1 : 0);

/** Where the entries are. Gives the file in pieces, base64. */
async function onDevice(kind: BrowserKind, figures: string[]): Promise<string[]> {
  const downloads = await createTempFolder('downloads');
  const session = await launch(kind, { extensionDir: extensionDir(kind), downloads });
  try {
    const options = await session.openExtensionPage('options.html');
    await timed(figures, options, 'taken on', async () => {
      await options.evaluate(takeOn, cases);
      const state = () => options.evaluate(takenOn);
      await until('cases', async () => (await state()) === 'done', LIMIT_MS);
    });
    await options.click('text=Sicherung speichern');
    await cancel(options);
    await timed(figures, options, 'saved', async () => {
      await options.click('text=Sicherung speichern');
      await options.waitForText('Gespeichert als „fallblick-sicherung-', LIMIT_MS);
    });
    const saved = await savedFile(downloads);
    figures.push(`file ${(saved.length / 1_000_000).toFixed(0)} MB`);
    const file = inPieces(saved);
    await options.evaluate(giveFile, file);
    await cancel(options);
    await timed(figures, options, 'compared', async () => {
      await options.evaluate(giveFile, file);
      await options.waitForText(`${cases} Fälle gleich`, LIMIT_MS);
    });
    await options.click('input[name="restore-way"]:not(#restore-way)');
    await timed(figures, options, 'replaced', async () => {
      await options.click('.restore-preview .primary');
      await options.waitForText('Ihre Einträge wurden durch die Sicherung ersetzt.', LIMIT_MS);
    });
    return file;
  } finally {
    await session.close();
    await removeTempFolder(downloads);
  }
}

/** What the browser has saved, once it is whole. */
async function savedFile(folder: string): Promise<Buffer> {
  let last = -1;
  return until('the saved file', async () => {
    const [name] = (await readdir(folder)).filter((one) => !/\.(part|crdownload)$/.test(one));
    const bytes = name ? await readFile(join(folder, name)) : null;
    const whole = bytes !== null && bytes.length > 0 && bytes.length === last;
    last = bytes?.length ?? -1;
    return whole ? bytes : null;
  });
}

/** Base64. */
function inPieces(bytes: Buffer): string[] {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, at) =>
    bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES).toString('base64'),
  );
}

/** Where nothing is yet. All must be there after a restart, too. */
async function onEmptyDevice(kind: BrowserKind, file: string[], figures: string[]): Promise<void> {
  const session = await launch(kind, { extensionDir: extensionDir(kind), vault: 'unset' });
  try {
    let options = await session.openExtensionPage('options.html#backup');
    await options.waitForText('Sie haben schon eine Sicherung?');
    await options.evaluate(giveFile, file);
    await options.waitForText('unter einer anderen Passphrase gespeichert', LIMIT_MS);
    await options.fill('#open-backup-secret', PASSPHRASE);
    await options.focus('#open-backup-secret');
    await timed(figures, options, 'read', async () => {
      await options.press('Enter');
      await options.waitForText(`${cases} Fälle, Stand`, LIMIT_MS);
    });
    await timed(figures, options, 'restored', async () => {
      await options.click('.restore-preview .primary');
      await options.waitForText('Ihre Einträge sind wiederhergestellt.', LIMIT_MS);
    });
    await session.restart();
    options = await session.openExtensionPage('options.html');
    const { unlocked, told, faults } = await options.evaluate(unlockAndTell, PASSPHRASE, [
      0,
      Math.floor(cases / 2),
      cases - 1,
    ]);
    figures.push(`unlocked ${seconds(unlocked)}`, `Auskunft ${seconds(told)}`);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    if (told > AUSKUNFT_MS) throw new Error(`the Auskunft took ${seconds(told)}`);
  } finally {
    await session.close();
  }
}

/** Once it is under way it is ended, and nothing happened. */
async function cancel(page: PageView): Promise<void> {
  await until('progress', () => page.evaluate(isUnderWay), LIMIT_MS);
  await page.click('.job button');
  await page.waitFor('the end of it', () => document.querySelector('.job-bar') === null);
}

async function timed(figures: string[], page: PageView, what: string, act: () => Promise<unknown>): Promise<void> {
  const start = Date.now();
  await page.evaluate(watchStill);
  await act();
  const still = await page.evaluate(longestStill);
  const figure = `${what} ${seconds(Date.now() - start)} (still ${still} ms)`;
  figures.push(figure);
  console.error(`  ${figure}`);
  if (still > STILL_MS) throw new Error(`${what}: the page stood still for ${still} ms`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

// What follows runs in the page, so each function stands alone.

function isUnderWay(): boolean {
  const bar = document.querySelector<HTMLProgressElement>('.job-bar');
  return bar !== null && bar.value > bar.max / 10;
}

/** What one function leaves for another lies in the document: Firefox runs each in a world of its own. */
function watchStill(): void {
  const { dataset } = document.documentElement;
  let last = performance.now();
  dataset.still = '0';
  const timer = setInterval(() => {
    if (dataset.still === undefined) return clearInterval(timer);
    dataset.still = String(Math.round(Math.max(Number(dataset.still), performance.now() - last - 20)));
    last = performance.now();
  }, 20);
}

function longestStill(): number {
  const { dataset } = document.documentElement;
  const still = Number(dataset.still);
  delete dataset.still;
  return still;
}

/** Begins to take on cases as the import page does, with a talk each. */
function takeOn(count: number): void {
  const { dataset } = document.documentElement;
  run().then(
    () => {
      dataset.taken = 'done';
    },
    (error: unknown) => {
      dataset.taken = String(error);
    },
  );

  async function ask(name: string, data: object): Promise<void> {
    const reply = await chrome.runtime.sendMessage({ to: 'background', name, data });
    if (!reply?.ok || reply.data?.ok === false) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  }

  async function run(): Promise<void> {
    const seenOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const columns = ['customerNumber', 'name', 'team', 'status', 'lastTalk'];
    for (let first = 0; first < count; first += 2000) {
      const piece = Array.from({ length: Math.min(2000, count - first) }, (_, at) => ({
        customerNumber: `100A${String(first + at).padStart(6, '0')}`,
        name: `Muster-${first + at}, Kim`,
        benefitUnitNumber: null,
        birthDate: null,
        lastTalk: seenOn,
        nextAppointment: null,
        planConcluded: null,
        team: 'ue25',
        status: 'alo',
        marketDistance: null,
        profile: null,
        unread: [],
      }));
      await ask('stageImport', { id: 'many', system: 'https://fall.example', seenOn, columns, cases: piece });
    }
    await ask('commitImport', { id: 'many', count });
  }
}

function takenOn(): string | undefined {
  const { taken } = document.documentElement.dataset;
  if (taken !== undefined && taken !== 'done') throw new Error(taken);
  return taken;
}

function giveFile(pieces: string[]): void {
  const parts = pieces.map((piece) => {
    const binary = atob(piece);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  });
  const transfer = new DataTransfer();
  transfer.items.add(new File(parts, 'sicherung.fbk'));
  const input = document.querySelector<HTMLInputElement>('input[type="file"][accept=".fbk"]');
  if (!input) throw new Error('no place for the file');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Times in ms; of the Auskünfte on these the longest. */
async function unlockAndTell(
  passphrase: string,
  numbers: number[],
): Promise<{ unlocked: number; told: number; faults: string[] }> {
  const ask = (name: string, data: object) => chrome.runtime.sendMessage({ to: 'background', name, data });
  const faults: string[] = [];
  const start = performance.now();
  const opened = await ask('unlockVault', { passphrase });
  const unlocked = performance.now() - start;
  if (!opened?.data?.ok) faults.push(JSON.stringify(opened));
  let told = 0;
  for (const at of numbers) {
    const before = performance.now();
    const customerNumber = `100A${String(at).padStart(6, '0')}`;
    const known = new Set(Object.keys(await chrome.storage.session.get()));
    await ask('openAuskunft', { ref: { system: 'https://fall.example', customerNumber } });
    const key = Object.keys(await chrome.storage.session.get()).find(
      (one) => one.startsWith('auskunft.') && !known.has(one),
    );
    const reply = await ask('auskunft', { token: key?.slice('auskunft.'.length) ?? '' });
    told = Math.max(told, performance.now() - before);
    if (!JSON.stringify(reply).includes(customerNumber))
      faults.push(`${customerNumber}: ${JSON.stringify(reply).slice(0, 200)}`);
  }
  return { unlocked, told, faults };
}
