/** What somebody learns who lays the sheets of two quarters side by side and knows that there was nothing before. */
import { expect, it } from 'vitest';
import { type QuarterSheet, quarterSheet } from '../../lib/sap/quarter-sheet';
import type { SheetFigure } from '../../lib/sap/sheet-figures';
import { dealt, leaks, pairsAndSingles } from '../report/attacker';

const BASE: SheetFigure = { concern: 'other', referral: 'none', ending: 'open', talks: 'one', time: 'oneHour' };
/** Klientenbögen of one quarter: enough for five in either class, and some more. */
const MOST = 13;

const known = new Map<string, QuarterSheet>();
function sheetOf(those: number, others: number, other: Partial<SheetFigure> = { ending: 'closed' }): QuarterSheet {
  const key = JSON.stringify([those, others, other]);
  const figures = [
    ...Array.from({ length: those }, () => BASE),
    ...Array.from({ length: others }, () => ({ ...BASE, ...other })),
  ];
  const sheet = known.get(key) ?? quarterSheet({ figures, deleted: false });
  known.set(key, sheet);
  return sheet;
}

/** In the first only and open, in the first only and closed; in both, open and closed; new in the second, open and closed. */
function* histories(): Generator<number[]> {
  for (let both = 0; both <= MOST; both += 1)
    for (let first = 0; first <= MOST - both; first += 1)
      for (let second = 0; second <= MOST - both; second += 1)
        for (const once of dealt(first, 2))
          for (const twice of dealt(both, 2)) for (const begun of dealt(second, 2)) yield [...once, ...twice, ...begun];
}

const sheets = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[]): QuarterSheet[] => [
  sheetOf(a + c + d, b),
  sheetOf(c + e, d + f),
];

it('shows nobody by the difference of two quarters', () => {
  expect(leaks(histories(), sheets, pairsAndSingles)).toEqual([]);
});

it('shows nobody by a concern that lasts over both', () => {
  const lasting = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[]): QuarterSheet[] => [
    sheetOf(a + c, b + d, { concern: 'workload' }),
    sheetOf(c + e, d + f, { concern: 'workload' }),
  ];
  expect(leaks(histories(), lasting, pairsAndSingles)).toEqual([]);
});

it('would be noticed: with the number of new ones it follows how many did not come back', () => {
  const naive = (history: number[]): unknown => {
    const [, , c = 0, d = 0, e = 0, f = 0] = history;
    return [...sheets(history), c + d >= 5 && e + f >= 5 ? { earlier: c + d, begun: e + f } : null];
  };
  expect(leaks(histories(), naive, pairsAndSingles)).not.toEqual([]);
});
