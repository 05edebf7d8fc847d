import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedCases } from '../../lib/store/checked-cases';
import { ROW_SCHEMAS, ROW_SHAPE } from '../../lib/store/records';

const EVENT = {
  id: 'e',
  caseId: 'c',
  date: '2026-02-02',
  kind: 'scheduledInPerson',
  documented: true,
  contentOfTalk: true,
  jointWith: [],
  follow: null,
  change: 'x',
};
const APPOINTMENT = { id: 'a', caseId: 'c', date: '2026-02-02', cancelledOn: null };

const event = fc.record(
  {
    caseId: fc.constantFrom('c', 'd'),
    date: fc.constantFrom('2026-02-02', '2026-02-03', 'gestern', null),
    kind: fc.constantFrom('scheduledInPerson', 'phone', 'ofTheFuture'),
    jointWith: fc.constantFrom<unknown>(
      [],
      [{ customerNumber: '1', name: null }],
      [{ name: 'Kim', customerNumber: '1' }],
      [{}],
    ),
    follow: fc.constantFrom<unknown>(null, { kind: 'appointment', date: '2026-02-02' }, { kind: 'appointment' }),
    more: fc.constant(1),
    turned: fc.constant(true),
  },
  { requiredKeys: [] },
);
const appointment = fc.record({ cancelChange: fc.constantFrom(null, 'x', 7) }, { requiredKeys: [] });
/** Rows of one case; the last of each are often much alike. */
const rows = fc.record({
  events: fc.array(event, { maxLength: 4 }),
  appointments: fc.array(appointment, { maxLength: 3 }),
});

function byId(kind: string, base: object, differing: (object & { turned?: boolean })[]): Record<string, unknown> {
  return Object.fromEntries(
    differing.map(({ turned, ...one }, at) => {
      const fields = Object.entries({ ...base, ...one, id: `${kind}${at}` });
      const [first, second, ...rest] = fields as [[string, unknown], [string, unknown]];
      return [`${kind}${at}`, Object.fromEntries(turned ? [second, first, ...rest] : fields)];
    }),
  );
}

it('judges, completes and orders every row as its schema does, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (lists) => {
      const cases = lists.map(({ events, appointments }, at) => ({
        id: `c${at}`,
        rev: 1,
        rows: { events: byId('e', EVENT, events), appointments: byId('a', APPOINTMENT, appointments) },
      }));
      const checked = checkedCases(cases);
      for (const [at, { rows: held }] of cases.entries()) {
        let known = true;
        for (const table of ['events', 'appointments'] as const) {
          for (const [id, row] of Object.entries(held[table])) {
            const parsed = ROW_SCHEMAS[table].safeParse(row);
            if (!parsed.success) known = false;
            const expected = parsed.success ? parsed.data : row;
            expect(checked[at]?.rows[table]?.[id]).toEqual(expected);
            expect(Object.keys(checked[at]?.rows[table]?.[id] as object)).toEqual(Object.keys(expected as object));
          }
        }
        expect(checked[at]).toMatchObject({ id: `c${at}`, rev: 1, shape: known ? ROW_SHAPE : null });
      }
    }),
    { numRuns: 2000 },
  );
});
