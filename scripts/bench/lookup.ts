/** „Nachschlagen“: from the key to the result on the screen, over all that is shipped and a large caseload. */
import type { BrowserContext } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type Line, limitLine, median, p95, plainLine } from './line.ts';

interface Bench {
  prepare(cases: number): number;
  typing(words: readonly string[]): Promise<number[]>;
}

const CASES = 5000;
const LIMIT_MS = 50;
/** As people type: an abbreviation, names, two words, a typing error. */
const WORDS = ['koopl', 'wv', 'anhör', 'müller', 'bg beratung', 'nicht erschienen', '3771', 'widervorlage'];

export async function measureLookup(context: BrowserContext, origin: string): Promise<Line[]> {
  const page = await context.newPage();
  await page.goto(`${origin}/empty`);
  await page.addScriptTag({ content: await bundle('lookup') });
  const prepared = await page.evaluate(
    (cases) => (globalThis as unknown as { bench: Bench }).bench.prepare(cases),
    CASES,
  );
  const times = await page.evaluate((words) => (globalThis as unknown as { bench: Bench }).bench.typing(words), WORDS);
  await page.close();
  const what = `Look-up over ${CASES} cases, key to screen (wall time)`;
  return [
    limitLine({ id: 'lookup-median', what: `${what}: median`, floor: null, ours: median(times), unit: 'ms' }, LIMIT_MS),
    limitLine({ id: 'lookup-p95', what: `${what}: p95`, floor: null, ours: p95(times), unit: 'ms' }, LIMIT_MS),
    plainLine({
      id: 'lookup-index',
      what: `Look-up: index of ${CASES} cases`,
      floor: null,
      ours: prepared,
      unit: 'ms',
    }),
  ];
}
