/** The daily look for what has expired: cases, marks of destroyed cases, days of the access log. */
import type { UpkeepNotice } from '../messages/retention';
import { toIso } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import {
  DESTROYED_KEPT_DAYS,
  dateJump,
  daysBetween,
  expiryOf,
  isExpired,
  LOG_KEPT_DAYS,
  plusDays,
} from '../store/retention';
import type { Store } from '../store/store';
import { dateQuestion, deletedText } from '../text/retention';

/** Days of the log go a week at a time, so that not every day rewrites the journal. */
const LOG_REMOVED_FROM_DAYS = LOG_KEPT_DAYS - 7;
const MS_PER_DAY = 86_400_000;

interface Setting {
  store: Store;
  today: IsoDate;
  retentionDays: number;
  /** For the access log. */
  onDestroyed(caseIds: string[]): Promise<void>;
}

/**
 * Deletes what has expired, at most once a day, and only on a date that can be trusted.
 * @param confirmed the user said that today's date is right
 */
export async function runUpkeep(setting: Setting, confirmed: boolean): Promise<UpkeepNotice> {
  const { store, today, onDestroyed } = setting;
  const [clock] = await store.upkeepRows('clock');
  const deleted = clock?.deleted ?? 0;
  const jump = clock && !confirmed ? dateJump(clock.trusted, today) : null;
  if (clock?.ranOn === today && jump === null && !confirmed) return { question: null, deleted: seen(deleted) };
  const due = await expiredCases(setting);
  if (jump !== null) {
    const question = due.length > 0 ? { day: today, text: dateQuestion(jump, due.length, today) } : null;
    return { question, deleted: seen(deleted) };
  }
  // On the first day ever nothing tells whether the device's date is right.
  const gone = clock ? due : [];
  await removeOld(store, today);
  await store.destroy(gone, today);
  await onDestroyed(gone);
  const next = { id: 'clock' as const, trusted: today, ranOn: today, deleted: deleted + gone.length };
  await store.patchUpkeep([{ table: 'clock', id: 'clock', after: next }]);
  return { question: null, deleted: seen(next.deleted) };
}

/** The user has seen how many were deleted. */
export async function forgetDeleted(store: Store): Promise<void> {
  const [clock] = await store.upkeepRows('clock');
  if (clock) await store.patchUpkeep([{ table: 'clock', id: 'clock', after: { ...clock, deleted: 0 } }]);
}

async function expiredCases({ store, today, retentionDays }: Setting): Promise<string[]> {
  const cases = (await store.allCases())
    .filter((bundle) => isExpired(expiryOf(bundle, retentionDays, today), today))
    .map(({ row }) => row.id);
  // What an undone adoption or a merged case left behind can be brought back until then.
  const remains = (await store.remains())
    .filter(({ at }) => isExpired(plusDays(toIso(Math.floor(at / MS_PER_DAY)), retentionDays), today))
    .map(({ id }) => id);
  return [...cases, ...remains];
}

async function removeOld(store: Store, today: IsoDate): Promise<void> {
  const age = (day: IsoDate): number => daysBetween(day, today);
  const destroyed = (await store.upkeepRows('destroyed')).filter(({ on }) => age(on) > DESTROYED_KEPT_DAYS);
  const log = await store.upkeepRows('access');
  const old = log.some(({ id }) => age(dayOf(id)) >= LOG_KEPT_DAYS)
    ? log.filter(({ id }) => age(dayOf(id)) >= LOG_REMOVED_FROM_DAYS)
    : [];
  const patch = [
    ...destroyed.map(({ id }) => ({ table: 'destroyed' as const, id, after: null })),
    ...old.map(({ id }) => ({ table: 'access' as const, id, after: null })),
  ];
  if (patch.length > 0) await store.patchUpkeep(patch);
}

/** Of a piece of the log. */
const dayOf = (id: string): IsoDate => id.slice(0, 10);

const seen = (deleted: number): string | null => (deleted > 0 ? deletedText(deleted) : null);
