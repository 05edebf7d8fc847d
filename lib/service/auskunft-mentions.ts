/** What is stored of a person outside her own case: joint talks of others, and the access log. */
import type { EventRow, Row } from '../store/records';
import type { Store } from '../store/store';

/**
 * Joint talks of other cases that name one of her numbers, without the others who took part. `former` are those that stand
 * in the history of changes only.
 */
export async function mentions(
  store: Store,
  caseId: string,
  system: unknown,
  numbers: ReadonlySet<string>,
  changeIds: readonly string[],
): Promise<{ present: EventRow[]; former: EventRow[] }> {
  const others = (await store.allCases()).filter(({ row }) => row.system === system && row.id !== caseId);
  const present = others.flatMap(({ events }) => events.flatMap((event) => withHerAlone(event, numbers)));
  const known = new Set(present.map((event) => JSON.stringify(event)));
  const former = new Map<string, EventRow>();
  // A talk with her is one change for all who took part: what others' history says of her is found by her own.
  for (const id of changeIds) {
    for (const { table, before, after } of (await store.findChange(id))?.mutations ?? []) {
      if (table !== 'events') continue;
      for (const row of [before, after] as (Partial<EventRow> | null)[]) {
        if (!row || row.caseId === caseId || !Array.isArray(row.jointWith)) continue;
        for (const event of withHerAlone(row as EventRow, numbers)) {
          const key = JSON.stringify(event);
          if (!known.has(key)) former.set(key, event);
        }
      }
    }
  }
  return { present, former: [...former.values()] };
}

function withHerAlone(event: EventRow, numbers: ReadonlySet<string>): EventRow[] {
  const jointWith = event.jointWith.filter(({ customerNumber }) => numbers.has(customerNumber));
  return jointWith.length > 0 ? [{ ...event, jointWith }] : [];
}

export interface AccessOfCase {
  day: string;
  time: string;
  action: Row<'access'>['entries'][0]['action'];
}

/** When her case was looked at, changed and so on, the latest first. */
export async function accessOf(store: Store, caseId: string): Promise<AccessOfCase[]> {
  return (await store.upkeepRows('access'))
    .flatMap(({ id, entries }) =>
      entries
        .filter((entry) => entry.case === caseId)
        .map(({ time, action }) => ({ day: id.slice(0, 10), time, action })),
    )
    .toSorted((one, other) => `${other.day} ${other.time}`.localeCompare(`${one.day} ${one.time}`));
}
