import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rows } from '../../lib/store/owned';
import {
  packedChange,
  packedOwned,
  packedRows,
  unpackedChange,
  unpackedOwned,
  unpackedRows,
} from '../../lib/store/packed';
import type { ChangeRow, Mutation, TableName } from '../../lib/store/records';

const OWNER = 'case-1';
const sealed = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const table = fc.constantFrom<TableName>('cases', 'events', 'followUps');
const id = fc.constantFrom('a', 'b', 'c', 'd', '7', 'count', '__proto__');
const extra = fc.dictionary(fc.constantFrom('caseId', 'date', 'jointWith', 'id'), fc.jsonValue(), { maxKeys: 3 });
const caseId = fc.constantFrom(OWNER, 'case-2');
/** Rows that mostly agree, and now and then one that nobody knows. */
const row = fc.oneof(
  { weight: 8, arbitrary: fc.record({ id, caseId, date: fc.constantFrom('2026-01-01', '2026-01-02') }) },
  { weight: 1, arbitrary: extra },
  { weight: 1, arbitrary: fc.constant(null) },
);
const rows: fc.Arbitrary<Rows> = fc
  .array(fc.tuple(table, fc.array(row, { maxLength: 5 })), { maxLength: 3 })
  .map((tables) =>
    Object.fromEntries(
      tables.map(([name, list]) => [
        name,
        Object.fromEntries(list.map((one, at) => [(one as { id?: string } | null)?.id ?? `x${at}`, one])),
      ]),
    ),
  );
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(table, row).map(([name, after]): Mutation => {
      const own = (after as { id?: unknown } | null)?.id;
      return { table: name, id: typeof own === 'string' ? own : 'x', before: null, after };
    }),
  },
  { weight: 1, arbitrary: fc.record({ table, id, before: row, after: row }) },
);
const change: fc.Arbitrary<ChangeRow> = fc.record({
  id: fc.constant('change'),
  at: fc.nat(),
  label: fc.constant('Eintrag'),
  mutations: fc.array(mutation, { maxLength: 8 }),
  undone: fc.boolean(),
});

it('gives back every list of rows and every change, in their order, through the sealed JSON', () => {
  fc.assert(
    fc.property(rows, change, (someRows, someChange) => {
      const [stored, made] = [sealed(someRows), sealed(someChange)];
      const back = unpackedRows(sealed(packedRows(stored, OWNER)), OWNER);
      expect(JSON.stringify(back)).toBe(JSON.stringify(stored));
      expect(unpackedChange(sealed(packedChange(made, OWNER)), OWNER)).toEqual(made);
      const owned = { rows: stored, changes: { change: made } };
      expect(unpackedOwned(sealed(packedOwned(owned, OWNER)), OWNER)).toEqual(owned);
    }),
    { numRuns: 2000 },
  );
});

it('writes what many rows have in common once', () => {
  const events = Array.from({ length: 20 }, (_, at) => ({
    id: `e${at}`,
    caseId: OWNER,
    kind: 'scheduledInPerson',
    jointWith: [],
  }));
  const mutations = events.map((after) => ({ table: 'events' as const, id: after.id, before: null, after }));
  const made = { id: 'change', at: 1, label: 'Import', mutations, undone: false };
  const list = { events: Object.fromEntries(events.map((event) => [event.id, event])) };
  expect(JSON.stringify(packedChange(made, OWNER)).length * 5).toBeLessThan(JSON.stringify(made).length);
  expect(JSON.stringify(packedRows(list, OWNER)).length * 5).toBeLessThan(JSON.stringify(list).length);
});

it('leaves as it is what stands alone: what was sealed before there were columns is read the same way', () => {
  const single = { cases: { a: { id: 'a' } }, events: { e: { id: 'e' } } };
  expect(packedRows(single, OWNER)).toEqual(single);
  const several = { events: { e: { id: 'e' }, f: { id: 'f' } } };
  expect(unpackedRows(several, OWNER)).toEqual(several);
});
