import { loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { buildRecords } from '../demo-system/records.mjs';
import { expectedBadge } from './support/expected-badge.ts';
import { type Sample, takeSamples } from './support/frame-sampler.ts';
import { launch } from './support/launch.ts';
import { localToday } from './support/local-today.ts';
import { seededRandom } from './support/seeded-random.ts';
import type { BrowserKind, BrowserSession, PageView } from './support/session.ts';
import { pause } from './support/until.ts';
import { hostFields } from './switch-host/fields.ts';
import { type SwitchHost, startSwitchHost } from './switch-host/server.ts';
import { randomSteps, type Step } from './switch-host/steps.ts';

const TODAY = localToday();
const SWITCHES = Number(process.env.FALLBLICK_SWITCHES ?? 60);
const SEED = Number(process.env.FALLBLICK_SEED ?? 20261121);
const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];

/** One record per state and date, so that the badge of one person never passes for another's. */
const RECORDS = [
  ...new Map(buildRecords(TODAY).map((record) => [`${record.expect.state} ${record.expect.due}`, record])).values(),
];
const BADGES = new Map(
  RECORDS.map(({ customerNumber, expect: wanted }) => [customerNumber, expectedBadge(wanted, TODAY)]),
);
/** No badge can be there earlier, and nobody waits longer for it, in ms. */
const SOONEST = 150;
const LATEST = 6000;

const isRight = ({ number, lines }: Sample): boolean =>
  lines.length === 1 && (BADGES.get(number)?.test(lines[0] ?? '') ?? false);
const isWrong = (sample: Sample): boolean => sample.lines.length > 0 && !isRight(sample);

/** Never a badge of one customer on another's page, in whatever way and at whatever time the page switches. */
describe.each(BROWSERS)('random switches of the customer in %s', (kind) => {
  let host: SwitchHost;
  let session: BrowserSession;

  beforeAll(async () => {
    host = await startSwitchHost(RECORDS.map(hostFields));
    session = await launch(kind, { extensionDir: extensionDir(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await host?.close();
  });

  it(
    `shows no wrong badge in ${SWITCHES} switches, and the right one within a second`,
    async () => {
      const random = seededRandom(SEED);
      const page = await session.openPage(`${host.url}/akte/0/text`);
      await page.waitForOverlay('first badge', ({ lines }) => lines.length === 1);
      const wrong: string[] = [];
      const late: string[] = [];
      const times: number[] = [];
      let frames = 0;
      let unpainted = 0;
      let count = 0;
      let name = 'start';
      /** Notes what was wrong since the last call. */
      const look = async (): Promise<Sample[]> => {
        const taken = await page.inOverlay(takeSamples);
        if (!taken) return [];
        frames += taken.painted.length;
        wrong.push(...taken.painted.filter(isWrong).map(({ number, lines }) => `${name}: ${number} „${lines}“`));
        if (isWrong(taken.now)) unpainted += 1;
        return [...taken.painted, taken.now];
      };
      const errors = async () =>
        page.evaluate(() => (window as unknown as { pageErrors: string[] }).pageErrors.splice(0));
      const told: string[] = [];
      const began = Date.now();
      for (const step of randomSteps(random, SWITCHES, RECORDS.length)) {
        const wanted = RECORDS[step.id]?.customerNumber;
        if (step.how === 'load') {
          // What was painted before the load is noted before it.
          await look();
          told.push(...(await errors()));
          await page.goto(`${host.url}/akte/${step.id}/${step.view}`);
        } else await switchTo(page, step);
        count += 1;
        name = `${count} ${step.how} ${step.view} → ${wanted}`;
        if (step.haste !== null) {
          await pause(step.haste);
          continue;
        }
        await pause(SOONEST);
        const end = Date.now() + LATEST;
        let right: Sample | undefined;
        while (!right && Date.now() < end) {
          const samples = await look();
          right = samples.find((sample) => sample.completeAt !== null && sample.number === wanted && isRight(sample));
          if (!right) await pause(30);
        }
        const took = right ? Math.round(right.at - (right.completeAt ?? 0)) : Number.POSITIVE_INFINITY;
        times.push(took);
        if (took > 1000) late.push(`${name}: ${took} ms`);
      }
      await look();
      told.push(...(await errors()));
      const each = Math.round((Date.now() - began) / SWITCHES);
      console.log(
        `${kind}: ${SWITCHES} switches (seed ${SEED}, ${each} ms each), ${frames} different frames, ${wrong.length} wrong, ` +
          `${unpainted} wrong between frames, ${times.length - late.length} of ${times.length} right within 1 s ` +
          `(median ${quantile(times, 0.5)} ms, 99 % ${quantile(times, 0.99)} ms), load ${loadavg()[0]?.toFixed(1)}`,
      );
      if (late.length) console.log(late.join('\n'));
      expect(wrong).toEqual([]);
      expect(told).toEqual([]);
      // 1 %; in a short run two, because one stall of a busy machine is more than that.
      expect(late.length).toBeLessThanOrEqual(Math.max(2, times.length * 0.01));
      expect(frames).toBeGreaterThan(SWITCHES);
    },
    60_000 + SWITCHES * 6000,
  );
});

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
}

function switchTo(page: PageView, step: Step): Promise<void> {
  return page.evaluate((given: Step) => (window as unknown as { switchTo(step: Step): void }).switchTo(given), step);
}
