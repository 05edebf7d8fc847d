import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { figuresLine, runKills } from './crash/kills.ts';
import type { BrowserKind } from './support/session.ts';

const BROWSERS = (process.env.FALLBLICK_BROWSER ?? 'chromium,firefox').split(',') as BrowserKind[];
const SEED = 20_261_121;

/** `npm run test:crash -- --kills 200` does the same at length. */
describe.each(BROWSERS)('entries under kill -9 in %s', (kind) => {
  it('are all there, whole, after the browser, its background or the store died while they were written', async () => {
    const figures = await runKills({
      kind,
      extensionDir: extensionDir(kind),
      kills: 10,
      seed: SEED,
      targets: ['browser', 'background', 'host'],
      longest: 800,
    });
    console.log(figuresLine(figures));
    expect({ lost: figures.lost, torn: figures.torn }).toEqual({ lost: [], torn: [] });
    expect(figures.acknowledged).toBeGreaterThan(30);
  }, 300_000);
});

describe.runIf(BROWSERS.includes('chromium'))('a build that acknowledges too early', () => {
  it('is caught', async () => {
    const dir = extensionDir('chromium', 'sabotage');
    // In the moment of a single kill nothing may be on its way.
    const lost: unknown[] = [];
    for (let round = 0; round < 5 && lost.length === 0; round++) {
      const figures = await runKills({
        kind: 'chromium',
        extensionDir: dir,
        kills: 2,
        seed: SEED + round,
        targets: ['browser'],
        longest: 400,
      });
      lost.push(...figures.lost);
    }
    expect(lost).not.toEqual([]);
  });

  it('is no build that anybody gets', () => {
    for (const mode of ['production', 'demo'] as const) {
      for (const kind of BROWSERS) expect(scriptsWith('sabotage', extensionDir(kind, mode))).toEqual([]);
    }
    expect(scriptsWith('sabotage', extensionDir('chromium', 'sabotage'))).not.toEqual([]);
  });
});

function scriptsWith(word: string, folder: string): string[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  return scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes(word));
}
