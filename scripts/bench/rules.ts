/** All packs over 50,000 cases. */
import type { BrowserContext } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type Line, median, ratioLine } from './line.ts';
import { QuietPage } from './quiet-page.ts';

const ROUNDS = 15;
const CASES = 50_000;

export async function measureRules(context: BrowserContext, origin: string): Promise<Line[]> {
  const page = await QuietPage.open(context, `${origin}/empty`);
  await page.run(`${await bundle('rules')};bench.prepare(${CASES})`);
  const times: Record<string, number[]> = { byPacks: [], byIntegers: [], byDateFns: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const answers = new Set<unknown>();
    for (const [way, taken] of Object.entries(times)) {
      taken.push(await page.cost(`globalThis.overdue = bench.${way}()`));
      answers.add(await page.run('overdue'));
    }
    if (answers.size !== 1) throw new Error(`the ways disagree: ${[...answers].join(', ')} overdue`);
  }
  await page.close();
  const of = (way: string): number => median(times[way] ?? []);
  const ours = { what: '50,000 cases, all packs', ours: of('byPacks'), unit: 'ms' } as const;
  return [
    ratioLine({ ...ours, id: 'rules-integers', floor: { what: 'raw integer loop', value: of('byIntegers') } }, 15),
    ratioLine({ ...ours, id: 'rules-date-fns', floor: { what: 'date-fns', value: of('byDateFns') } }, 0.1),
  ];
}
