/** The user's ticks in checklists, and beginning one anew. Each is one change. */
import type { Request } from '../messages/protocol';
import { CHECK_CHANGES, CHECK_REFUSALS } from '../text/checks';
import { adoptCase } from './adopt';
import { clearTicks, findList, placeOfList, putTick, ticksOfCase } from './case-checks';
import { tickClosing } from './closing-writes';
import { Refusal } from './refusal';
import { CLOSE_LIST } from './talk-closing';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** @throws Refusal with a German sentence; then nothing was written */
export async function tickList(context: WriteContext, request: Request<'tickList'>): Promise<string> {
  const { ref, profile, item, done } = request;
  checkRef(context, ref);
  const list = findList(request.list);
  const wanted = list?.items.find(({ id }) => id === item);
  if (!list || !wanted) throw new Refusal(CHECK_REFUSALS.unknown);
  const { store, newId, today, now } = context;
  const place = placeOfList(list.id, await store.findCase(ref), today);
  if (place === null) throw new Refusal(list === CLOSE_LIST ? CHECK_REFUSALS.noTalk : CHECK_REFUSALS.notHere);
  if (place.kind === 'talk') {
    if (list === CLOSE_LIST && wanted.check && wanted.check !== 'documented') throw new Refusal(CHECK_REFUSALS.ofCase);
    return tickClosing(context, { ref, profile, event: place.event.id, item, person: null, done });
  }
  const work = new UnitOfWork(store, newId);
  const { bundle, row } = await adoptCase(store, work, ref, profile, today);
  putTick(work, bundle, row.id, { list: list.id, item, done }, today);
  return work.commit(CHECK_CHANGES.tick(list.title, done), now);
}

/** @throws Refusal where nothing is ticked */
export async function restartList(context: WriteContext, request: Request<'restartList'>): Promise<string> {
  checkRef(context, request.ref);
  const list = findList(request.list);
  const { store, newId, now } = context;
  const bundle = await store.findCase(request.ref);
  if (!list || ticksOfCase(bundle, list.id).size === 0) throw new Refusal(CHECK_REFUSALS.nothing);
  const work = new UnitOfWork(store, newId);
  clearTicks(work, bundle, list.id);
  return work.commit(CHECK_CHANGES.restart(list.title), now);
}
