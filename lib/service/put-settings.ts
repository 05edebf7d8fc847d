/** The user's settings as one row, the former ones kept for the undo. */
import type { Settings } from '../messages/protocol';
import { UnitOfWork } from './unit-of-work';
import type { WriteContext } from './writes';

/** @param before what is stored; undefined: nothing yet */
export async function putSettings(
  { store, now, newId }: Pick<WriteContext, 'store' | 'now' | 'newId'>,
  before: unknown,
  settings: Settings,
): Promise<string> {
  const work = new UnitOfWork(store, newId);
  const row = (value: unknown) => ({ id: 'settings' as const, value });
  work.put('settings', 'settings', before === undefined ? null : row(before), row(settings));
  return work.commit('Optionen', now);
}
