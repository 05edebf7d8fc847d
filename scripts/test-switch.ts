/**
 * `npm run test:switch -- --switches 2000 [--browser firefox] [--seed N]`: builds the extension and switches customers at
 * random in real browsers, in every way a page can; fails on a single wrong badge.
 */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../test/e2e/support/session.ts';
import { buildExtension } from './build-extension.ts';
import { runTool } from './tools.ts';

const KINDS: BrowserKind[] = ['chromium', 'firefox'];
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());

const { values } = parseArgs({
  options: {
    switches: { type: 'string', default: '2000' },
    browser: { type: 'string' },
    seed: { type: 'string' },
  },
});
const switches = Number(values.switches);
const kinds = KINDS.filter((kind) => values.browser === undefined || values.browser === kind);
if (!Number.isInteger(switches) || switches < 1 || kinds.length === 0) {
  console.error('Usage: npm run test:switch -- --switches N [--browser chromium|firefox] [--seed N]');
  process.exit(2);
}
for (const kind of kinds) {
  const code = await buildExtension(kind, 'demo', { signal: stopped.signal, quiet: true });
  if (code !== 0) process.exit(code);
}
process.env.FALLBLICK_SWITCHES = String(switches);
process.env.FALLBLICK_BROWSER = kinds.join();
if (values.seed !== undefined) process.env.FALLBLICK_SEED = values.seed;
process.exit(
  await runTool(
    { package: 'vitest', bin: 'vitest' },
    ['run', '--project', 'e2e', 'test/e2e/switch-generator.e2e.test.ts'],
    { limit: 300_000 + kinds.length * switches * 6000, signal: stopped.signal },
  ),
);
