/** Drawing over a list of 1,000 rows. */
import type { BrowserContext } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type Line, limitLine, median, ratioLine } from './line.ts';
import { QuietPage } from './quiet-page.ts';

const ROUNDS = 7;
const ROWS = 1000;
const REDRAWS = 20;

export async function measureBadges(context: BrowserContext, origin: string): Promise<Line[]> {
  const code = await bundle('badges');
  const [bare, ours, bareOne, one]: [number[], number[], number[], number[]] = [[], [], [], []];
  const take = async (into: number[], path: string, call: string, times = 1): Promise<void> => {
    const page = await QuietPage.open(context, origin + path);
    await page.run(code);
    into.push((await page.cost(call)) / times);
    await page.close();
  };
  for (let round = 0; round < ROUNDS; round++) {
    await take(bare, '/rows', `bench.drawBare(${ROWS})`);
    await take(ours, '/rows', `bench.drawOurs(${ROWS})`);
    await take(bareOne, '/marked-top', `bench.redrawBare(${REDRAWS})`, REDRAWS);
    await take(one, '/marked-top', `bench.redrawOne(${REDRAWS})`, REDRAWS);
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
        what: 'One badge at 30,000 nodes, script and layout',
        floor: floor('bare mark', bareOne),
        ours: median(one),
        unit: 'ms',
      },
      1,
    ),
  ];
}
