/** What stays of a Klientenbogen that is deleted for good: how long its talks took, by month and without any link to it. Pure. */
import { type RoomNow, talksOf } from './client-entry';
import type { RoomPatch, TimeRow } from './rows';

/** Of one row, in minutes; the most its schema takes. */
const MOST_OF_ROW = 100_000;

/**
 * Rows of the monthly sums that change in the step of the deletion. A sum lies on the first of its month, so that not even the
 * day of a talk is left of it; an earlier sum of the month is added to, so that a second row does not tell of a second person.
 */
export function alongsideDeletion({ rows }: Pick<RoomNow, 'rows'>, clientId: string): RoomPatch[] {
  const gone = Map.groupBy(talksOf({ rows }, clientId), ({ on }) => on.slice(0, 7));
  return [...gone].flatMap(([month, talks]) => {
    const kept = rows.times.filter(({ kind, on }) => kind === 'deletedTalks' && on.startsWith(month));
    const total = [...talks, ...kept].reduce((sum, { minutes }) => sum + minutes, 0);
    const sums = Array.from(
      { length: Math.ceil(total / MOST_OF_ROW) },
      (_, at): TimeRow => ({
        id: `deleted-${month}-${at + 1}`,
        on: `${month}-01`,
        minutes: Math.min(MOST_OF_ROW, total - at * MOST_OF_ROW),
        kind: 'deletedTalks',
        note: '',
      }),
    );
    const replaced = kept.filter(({ id }) => !sums.some((sum) => sum.id === id));
    return [
      ...replaced.map(({ id }): RoomPatch => ({ table: 'times', id, after: null })),
      ...sums.map((after): RoomPatch => ({ table: 'times', id: after.id, after })),
    ];
  });
}
