/**
 * `npm run test:crash -- --kills 200 [--browser chromium|firefox] [--what browser|background|host] [--seed N] [--sabotage]`:
 * builds the extension, kills real browsers while they store entries, and compares what was acknowledged with what is there.
 * Fails on a single lost or torn change. `--sabotage` builds an extension that acknowledges before it writes, and fails
 * when that goes unnoticed.
 */
import { parseArgs } from 'node:util';
import { figuresLine, runKills, type Target } from '../test/e2e/crash/kills.ts';
import type { BrowserKind } from '../test/e2e/support/session.ts';
import { buildExtension, extensionDir } from './build-extension.ts';

const KINDS: BrowserKind[] = ['chromium', 'firefox'];
const TARGETS: Target[] = ['browser', 'background', 'host'];
/** As many acknowledgements must come in per kill, or the run has shown nothing. */
const LEAST_PER_KILL = 5;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    browser: { type: 'string' },
    what: { type: 'string' },
    seed: { type: 'string' },
    sabotage: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const kinds = KINDS.filter((kind) => values.browser === undefined || values.browser === kind);
const given = TARGETS.filter((target) => values.what === undefined || values.what === target);
// An acknowledged write that waits in memory outlives the background, so sabotage shows with the browser only.
const targets: Target[] = values.sabotage ? ['browser'] : given;
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || kinds.length === 0 || given.length === 0) {
  console.error(
    'Usage: npm run test:crash -- --kills N [--browser chromium|firefox] [--what browser|background|host] [--seed N] [--sabotage]',
  );
  process.exit(2);
}
const mode = values.sabotage ? 'sabotage' : 'demo';
let failed = false;
for (const kind of kinds) {
  const code = await buildExtension(kind, mode, { quiet: true });
  if (code !== 0) process.exit(code);
  console.error(`${kind}: ${kills} kills (${targets.join(', ')}), seed ${seed}`);
  const figures = await runKills({
    kind,
    extensionDir: extensionDir(kind, mode),
    kills,
    seed,
    targets,
    onRound: (sofar, round) => {
      if ((round + 1) % 20 === 0) console.error(`  ${figuresLine(sofar)}`);
    },
  });
  for (const line of [...figures.lost, ...figures.torn].slice(0, 20)) console.error(`  ${line}`);
  for (const line of new Set([...figures.refused, ...figures.damaged])) console.error(`  told: ${line}`);
  const faults = figures.lost.length + figures.torn.length;
  const enough = figures.acknowledged >= kills * LEAST_PER_KILL;
  if (values.sabotage) {
    const caught = figures.lost.length > 0;
    console.log(`${figuresLine(figures)} · sabotage ${caught ? 'was caught' : 'WENT UNNOTICED'}`);
    failed ||= !caught;
  } else {
    console.log(figuresLine(figures));
    if (!enough) console.error(`too few writes to show anything: ${figures.acknowledged}`);
    failed ||= faults > 0 || !enough;
  }
}
process.exit(failed ? 1 : 0);
