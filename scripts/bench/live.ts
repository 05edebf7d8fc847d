/** What the built extension adds to a page that swaps its content, and to one at rest. */
import { launchChromium } from '../../test/e2e/support/chromium.ts';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { type Line, limitLine, median } from './line.ts';
import { QuietPage, type ThreadTime } from './quiet-page.ts';

const ROUNDS = 5;
const SWAPS = 200;
/** In ms, until the overlay stands. */
const MOST_WAITED = 10_000;
/** Scaled to a minute. */
const IDLE = 10_000;

/** One swap per frame at 60 Hz. */
const SWAP = `(async () => {
  const parts = [one, two];
  for (let i = 0; i < ${SWAPS}; i++) {
    app.replaceChildren(parts[i % 2].content.cloneNode(true));
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
})()`;

/** The demo build may read 127.0.0.1; the same page as localhost is the floor: the overlay does not run there. */
export async function measureLive(port: number): Promise<Line[]> {
  if ((await buildExtension('chromium', 'demo', { quiet: true })) !== 0) throw new Error('the demo build failed');
  const session = await launchChromium({
    extensionDir: extensionDir('chromium'),
    args: ['--host-resolver-rules=MAP localhost 127.0.0.1'],
    network: 'free',
  });
  const taken = { bare: [] as ThreadTime[], ours: [] as ThreadTime[] };
  const idle = { bare: [] as number[], ours: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [who, host] of [
        ['bare', 'localhost'],
        ['ours', '127.0.0.1'],
      ] as const) {
        const page = await QuietPage.open(session.context, `http://${host}:${port}/swapping`);
        // Not the first reading, which is measured elsewhere: on a busy machine it may come late.
        let drawn = false;
        for (let waited = 0; waited < MOST_WAITED && drawn !== (who === 'ours'); waited += 250) {
          await page.wait(250);
          drawn = (await page.run("document.querySelector('fallblick-overlay') !== null")) === true;
        }
        await page.wait(1000);
        if (drawn !== (who === 'ours')) throw new Error(`${host}: overlay ${drawn ? 'found' : 'missing'}`);
        const before = await page.now();
        await page.run(SWAP);
        const after = await page.now();
        taken[who].push({ task: after.task - before.task, script: after.script - before.script });
        if (round === 0) {
          await page.wait(1000);
          const start = await page.now();
          await page.wait(IDLE);
          idle[who].push((((await page.now()).script - start.script) * 60_000) / IDLE);
        }
        await page.close();
      }
    }
  } finally {
    await session.close();
  }
  const added = (of: keyof ThreadTime): number =>
    Math.max(0, median(taken.ours.map((each) => each[of])) - median(taken.bare.map((each) => each[of])));
  const floor = (of: keyof ThreadTime) => ({ what: 'page alone', value: median(taken.bare.map((each) => each[of])) });
  const swaps = `${SWAPS} SPA replacements × 300 nodes`;
  return [
    limitLine(
      { id: 'spa-script', what: `${swaps}: added script`, floor: floor('script'), ours: added('script'), unit: 'ms' },
      10,
    ),
    limitLine(
      {
        id: 'idle',
        what: `Idle script per minute (${IDLE / 1000} s, scaled)`,
        floor: { what: 'page alone', value: median(idle.bare) },
        ours: Math.max(0, median(idle.ours) - median(idle.bare)),
        unit: 'ms',
      },
      0,
    ),
  ];
}
