/** Closing a talk: ticks, and the end of it. Each is one change. */
import type { Request } from '../messages/protocol';
import type { ClosingRow, EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { CLOSING_REFUSALS } from '../text/closing';
import { adoptCase } from './adopt';
import { caseInput } from './case-input';
import { checkFollow, putFollow, storedFollow } from './follow-writes';
import { Refusal } from './refusal';
import { CLOSE_LIST, closingOf, closingRowOf } from './talk-closing';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/**
 * An item of a talk. „dokumentiert“ is said of the talk itself, everything else is a tick; `person` ticks it for somebody who
 * attended too.
 * @throws Refusal with a German sentence; then nothing was written
 */
export async function tickClosing(context: WriteContext, request: Request<'tickClosing'>): Promise<string> {
  const { work, bundle, event } = await open(context, request);
  const { item, person, done } = request;
  if (CLOSE_LIST.items.find(({ id }) => id === item)?.check === 'documented') {
    work.put('events', event.id, event, { ...event, documented: done });
  } else {
    const owner =
      person === null || person === request.ref.customerNumber ? bundle : await other(context, request, event);
    const row = closingRowOf(owner, event);
    const others = (row?.ticks ?? []).filter((tick) => tick !== item);
    putClosing(work, owner, event, { ticks: done ? [...others, item] : others });
  }
  return work.commit('Gesprächsabschluss: Punkt', context.now);
}

/** @throws Refusal as long as no next step is known; then nothing was written */
export async function closeTalk(context: WriteContext, request: Request<'closeTalk'>): Promise<string> {
  const { work, bundle, event, row } = await open(context, request);
  const { follow } = request;
  if (follow) {
    checkFollow(follow, event.date, context.today);
    putFollow(work, row, bundle, follow);
    work.put('events', event.id, event, { ...event, follow: storedFollow(follow) });
  } else {
    const input = caseInput(request.ref.customerNumber, bundle, request.profile, context.today);
    if (!closingOf(event, bundle, input, context.today).allowed) throw new Refusal(CLOSING_REFUSALS.nextMissing);
  }
  putClosing(work, bundle, event, { closed: true });
  return work.commit('Gespräch abgeschlossen', context.now);
}

async function open(context: WriteContext, request: Request<'closeTalk'> | Request<'tickClosing'>) {
  checkRef(context, request.ref);
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  const event = bundle?.events.find(({ id }) => id === request.event);
  if (!bundle || !event) throw new Refusal(CLOSING_REFUSALS.gone);
  return { work, bundle, row, event };
}

/** The case of somebody else who attended the talk. */
async function other(
  { store }: WriteContext,
  { ref, person }: Request<'tickClosing'>,
  event: EventRow,
): Promise<CaseBundle> {
  const attended = event.jointWith.some(({ customerNumber }) => customerNumber === person);
  const bundle = attended && person ? await store.findCase({ system: ref.system, customerNumber: person }) : null;
  if (!bundle?.events.some(({ change }) => change === event.change)) throw new Refusal(CLOSING_REFUSALS.otherGone);
  return bundle;
}

function putClosing(work: UnitOfWork, bundle: CaseBundle, event: EventRow, part: Partial<ClosingRow>): void {
  const before = closingRowOf(bundle, event);
  const fresh = { id: work.newId(), caseId: bundle.row.id, talk: event.change, ticks: [], closed: false };
  const row: ClosingRow = { ...(before ?? fresh), ...part };
  work.put('closings', row.id, before, row);
}
