/** What is done to several cases at once: one change, all or nothing. */
import type { BulkAction } from '../messages/caseload';
import type { Request } from '../messages/protocol';
import type { CaseBundle } from '../store/store';
import { BULK_CHANGES, BULK_REFUSALS } from '../text/caseload';
import { RETENTION_REFUSALS } from '../text/retention';
import { allOf } from './destroy-cases';
import { NO_LOCAL_FACTS } from './known-facts';
import { Refusal } from './refusal';
import { NOT_DEFERRED, UnitOfWork } from './unit-of-work';
import { FIRST_YEAR, type WriteContext } from './writes';

/** @throws Refusal */
export async function changeCases(context: WriteContext, { refs, action }: Request<'changeCases'>): Promise<string> {
  check(context, action);
  const { store, now, newId } = context;
  const found = await allOf(store, refs);
  const work = new UnitOfWork(store, newId);
  for (const bundle of found) put(context, work, bundle, action);
  return work.commit(BULK_CHANGES[action.kind], now);
}

function check({ today }: WriteContext, action: BulkAction): void {
  if (action.kind === 'followUp' && !action.what.trim()) throw new Refusal(BULK_REFUSALS.noText);
  if (action.kind === 'followUp' && action.date < today) throw new Refusal(BULK_REFUSALS.past);
  if (action.kind !== 'end') return;
  if (action.endedOn > today) throw new Refusal(RETENTION_REFUSALS.endInFuture);
  if (action.endedOn < FIRST_YEAR) throw new Refusal(RETENTION_REFUSALS.endTooEarly);
}

function put({ today }: WriteContext, work: UnitOfWork, { row }: CaseBundle, action: BulkAction): void {
  switch (action.kind) {
    case 'followUp': {
      const id = work.newId();
      const { date } = action;
      const fresh = { id, caseId: row.id, date, what: action.what.trim(), done: false, step: null };
      work.put('followUps', id, null, { ...fresh, ...NOT_DEFERRED });
      return;
    }
    case 'priority': {
      const facts = { ...(row.localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS), priority: action.priority };
      const earlier = row.localFacts.filter((set) => set.on !== today);
      work.put('cases', row.id, row, { ...row, localFacts: [...earlier, { on: today, facts }] });
      return;
    }
    case 'end':
      work.put('cases', row.id, row, { ...row, endedOn: action.endedOn });
  }
}
