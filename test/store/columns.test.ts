import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../lib/store/columns';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const owners = (records: unknown[], every: number): string[] =>
  records.map((_, at) => `owner-${Math.floor(at / every)}`);

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, true, '', 'x', 'owner-0', 0, 1),
  fc.constant([]),
  fc.constantFrom('owner-0', 'owner-1'),
);
/** Records with the same keys, whose values often agree. */
const records = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 })
  .chain((keys) =>
    fc.array(fc.tuple(...keys.map(() => value)), { minLength: 1, maxLength: 12 }).map((rows) => ({ keys, rows })),
  )
  .map(({ keys, rows }) => rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]]))));

it('gives back every list of records, key for key, through the sealed JSON', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 1, max: 4 }), (list, every) => {
      const stored = json(list) as unknown[];
      const columns = toColumns(stored, owners(stored, every));
      const back = columns && fromColumns(json(columns) as typeof columns, owners(stored, every));
      expect(JSON.stringify(back)).toBe(JSON.stringify(stored));
    }),
    { numRuns: 2000 },
  );
});

it('gives each record lists of its own', () => {
  const columns = toColumns(
    [
      { id: 'a', list: [] },
      { id: 'b', list: [] },
    ],
    ['x', 'y'],
  );
  const [one, other] = columns ? fromColumns(columns, ['x', 'y']) : [];
  if (!Array.isArray(one?.list)) throw new Error('no list');
  one.list.push(1);
  expect(other?.list).toEqual([]);
});

it.each([
  ['other keys', [{ a: 1 }, { b: 1 }]],
  [
    'another order',
    [
      { a: 1, b: 1 },
      { b: 1, a: 1 },
    ],
  ],
  ['more keys', [{ a: 1 }, { a: 1, b: 1 }]],
  ['fewer keys', [{ a: 1, b: 1 }, { a: 1 }]],
  ['a value that JSON drops', [{ a: 1 }, { a: undefined }]],
  ['what is no record', [{ a: 1 }, null]],
  ['a key that is no plain one', [JSON.parse('{"__proto__":1}')]],
  ['none at all', []],
])('takes no records with %s', (_what, list) => {
  expect(
    toColumns(
      list,
      list.map(() => 'x'),
    ),
  ).toBeNull();
});

it.each([
  ['is put together from them', 's|1', 's|2'],
  ['is another in one of them', 's|1', 's|1'],
  ['is no text', 's|1', null],
])('keeps a key that %s', (_what, one, other) => {
  const list = [
    { key: one, system: 's', customerNumber: '1' },
    { key: other, system: 's', customerNumber: '2' },
  ];
  const columns = toColumns(list, ['x', 'y']);
  expect(JSON.stringify(columns && fromColumns(columns, ['x', 'y']))).toBe(JSON.stringify(list));
  expect(JSON.stringify(columns).includes('joined')).toBe(other === 's|2');
});

it('writes what is the same once', () => {
  const list = Array.from({ length: 100 }, (_, at) => ({
    case: `c${at}`,
    kind: 'scheduledInPerson',
    jointWith: [],
    at,
  }));
  const columns = toColumns(
    list,
    list.map(({ case: id }) => id),
  );
  expect(JSON.stringify(columns).length).toBeLessThan(500);
});
