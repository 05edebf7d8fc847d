import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakDown, type Ladder } from '../../lib/report/suppress';
import { quarterSheet, type SheetCounts } from '../../lib/sap/quarter-sheet';
import type { SheetFigure } from '../../lib/sap/sheet-figures';
import {
  CONCERN_LADDER,
  ENDING_LADDER,
  SHEET_CONCERNS,
  SHEET_ENDINGS,
  SHEET_REFERRAL_LADDER,
  SHEET_REFERRALS,
  SHEET_TALKS,
  SHEET_TIMES,
  TALKS_LADDER,
  TIME_LADDER,
} from '../../lib/sap/sheet-ladders';
import { sheetLines } from '../../lib/text/sap-sheet-lines';
import { dealt, leaks, pairsAndSingles } from '../report/attacker';
import { attackerOn } from '../report/linear-attacker';
import { equationsOf, GROUPS, type Group, isIn, KEYS, KINDS, roomWith } from './sheet-groups';

const QUARTER = { from: '2026-10-01', to: '2026-12-31' };
const LADDERS: Record<string, Ladder<string>> = {
  concern: CONCERN_LADDER,
  referral: SHEET_REFERRAL_LADDER,
  ending: ENDING_LADDER,
  talks: TALKS_LADDER,
  time: TIME_LADDER,
};

/** Some categories are common, so that sheets with small groups in a table that is shown occur often. */
const common = <C extends string>(often: readonly C[], all: readonly C[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...all));
const figure: fc.Arbitrary<SheetFigure> = fc.record({
  concern: common(['workload', 'mentalHealth', 'family'], SHEET_CONCERNS),
  referral: common(['none', 'accepted'], SHEET_REFERRALS),
  ending: fc.constantFrom(...SHEET_ENDINGS),
  talks: common(['one', 'two'], SHEET_TALKS),
  time: common(['oneHour', 'threeHours'], SHEET_TIMES),
});
const figures = fc.array(figure, { minLength: 5, maxLength: 120, size: 'max' });

const countsOf = (all: readonly SheetFigure[]): SheetCounts => {
  const sheet = quarterSheet({ figures: [...all], deleted: false });
  if (sheet.kind !== 'counts') throw new Error('too few');
  return sheet.counts;
};
const isSmall = (all: readonly SheetFigure[], group: Group): boolean => {
  const count = all.filter((one) => isIn(group, one)).length;
  return count > 0 && count < 5;
};

describe.each(Object.entries(LADDERS))('ladder of %s', (_name, ladder) => {
  const categories = (ladder[0] ?? []).flat();
  const published = (counts: readonly number[]): unknown =>
    breakDown(Object.fromEntries(categories.map((category, at) => [category, counts[at] ?? 0])), ladder);

  it('joins whole classes of the level before, and all categories at each level', () => {
    for (const [at, level] of ladder.entries()) {
      expect(level.flat().toSorted()).toEqual(categories.toSorted());
      for (const of of ladder[at - 1] ?? [])
        expect(level.some((wider) => of.every((category) => wider.includes(category)))).toBe(true);
    }
  });

  it('lets nobody who knows the method narrow a small count down', () => {
    for (let total = 5; total <= (categories.length > 5 ? 8 : 18); total += 1)
      expect(leaks(dealt(total, categories.length), published, pairsAndSingles)).toEqual([]);
  });
});

describe('a quarter sheet', () => {
  it('says of few Klientenbögen only that they are few, and of none that there was none', () => {
    const [one] = fc.sample(figure, 1);
    if (!one) throw new Error('no figure');
    expect(quarterSheet({ figures: [], deleted: false })).toEqual({ kind: 'none' });
    expect(quarterSheet({ figures: [], deleted: true })).toEqual({ kind: 'few' });
    for (const count of [1, 2, 3, 4])
      expect(quarterSheet({ figures: Array.from({ length: count }, () => one), deleted: false })).toEqual({
        kind: 'few',
      });
    expect(quarterSheet({ figures: Array.from({ length: 5 }, () => one), deleted: false })).toMatchObject({
      kind: 'counts',
      counts: { total: 5, concern: null, ending: null },
    });
  });

  it('has no count from 1 to 4, and no cell that the store would refuse', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const lines = sheetLines('2026-Q4', QUARTER, quarterSheet({ figures: all, deleted: false }));
        expect(lines.length).toBeLessThanOrEqual(200);
        for (const cell of lines.flat()) {
          expect(cell).not.toMatch(/^[1-4]$/);
          expect(cell.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing more away: another room in which the small group is large makes the same sheet', () => {
    let tried = 0;
    fc.assert(
      fc.property(figures, (all) => {
        const counts = countsOf(all);
        const said = equationsOf(counts, all);
        for (const group of GROUPS.filter((one) => isSmall(all, one))) {
          tried += 1;
          const other = roomWith(group, all, counts);
          expect(other.filter((one) => isIn(group, one)).length, JSON.stringify(group)).toBeGreaterThanOrEqual(5);
          expect(said.filter(({ fits, count }) => other.filter(fits).length !== count)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  it('lets no small group be worked out by adding and subtracting its numbers', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const isDetermined = attackerOn(KINDS, equationsOf(countsOf(all), all));
        const small = GROUPS.filter((one) => isSmall(all, one));
        expect(small.filter((group) => isDetermined((one) => isIn(group, one)))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('would be noticed: a sheet that blanks small counts gives them away to the same attacker', () => {
    const naive = (all: readonly SheetFigure[]): Pick<SheetCounts, (typeof KEYS)[number] | 'total'> => {
      const classes = (key: (typeof KEYS)[number]) =>
        [...Map.groupBy(all, (one) => one[key])]
          .map(([category, of]) => ({ of: [category as string], count: of.length }))
          .filter(({ count }) => count >= 5);
      const listed = Object.fromEntries(KEYS.map((key) => [key, { level: 0, classes: classes(key) }]));
      return { ...(listed as Pick<SheetCounts, (typeof KEYS)[number]>), total: all.length };
    };
    const base: SheetFigure = { concern: 'family', referral: 'none', ending: 'open', talks: 'one', time: 'oneHour' };
    const all = Array.from({ length: 12 }, (_, at) => (at < 11 ? base : { ...base, ending: 'closed' as const }));
    const isShown = (counts: ReturnType<typeof naive>): boolean =>
      attackerOn(KINDS, equationsOf(counts, all))((one) => isIn({ ending: 'closed' }, one));
    expect(isShown(naive(all))).toBe(true);
    expect(isShown(countsOf(all))).toBe(false);
  });

  it('sums up no more than what its classes say', () => {
    const fewest: Record<string, number> = { one: 1, two: 2, upToFive: 3, more: 6 };
    fc.assert(
      fc.property(figures, (all) => {
        const { talks, leastTalks, total } = countsOf(all);
        const least = talks?.classes.reduce(
          (sum, { of, count }) => sum + count * Math.min(...of.map((category) => fewest[category] ?? Number.NaN)),
          0,
        );
        expect(leastTalks).toBe(least ?? total);
      }),
    );
  });
});
