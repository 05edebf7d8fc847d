/** The user's actions on intervals of one case: closer contact that funding law asks for, relief where a concept allows it. */
import type { Request } from '../messages/protocol';
import { termOffer } from '../rules/term-effects';
import { fullDate } from '../text/dates';
import { TERM_WORDS } from '../text/terms';
import { adoptCase } from './adopt';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

const GONE = 'Diese Festlegung gibt es nicht mehr. Bitte laden Sie die Ansicht neu.';

/** @throws Refusal with a German sentence; then nothing was written */
export async function saveTerm(context: WriteContext, request: Request<'saveTerm'>): Promise<string> {
  checkRef(context, request.ref);
  const { id: known, kind, interval, from, until } = request.term;
  const reason = request.term.reason.trim();
  if (!reason) throw new Refusal('Bitte geben Sie kurz den Grund an.');
  if (until !== null && until < from) throw new Refusal('Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Tage.');
  checkOffer(context, request.term);
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  const before = bundle?.terms.find((term) => term.id === known) ?? null;
  if (known && !before) throw new Refusal(GONE);
  const id = before?.id ?? context.newId();
  const { change } = work;
  work.put('terms', id, before, { id, caseId: row.id, kind, interval, reason, from, until, on: context.today, change });
  return work.commit(TERM_WORDS[kind], context.now);
}

/** Today is its last day; one that has not begun is removed. */
export async function endTerm(context: WriteContext, request: Request<'endTerm'>): Promise<string> {
  const { today } = context;
  checkRef(context, request.ref);
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle } = await adoptCase(context.store, work, request.ref, request.profile, today);
  const before = bundle?.terms.find((term) => term.id === request.id);
  if (!before) throw new Refusal(GONE);
  const ended = { ...before, until: today, on: today, change: work.change };
  work.put('terms', before.id, before, before.from > today ? null : ended);
  return work.commit(`${TERM_WORDS[before.kind]} beendet`, context.now);
}

/** An interval that no concept takes account of would only look as if it held. */
function checkOffer({ packs }: WriteContext, { kind, from }: Request<'saveTerm'>['term']): void {
  const offer = termOffer(packs)[kind];
  if (!offer) throw new Refusal('Kein eingeschaltetes Konzept sieht diese Festlegung vor.');
  if (offer.validTo === null || from <= offer.validTo) return;
  throw new Refusal(
    `Diese Regel galt bis ${fullDate(offer.validTo)}. Eine Festlegung ab einem späteren Tag hätte keine Wirkung.`,
  );
}
