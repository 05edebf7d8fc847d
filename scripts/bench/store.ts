/** The encrypted store beside plain records in the same database. Time by the clock: the work is the browser's, not only the page's. */
import type { BrowserContext, Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type Line, median, plainLine, ratioLine } from './line.ts';

const ROUNDS = 9;
const IMPORTS = 3;

export async function measureStore(context: BrowserContext, origin: string): Promise<Line[]> {
  const page = await storePage(context, origin);
  const time = async (code: string): Promise<number> => Number(await page.evaluate(code));
  const lines: Line[] = [];
  for (const [cases, times, target] of [
    [300, ROUNDS, 5],
    [50_000, ROUNDS, 4],
  ] as const) {
    await time(`bench.importPlain(${cases}, 1)`);
    await time(`bench.importSealed(${cases}, 1, journalWorker)`);
    const [plain, sealed]: [number[], number[]] = [[], []];
    for (let round = 0; round < times; round += 1) {
      plain.push(await time('bench.queryPlain()'));
      sealed.push(await time('bench.readSealed()'));
    }
    const floor = { what: 'indexed query of plain records', value: median(plain) };
    const what = `Encrypted caseload of ${cases.toLocaleString('en')} ready`;
    lines.push(ratioLine({ id: `caseload-${cases}`, what, floor, ours: median(sealed), unit: 'ms' }, target));
  }
  lines.push(await measureCaseload(time));
  await page.close();
  lines.push(await measureImport(context, origin));
  return lines;
}

/** The page „Fallbestand“ before it is drawn, beside the same cases merely read. */
async function measureCaseload(time: (code: string) => Promise<number>): Promise<Line> {
  await time('bench.importSealed(5000, 4, journalWorker)');
  const [sealed, rows]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    sealed.push(await time('bench.readSealed()'));
    rows.push(await time('bench.readCaseload()'));
  }
  const floor = { what: 'the same cases decrypted', value: median(sealed) };
  return plainLine({
    id: 'caseload-rows',
    what: '„Fallbestand“ of 5,000 cases, every row',
    floor,
    ours: median(rows),
    unit: 'ms',
  });
}

/** Several times on a page that has done nothing else, in turns: one import is too much at the mercy of what else runs. */
async function measureImport(context: BrowserContext, origin: string): Promise<Line> {
  const page = await storePage(context, origin);
  const [plain, sealed]: [number[], number[]] = [[], []];
  for (let round = 0; round < IMPORTS; round += 1) {
    plain.push(Number(await page.evaluate('bench.importPlain(5000, 20)')));
    sealed.push(Number(await page.evaluate('bench.importSealed(5000, 20, journalWorker)')));
  }
  await page.close();
  const what = 'Encrypted import, 100,000 contacts of 5,000 cases';
  const floor = { what: 'plain record per contact', value: median(plain) };
  return ratioLine({ id: 'import', what, floor, ours: median(sealed), unit: 'ms' }, 0.2);
}

async function storePage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/empty`);
  await page.evaluate(await bundle('store'));
  await page.evaluate(`globalThis.journalWorker = ${JSON.stringify(await bundle('journal-worker'))}`);
  return page;
}
