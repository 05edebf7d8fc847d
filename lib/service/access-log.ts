/**
 * The access log: when a case was looked at, changed, exported, backed up or deleted. No content, no names; each action on a
 * case once a day, with the time of the first. For questions of data protection, of no use for anything about the user.
 */
import type { AccessDay } from '../messages/retention';
import type { IsoDate } from '../rules/facts';
import type { Row } from '../store/records';
import type { Store } from '../store/store';
import { fullDate } from '../text/dates';
import { ACCESS_WORDS, ACCESS_WORDS_ALL } from '../text/retention';

export type AccessAction = Row<'access'>['entries'][0]['action'];

/** Written at most this often, so that working through a list does not make as many writes. */
const EVERY_MS = 60_000;

export interface AccessLog {
  /** `caseId` is null for what concerns all cases. Waits for the disk only when it is time to write. */
  note(store: Store, action: AccessAction, caseIds: readonly (string | null)[]): Promise<void>;
  /** Writes what waits; before the store is locked, nothing may be left. */
  flush(): Promise<void>;
}

export function accessLog(today: () => IsoDate, now: () => number): AccessLog {
  let waiting: { store: Store; day: IsoDate; entries: Row<'access'>['entries'] } | null = null;
  let noted = { day: '', keys: new Set<string>() };
  let pieces = 0;
  let writtenAt = Number.NEGATIVE_INFINITY;

  async function flush(): Promise<void> {
    if (!waiting) return;
    const { store, day, entries } = waiting;
    waiting = null;
    writtenAt = now();
    pieces += 1;
    const id = `${day} ${now()} ${pieces}`;
    await store.patchUpkeep([{ table: 'access', id, after: { id, entries } }]);
  }

  return {
    flush,
    async note(store, action, caseIds) {
      const day = today();
      if (noted.day !== day) {
        await flush();
        noted = { day, keys: new Set() };
      }
      for (const caseId of caseIds) {
        const key = `${action}|${caseId}`;
        if (noted.keys.has(key)) continue;
        noted.keys.add(key);
        waiting ??= { store, day, entries: [] };
        waiting.store = store;
        waiting.entries.push({ time: timeOf(now()), action, case: caseId });
      }
      if (now() - writtenAt >= EVERY_MS) await flush();
    },
  };
}

/** How many cases each action concerned, day by day, the latest first. */
export async function accessDays(store: Store): Promise<AccessDay[]> {
  const byDay = Map.groupBy(await store.upkeepRows('access'), ({ id }) => id.slice(0, 10));
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, rows]) => ({ day: fullDate(day), counts: countsOf(rows.flatMap(({ entries }) => entries)) }));
}

function countsOf(entries: Row<'access'>['entries']): AccessDay['counts'] {
  return (Object.keys(ACCESS_WORDS) as AccessAction[]).flatMap((action) => {
    const cases = new Set(entries.filter((entry) => entry.action === action).map((entry) => entry.case));
    const all = cases.delete(null) ? [{ action: ACCESS_WORDS_ALL[action] ?? ACCESS_WORDS[action], count: null }] : [];
    return cases.size > 0 ? [{ action: ACCESS_WORDS[action], count: cases.size }, ...all] : all;
  });
}

/** „09:35“ on the user's clock. */
function timeOf(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
