/** „Fall endet“ and „behalten“: what the user says about how long a case stays. */
import type { Request } from '../messages/protocol';
import { RETENTION_REFUSALS } from '../text/retention';
import { adoptCase } from './adopt';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, FIRST_YEAR, type WriteContext } from './writes';

/** @throws Refusal */
export async function endCase(context: WriteContext, { ref, profile, endedOn }: Request<'endCase'>): Promise<string> {
  checkRef(context, ref);
  const { store, today, now, newId } = context;
  if (endedOn && endedOn > today) throw new Refusal(RETENTION_REFUSALS.endInFuture);
  if (endedOn && endedOn < FIRST_YEAR) throw new Refusal(RETENTION_REFUSALS.endTooEarly);
  const work = new UnitOfWork(store, newId);
  const { bundle, row } = await adoptCase(store, work, ref, profile, today);
  work.put('cases', row.id, bundle?.row ?? null, { ...row, endedOn });
  return work.commit(endedOn ? 'Fall beendet' : 'Fallende zurückgenommen', now);
}

/** @throws Refusal */
export async function keepCase(
  { store, today, now, newId }: WriteContext,
  { ref }: Request<'keepCase'>,
): Promise<string> {
  const bundle = await store.findCase(ref);
  if (!bundle) throw new Refusal(RETENTION_REFUSALS.notAdopted);
  const work = new UnitOfWork(store, newId);
  work.put('cases', bundle.row.id, bundle.row, { ...bundle.row, keptOn: today });
  return work.commit('Fall behalten', now);
}
