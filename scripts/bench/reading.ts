/** First reading of a page with 30,000 nodes, and the second look at it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Adapter } from '../../lib/site/adapter.ts';
import { loadModule } from '../extension-code.ts';
import { ROOT } from '../tools.ts';
import { bundle } from './bundle.ts';
import { type Line, median, plainLine, ratioLine } from './line.ts';
import { QuietPage } from './quiet-page.ts';

const ROUNDS = 9;
const LOOKS = 1000;
const FLOOR = 'bare TreeWalker pass';
const LABELS = [
  'Kundennummer',
  'BG-Nummer',
  'Name',
  'Geburtsdatum',
  'Team',
  'Profillage',
  'Status',
  'Letztes Beratungsgespräch',
];

const KINDS = [
  { path: 'marked', what: 'labels in label/dt/th', found: 'detail', times: 1 },
  { path: 'plain', what: 'plain divs', found: 'detail', times: 4 },
  { path: 'nobody', what: 'no customer', found: 'none', times: 4 },
] as const;

export async function measureReading(context: BrowserContext, origin: string): Promise<Line[]> {
  const code = await bundle('reader');
  // As the background sends it.
  const adapter = JSON.parse(await readFile(join(ROOT, 'lib/packs/adapters/generic.json'), 'utf8')) as Adapter;
  const { recipeOf } = await loadModule<typeof import('../../lib/site/recipe.ts')>('lib/site/recipe.ts');
  const recipe = JSON.stringify(recipeOf(adapter));
  const lines: Line[] = [];
  let first = 0;
  const again: number[] = [];
  for (const { path, what, found, times } of KINDS) {
    const [bare, ours, total]: [number[], number[], number[]] = [[], [], []];
    // Cold: each pass in a document of its own in which the code has never run. Bare and ours take turns.
    for (let round = 0; round < ROUNDS; round++) {
      const walked = await QuietPage.open(context, `${origin}/${path}`);
      await walked.run(code);
      bare.push(await walked.cost(`bench.bareWalk(${JSON.stringify(LABELS)})`));
      await walked.close();
      const page = await QuietPage.open(context, `${origin}/${path}`);
      const start = await page.cost(code);
      await page.run(`globalThis.recipe = ${recipe}`);
      const reading = await page.cost('globalThis.found = bench.read(recipe)');
      ours.push(reading);
      total.push(start + reading);
      const kind = await page.run('found');
      if (kind !== found) throw new Error(`/${path} was read as ${String(kind)} instead of ${found}`);
      if (path === 'marked') {
        again.push((await page.cost(`globalThis.stands = bench.lookAgain(${LOOKS})`)) / LOOKS);
        if ((await page.run('stands')) !== LOOKS) throw new Error('the reading did not stand');
      }
      await page.close();
    }
    const value = median(bare);
    first ||= value;
    lines.push(
      ratioLine(
        {
          id: `first-reading-${path}`,
          what: `First reading, cold: ${what}`,
          floor: { what: FLOOR, value },
          ours: median(ours),
          unit: 'ms',
        },
        times,
      ),
    );
    // What is compiled with the script is not in the line above: no gain there may be a loss here.
    if (path === 'marked') {
      lines.push(
        plainLine({
          id: 'script-and-first-reading',
          what: 'The same with the start of the script',
          floor: { what: FLOOR, value },
          ours: median(total),
          unit: 'ms',
        }),
      );
    }
  }
  lines.push(
    ratioLine(
      {
        id: 'revisit',
        what: 'Revisit (reread)',
        floor: { what: FLOOR, value: first },
        ours: median(again),
        unit: 'ms',
      },
      0.01,
    ),
  );
  return lines;
}
