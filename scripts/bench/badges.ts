/** Drawing over a list of 1,000 rows. */
import type { BrowserContext } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type Line, limitLine, median, ratioLine } from './line.ts';
import { QuietPage } from './quiet-page.ts';

const ROUNDS = 7;
const ROWS = 1000;

export async function measureBadges(context: BrowserContext, origin: string): Promise<Line[]> {
  const code = await bundle('badges');
  const [bare, ours, bareOne, one]: [number[], number[], number[], number[]] = [[], [], [], []];
  const take = async (into: number[], call: string): Promise<void> => {
    const page = await QuietPage.open(context, `${origin}/rows`);
    await page.run(code);
    into.push(await page.cost(call));
    await page.close();
  };
  for (let round = 0; round < ROUNDS; round++) {
    await take(bare, `bench.drawBare(${ROWS})`);
    await take(ours, `bench.drawOurs(${ROWS})`);
    await take(bareOne, 'bench.drawBare(1)');
    await take(one, 'bench.drawOurs(1)');
  }
  const floor = (what: string, values: number[]) => ({ what, value: median(values) });
  return [
    ratioLine(
      {
        id: 'rows',
        what: '1,000 row badges with paint',
        floor: floor('bare overlay layer', bare),
        ours: median(ours),
        unit: 'ms',
      },
      1.1,
    ),
    limitLine(
      {
        id: 'one-badge',
        what: 'One badge with paint, over a bare mark',
        floor: floor('bare overlay layer', bareOne),
        ours: Math.max(0, median(one) - median(bareOne)),
        unit: 'ms',
      },
      1,
    ),
  ];
}
