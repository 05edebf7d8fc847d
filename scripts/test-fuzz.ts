/**
 * `npm run test:fuzz -- --cases 10000 [--seed N]`: damaged records, frames, keyrings, journals, strange messages and policies,
 * and flipped bits in whole stores; prints its figures and fails on a single wrong value, write, uncaught error or untold loss.
 */
import { parseArgs } from 'node:util';
import { runTool } from './tools.ts';

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());
const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 1) {
  console.error('Usage: npm run test:fuzz -- --cases N [--seed N]');
  process.exit(2);
}
process.env.FALLBLICK_FUZZ_CASES = String(cases);
if (values.seed !== undefined) process.env.FALLBLICK_SEED = values.seed;
const args = ['run', '--project', 'unit', '--silent=false', 'test/fuzz'];
process.exit(
  await runTool({ package: 'vitest', bin: 'vitest' }, args, { limit: 600_000 + cases * 50, signal: stopped.signal }),
);
