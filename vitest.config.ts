import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of the end-to-end tests, so that no browser is left alone with one of them at the end. */
const LONGEST = [
  'states',
  'crash',
  'whole-day',
  'teach',
  'bad-input',
  'list-layouts',
  'switch-generator',
  'switch-ways',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.e2e.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Many tests take the day once, the browser and its pages again and again: a run that would cross midnight is made in the zone
 * where it is noon. Browsers on Windows do not go by this.
 */
function zoneAwayFromMidnight(): { TZ?: string } {
  const now = new Date();
  if (process.platform === 'win32' || now.getHours() < 23) return {};
  const ahead = 12 - now.getUTCHours();
  return { TZ: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}` };
}

/** `unit`: pure code, fast. `e2e`: real browsers, two files at a time, against the built extension. */
export default defineConfig({
  plugins: [preact()],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // By itself vitest leaves one processor free: with two of them that is half of the time.
          maxWorkers: '100%',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          env: zoneAwayFromMidnight(),
          maxWorkers: 2,
          // A state that is polled for comes late on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
