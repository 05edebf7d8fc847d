import { describe, expect, it } from 'vitest';
import {
  CONTACT_LADDER,
  INITIATIVE_LADDER,
  JOINT_TALKS_LADDER,
  OUTCOME_LADDER,
  PLAN_REVIEW_LADDER,
  SERVICE_LADDER,
  WAITING_LADDER,
} from '../../lib/report/ladders';
import { breakDown, byName, cross, type Ladder } from '../../lib/report/suppress';
import { dealt, leaks, pairsAndSingles } from './attacker';

const LADDERS: Record<string, Ladder<string>> = {
  service: SERVICE_LADDER,
  outcome: OUTCOME_LADDER,
  waiting: WAITING_LADDER,
  initiative: INITIATIVE_LADDER,
  contact: CONTACT_LADDER,
  jointTalks: JOINT_TALKS_LADDER,
  planReview: PLAN_REVIEW_LADDER,
};

const categoriesOf = (ladder: Ladder<string>): string[] => (ladder[0] ?? []).flat();
const countsOf = (ladder: Ladder<string>, counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(categoriesOf(ladder).map((category, at) => [category, counts[at] ?? 0]));

describe.each(Object.entries(LADDERS))('ladder of %s', (_name, ladder) => {
  it('joins whole classes of the level before, and all categories at each level', () => {
    for (const [at, level] of ladder.entries()) {
      expect(level.flat().toSorted()).toEqual(categoriesOf(ladder).toSorted());
      const finer = ladder[at - 1] ?? [];
      for (const of of finer)
        expect(level.some((wider) => of.every((category) => wider.includes(category)))).toBe(true);
    }
  });

  it('lets nobody who knows the method narrow a small count down', () => {
    const places = categoriesOf(ladder).length;
    for (let total = 5; total <= (places > 5 ? 11 : 18); total += 1)
      expect(
        leaks(dealt(total, places), (counts) => breakDown(countsOf(ladder, counts), ladder), pairsAndSingles),
      ).toEqual([]);
  });
});

describe('two dimensions crossed', () => {
  const rowLadder: Ladder<string> = [[['a'], ['b']]];
  const columnLadder: Ladder<string> = [
    [['x'], ['y'], ['z']],
    [['x'], ['y', 'z']],
  ];
  const published = (counts: number[]): unknown => {
    const cell = (row: string, column: string): number => counts['ab'.indexOf(row) * 3 + 'xyz'.indexOf(column)] ?? 0;
    const sum = (rows: string, column: string): number => [...rows].reduce((all, row) => all + cell(row, column), 0);
    const columnsOf = (rows: readonly string[]): Record<string, number> =>
      Object.fromEntries([...'xyz'].map((column) => [column, sum(rows.join(''), column)]));
    const row = breakDown(
      Object.fromEntries([...'ab'].map((one) => [one, [...'xyz'].reduce((all, column) => all + cell(one, column), 0)])),
      rowLadder,
    );
    const column = breakDown(columnsOf(['a', 'b']), columnLadder);
    return { row, column, crossed: cross(row, column, columnLadder, columnsOf) };
  };

  it.each([10, 15, 21])('lets nobody who knows the method narrow a small cell down, with %i cases', (total) => {
    expect(leaks(dealt(total, 6), published, pairsAndSingles)).toEqual([]);
  });

  it('shows the finest columns that hold in every row', () => {
    expect(published([5, 5, 5, 6, 7, 8])).toMatchObject({ crossed: { columns: [['x'], ['y'], ['z']] } });
    expect(published([5, 3, 5, 6, 7, 8])).toMatchObject({
      column: { level: 0 },
      crossed: {
        columns: [['x'], ['y', 'z']],
        counts: [
          [5, 8],
          [6, 15],
        ],
      },
    });
  });
});

describe('names', () => {
  const published = ([none = 0, ...named]: number[]): unknown =>
    byName(new Map([[null, none], ...named.map((count, at) => [`name ${at}`, count] as const)]));

  it.each([5, 8, 11, 14])(
    'lets nobody who knows names and method narrow a small count down, with %i cases',
    (total) => {
      expect(leaks(dealt(total, 5), published, (counts) => counts)).toEqual([]);
    },
  );

  it('names who has enough and puts the others together', () => {
    expect(
      byName(
        new Map([
          ['A', 6],
          ['B', 3],
          ['C', 12],
        ]),
      ),
    ).toEqual({ named: [{ name: 'C', count: 12 }], others: 9 });
    expect(
      byName(
        new Map([
          ['A', 6],
          ['C', 12],
        ]),
      ),
    ).toEqual({
      named: [
        { name: 'A', count: 6 },
        { name: 'C', count: 12 },
      ],
      others: 0,
    });
    expect(byName(new Map([['A', 12]]))).toBeNull();
  });
});

it('would be noticed: small counts left out one by one can be worked out', () => {
  const naive = ([a = 0, b = 0, c = 0]: number[]): unknown =>
    [a, b, c].map((count) => (count > 0 && count < 5 ? '<5' : count)).concat(a + b + c);
  expect(leaks(dealt(20, 3), naive, (counts) => counts)).not.toEqual([]);
});
