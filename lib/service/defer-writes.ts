/** A Wiedervorlage is put off: its day is moved, or it is told of again only from a later day. */
import type { Request } from '../messages/protocol';
import { isDay, toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import type { FollowUpRow } from '../store/records';
import { DEFER_CHANGES, DEFER_REFUSALS } from '../text/defer';
import { adoptCase } from './adopt';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** What lies further ahead is a typing error. */
const LONGEST_DAYS = 3 * 366;

/** @throws Refusal with a German sentence; then nothing was written */
export async function deferFollowUp(context: WriteContext, request: Request<'deferFollowUp'>): Promise<string> {
  const { store, newId, now, today } = context;
  const { ref, profile, id, defer } = request;
  checkRef(context, ref);
  const work = new UnitOfWork(store, newId);
  const { bundle } = await adoptCase(store, work, ref, profile, today);
  const before = bundle?.followUps.find((followUp) => followUp.id === id);
  if (!before) throw new Refusal(DEFER_REFUSALS.gone);
  if (before.done) throw new Refusal(DEFER_REFUSALS.done);
  const on = { on: today, change: work.change };
  if (defer.how === 'move') {
    checkMove(before, defer.date, today);
    const deferral = { ...on, how: 'move' as const, from: before.date, to: defer.date };
    const deferrals = [...before.deferrals, deferral];
    work.put('followUps', id, before, { ...before, date: defer.date, hiddenUntil: null, deferrals });
    return work.commit(DEFER_CHANGES.move, now);
  }
  checkLater(before, defer.until, today);
  const deferral = { ...on, how: 'later' as const, from: before.hiddenUntil, to: defer.until };
  const deferrals = [...before.deferrals, deferral];
  work.put('followUps', id, before, { ...before, hiddenUntil: defer.until, deferrals });
  return work.commit(defer.until === null ? DEFER_CHANGES.shown : DEFER_CHANGES.later, now);
}

function checkMove(before: FollowUpRow, date: IsoDate, today: IsoDate): void {
  checkDay(date, today);
  if (date < today) throw new Refusal(DEFER_REFUSALS.past);
  if (date === before.date && before.hiddenUntil === null) throw new Refusal(DEFER_REFUSALS.same);
}

function checkLater(before: FollowUpRow, until: IsoDate | null, today: IsoDate): void {
  if (until === null) {
    if (before.hiddenUntil === null) throw new Refusal(DEFER_REFUSALS.shown);
    return;
  }
  checkDay(until, today);
  if (until <= today) throw new Refusal(DEFER_REFUSALS.notLater);
}

function checkDay(date: IsoDate, today: IsoDate): void {
  if (!isDay(date)) throw new Refusal(DEFER_REFUSALS.noSuchDay);
  if (toDay(date) - toDay(today) > LONGEST_DAYS) throw new Refusal(DEFER_REFUSALS.tooFar);
}
