/**
 * `npm test`: types, style, unused code, unit tests, builds and both real browsers, one after another.
 * The last line is `N passed, N failed`. Names of steps as arguments run only those, e.g. `npm test -- types unit`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildExtension, extensionDir } from './build-extension.ts';
import { findBrowser } from './find-browser.mjs';
import { ROOT, runTool } from './tools.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const MINUTE = 60_000;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());
const reports = await mkdtemp(join(tmpdir(), 'fallblick-test-'));

const STEPS: Record<string, () => Promise<Counts>> = {
  types: async () => one((await tool('typescript', 'tsc', ['-p', 'tsconfig.json', '--noEmit'])) === 0),
  style: async () => one((await tool('@biomejs/biome', 'biome', ['check', '.'])) === 0),
  unused: async () => one((await tool('knip', 'knip', [])) === 0),
  unit: () => vitest('unit', 15 * MINUTE),
  package: packages,
  'build-chromium': () => builds('chromium'),
  'build-firefox': () => builds('firefox'),
  'web-ext': async () =>
    one(
      (await tool('web-ext', 'web-ext', ['lint', '--self-hosted', '-s', extensionDir('firefox', 'production')])) === 0,
    ),
  browsers: async () => sum([await browserFound('chromium'), await browserFound('firefox')]),
  e2e: () => vitest('e2e', 50 * MINUTE),
};

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const wanted = process.argv.slice(2);
for (const name of wanted.filter((each) => !(each in STEPS))) {
  console.error(`Unknown step "${name}"; there are ${Object.keys(STEPS).join(', ')}.`);
  total.failed += 1;
}
// Writes the settings that tsconfig.json extends; every later step reads them.
if ((await tool('wxt', 'wxt', ['prepare'])) !== 0) total.failed += 1;
for (const [name, run] of Object.entries(STEPS)) {
  if (stopped.signal.aborted || (wanted.length > 0 && !wanted.includes(name))) continue;
  console.log(`\n== ${name}`);
  const counts = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  });
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed`);
  add(total, counts);
}
if (stopped.signal.aborted) total.failed += 1;
if (total.skipped > 0) console.log(`(${total.skipped} skipped)`);
await rm(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function add(to: Counts, counts: Counts): void {
  to.passed += counts.passed;
  to.failed += counts.failed;
  to.skipped += counts.skipped;
}

function sum(all: Counts[]): Counts {
  const result: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) add(result, counts);
  return result;
}

function tool(name: string, bin: string, args: string[], limit = 10 * MINUTE): Promise<number> {
  return runTool({ package: name, bin }, args, { limit, signal: stopped.signal });
}

/** What is handed out, made twice: the second time not a byte may differ. */
async function packages(): Promise<Counts> {
  const outs = ['first', 'second'].map((name) => join(reports, name));
  for (const out of outs)
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/package.ts'), '--out', out], {
      signal: stopped.signal,
      timeout: 10 * MINUTE,
    });
  const [first, second] = await Promise.all(outs.map((out) => readFile(join(out, 'SHA256SUMS'), 'utf8')));
  if (first !== second) console.error(`two packages of one state differ:\n${first}\n${second}`);
  return one(first === second);
}

async function builds(kind: 'chromium' | 'firefox'): Promise<Counts> {
  const demo = await buildExtension(kind, 'demo', { signal: stopped.signal });
  // What the crash test must notice is noticed in one browser.
  const sabotage = kind === 'chromium' ? [await buildExtension(kind, 'sabotage', { signal: stopped.signal })] : [];
  return sum([demo, ...sabotage].map((code) => one(code === 0)));
}

async function browserFound(kind: 'chromium' | 'firefox'): Promise<Counts> {
  try {
    const { path, version, how } = await findBrowser(kind);
    console.log(`${kind} ${version}: ${path} (${how})`);
    return one(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

/** A file that could not be loaded, or a run that broke off, fails even when no single test did. */
async function vitest(project: string, limit: number): Promise<Counts> {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', 'vitest', args, limit);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return one(false);
  const report = JSON.parse(text) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  const broken = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests };
}
