/**
 * `npm run bench`: what the floor is for each piece of work, and how far ours is above it. Both in one run, medians, CPU time
 * of the page's main thread in real headless Chromium. A report, not a test: it never fails for a slow machine.
 * `--json` prints the lines for machines; names of parts run only those, e.g. `npm run bench -- reading`.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { measureBadges } from './bench/badges.ts';
import { measureGuest } from './bench/guest.ts';
import type { Line } from './bench/line.ts';
import { measureLive } from './bench/live.ts';
import { measureLookup } from './bench/lookup.ts';
import { servePages } from './bench/pages.ts';
import { measureReading } from './bench/reading.ts';
import { measureRules } from './bench/rules.ts';
import { measureSaves } from './bench/saves.ts';
import { measureSize } from './bench/size.ts';
import { measureStore } from './bench/store.ts';
import { findBrowser } from './find-browser.mjs';
import { printTable } from './print-table.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
/** npm keeps `--json` for itself where no `--` stands before it. */
const json = values.json === true || process.env.npm_config_json === 'true';

const { path, version } = await findBrowser('chromium');
const pages = await servePages();
const origin = `http://127.0.0.1:${pages.port}`;
let browser: Browser | null = null;
const PARTS: Record<string, () => Promise<Line[]>> = {
  size: measureSize,
  reading: () => inBrowser(measureReading),
  badges: () => inBrowser(measureBadges),
  rules: () => inBrowser(measureRules),
  store: () => inBrowser(measureStore),
  lookup: () => inBrowser(measureLookup),
  saves: measureSaves,
  live: () => measureLive(pages.port),
  guest: measureGuest,
};

const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else await main();
await pages.close();

async function main(): Promise<void> {
  const lines: Line[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.error(`${name} …`);
    lines.push(...(await measure()));
  }
  if (json) console.log(JSON.stringify({ chromium: version, lines }, null, 2));
  else print(lines);
}

/** A browser of its own for each part: what one leaves behind does not meet the next. */
async function inBrowser(
  measure: (context: Awaited<ReturnType<Browser['newContext']>>, origin: string) => Promise<Line[]>,
): Promise<Line[]> {
  browser = await chromium.launch({ executablePath: path, headless: true, chromiumSandbox: false });
  try {
    return await measure(await browser.newContext({ viewport: { width: 1280, height: 900 } }), origin);
  } finally {
    await browser.close();
  }
}

function print(lines: Line[]): void {
  console.log(`\nChromium ${version}, thread CPU time of the main thread (CDP Performance, threadTicks), medians\n`);
  printTable(
    ['Work', 'Floor', '', 'Ours', 'Ratio', 'Target', 'Met'],
    lines.map(({ what, floor, ours, unit, target, met }) => [
      what,
      floor ? amount(floor.value, unit) : '',
      floor?.what ?? '',
      amount(ours, unit),
      floor && floor.value > 0 && target?.includes('×') ? `${(ours / floor.value).toPrecision(3)}×` : '',
      target ?? '',
      met === null ? '' : met ? 'yes' : 'no',
    ]),
  );
  const goals = lines.filter(({ target }) => target !== null);
  console.log(`\n${goals.filter(({ met }) => met).length} of ${goals.length} targets met.`);
}

function amount(value: number, unit: Line['unit']): string {
  return `${value < 0.1 && value > 0 ? value.toFixed(4) : value.toFixed(2)} ${unit}`;
}
