import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alongsideDeletion } from '../../lib/sap/delete-client';
import { patchedRows } from '../../lib/sap/patched-rows';
import { ROOM_SCHEMAS, type TimeRow } from '../../lib/sap/rows';
import { clientOf, roomWith, talkOf } from './sample-clients';

const time = (part: Partial<TimeRow>): TimeRow => ({
  id: 'x',
  on: '2026-10-01',
  minutes: 30,
  kind: 'deletedTalks',
  note: '',
  ...part,
});

it('leaves the minutes of each month, added to what was left before, and nothing else', () => {
  const room = roomWith({
    clients: [clientOf(), clientOf({ id: 'c2' })],
    talks: [
      talkOf({ id: 't1', on: '2026-10-05', minutes: 45 }),
      talkOf({ id: 't2', on: '2026-10-31', minutes: 15 }),
      talkOf({ id: 't3', on: '2025-12-31', minutes: 60 }),
      talkOf({ id: 't4', on: '2026-10-05', minutes: 99, clientId: 'c2' }),
    ],
    times: [time({ id: 'deleted-2026-10-1' }), time({ id: 'network', kind: 'network', on: '2026-10-02' })],
  });
  const { times } = patchedRows(room.rows, alongsideDeletion(room, 'c1'));
  expect(times).toEqual([
    time({ id: 'deleted-2026-10-1', minutes: 90 }),
    time({ id: 'network', kind: 'network', on: '2026-10-02' }),
    time({ id: 'deleted-2025-12-1', on: '2025-12-01', minutes: 60 }),
  ]);
});

it('leaves nothing of a Klientenbogen without talks', () =>
  expect(alongsideDeletion(roomWith({ clients: [clientOf()] }), 'c1')).toEqual([]));

/** Minutes by month, the whole time that counts. */
function byMonth(rows: readonly { on: string; minutes: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { on, minutes } of rows) sums[on.slice(0, 7)] = (sums[on.slice(0, 7)] ?? 0) + minutes;
  return sums;
}

it('keeps the time of every month to the minute, whoever is deleted in whatever order', () => {
  const months = fc.constantFrom('2025-12', '2026-01', '2026-02', '2026-11');
  const talks = fc.array(
    fc.record({
      clientId: fc.constantFrom('c1', 'c2', 'c3'),
      on: fc
        .tuple(months, fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`),
      minutes: fc.integer({ min: 1, max: 1440 }),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(talks, fc.shuffledSubarray(['c1', 'c2', 'c3']), (given, order) => {
      const all = given.map((part, at) => talkOf({ id: `secret-${at}`, note: 'secret', ...part }));
      let { rows } = roomWith({ talks: all });
      for (const id of order) {
        rows = patchedRows(rows, alongsideDeletion({ rows }, id));
        rows = { ...rows, talks: rows.talks.filter(({ clientId }) => clientId !== id) };
      }
      expect(byMonth([...rows.talks, ...rows.times])).toEqual(byMonth(all));
      for (const row of rows.times) expect(ROOM_SCHEMAS.times.safeParse(row).success).toBe(true);
      expect(JSON.stringify(rows.times)).not.toMatch(/secret|c[123]"/);
      // Nor does the number of rows tell how many were deleted.
      expect(new Set(rows.times.map(({ on }) => on)).size).toBe(rows.times.length);
    }),
    { numRuns: 200 },
  );
});

it('parts a sum that one row cannot hold', () => {
  const talks = Array.from({ length: 80 }, (_, at) => talkOf({ id: `t${at}`, minutes: 1440 }));
  const room = roomWith({ talks });
  const { times } = patchedRows(room.rows, alongsideDeletion(room, 'c1'));
  expect(times.map(({ minutes }) => minutes)).toEqual([100_000, 15_200]);
});
