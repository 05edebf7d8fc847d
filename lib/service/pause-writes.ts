/** A case rests for a time, and goes on. */
import type { Request } from '../messages/protocol';
import { isDay, toDay, toIso } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { overlap, type Pause } from '../rules/pauses';
import type { CaseRow } from '../store/records';
import { PAUSE_CHANGES, PAUSE_REFUSALS, pauseSpan } from '../text/pause';
import { adoptCase } from './adopt';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, FIRST_YEAR, type WriteContext } from './writes';

const YEAR = 366;

/** @throws Refusal with a German sentence; then nothing was written */
export async function savePause(context: WriteContext, request: Request<'savePause'>): Promise<string> {
  const { store, newId, now, today } = context;
  const { id: known, ...pause } = request.pause;
  checkRef(context, request.ref);
  const work = new UnitOfWork(store, newId);
  const { bundle, row } = await adoptCase(store, work, request.ref, request.profile, today);
  if (known && !row.pauses.some(({ id }) => id === known)) throw new Refusal(PAUSE_REFUSALS.gone);
  if (row.endedOn !== null) throw new Refusal(PAUSE_REFUSALS.ended);
  checkPause(pause, today);
  const others = row.pauses.filter(({ id }) => id !== known);
  const taken = others.find((other) => overlap(other, pause));
  if (taken) throw new Refusal(PAUSE_REFUSALS.overlap(pauseSpan(taken)));
  const { reason, from, until, review } = pause;
  const own = { id: known ?? newId(), reason, from, until, review, on: today, change: work.change };
  work.put('cases', row.id, bundle?.row ?? null, { ...row, pauses: byBegin([...others, own]) });
  return work.commit(PAUSE_CHANGES.set, now);
}

/** Yesterday was its last day, so the case is told of again today; one that has not begun before today is removed. */
export async function endPause(context: WriteContext, request: Request<'endPause'>): Promise<string> {
  const { store, newId, now, today } = context;
  checkRef(context, request.ref);
  const work = new UnitOfWork(store, newId);
  const { bundle, row } = await adoptCase(store, work, request.ref, request.profile, today);
  const before = row.pauses.find(({ id }) => id === request.id);
  if (!before) throw new Refusal(PAUSE_REFUSALS.gone);
  const others = row.pauses.filter((pause) => pause !== before);
  const begun = before.from < today;
  const ended = { ...before, until: toIso(toDay(today) - 1), review: null, on: today, change: work.change };
  const pauses = begun ? byBegin([...others, ended]) : others;
  work.put('cases', row.id, bundle?.row ?? null, { ...row, pauses });
  return work.commit(begun ? PAUSE_CHANGES.ended : PAUSE_CHANGES.removed, now);
}

const byBegin = (pauses: CaseRow['pauses']): CaseRow['pauses'] =>
  pauses.toSorted((one, other) => one.from.localeCompare(other.from));

function checkPause({ from, until, review }: Pause, today: IsoDate): void {
  for (const day of [from, until, review]) {
    if (day !== null && !isDay(day)) throw new Refusal(PAUSE_REFUSALS.noSuchDay);
  }
  if ((until === null) === (review === null)) throw new Refusal(PAUSE_REFUSALS.endMissing);
  if (from < FIRST_YEAR) throw new Refusal(PAUSE_REFUSALS.tooOld);
  if (toDay(from) - toDay(today) > YEAR) throw new Refusal(PAUSE_REFUSALS.tooLong);
  if (until !== null) {
    if (until < from) throw new Refusal(PAUSE_REFUSALS.untilTooEarly);
    if (until < today) throw new Refusal(PAUSE_REFUSALS.over);
    if (toDay(until) - toDay(from) > 3 * YEAR) throw new Refusal(PAUSE_REFUSALS.tooLong);
  }
  if (review !== null) {
    if (review <= from || review <= today) throw new Refusal(PAUSE_REFUSALS.reviewTooEarly);
    if (toDay(review) - Math.max(toDay(from), toDay(today)) > YEAR) throw new Refusal(PAUSE_REFUSALS.reviewTooLate);
  }
}
