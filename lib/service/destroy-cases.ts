/** „Löschen“ of chosen cases: for good, in the same way as a case that has expired. */
import { type CaseBundle, caseKey, type Store } from '../store/store';
import { BULK_REFUSALS } from '../text/caseload';
import type { CaseRef } from '../view';
import type { AccessLog } from './access-log';
import { Refusal } from './refusal';
import { ignoreStoreFault } from './store-access';
import type { WriteContext } from './writes';

/**
 * All of them or none, in one step of the store.
 * @returns how many
 * @throws Refusal where one of them is gone; then nothing was deleted
 */
export async function destroyCases(
  { store, today }: Pick<WriteContext, 'store' | 'today'>,
  log: AccessLog,
  refs: readonly CaseRef[],
): Promise<number> {
  const ids = (await allOf(store, refs)).map(({ row }) => row.id);
  await store.destroy(ids, today);
  await log.note(store, 'deleted', ids).catch(ignoreStoreFault);
  return ids.length;
}

/** @throws Refusal where one of them is not stored any more */
export async function allOf(store: Store, refs: readonly CaseRef[]): Promise<CaseBundle[]> {
  const wanted = [...new Map(refs.map((ref) => [caseKey(ref), ref])).values()];
  const found = (await store.findCases(wanted)).filter((bundle) => bundle !== null);
  if (found.length < wanted.length) throw new Refusal(BULK_REFUSALS.gone(wanted.length - found.length));
  return found;
}
