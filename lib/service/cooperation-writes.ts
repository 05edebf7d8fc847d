/** The user's notes on how a person cooperates. */
import type { Request } from '../messages/protocol';
import { cooperationOn } from '../rules/cooperation';
import { toDay } from '../rules/dates';
import { adoptCase } from './adopt';
import { checkSinceBirth } from './entry-checks';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** @throws Refusal with a German sentence; then nothing was written */
export async function noteCooperation(context: WriteContext, request: Request<'noteCooperation'>): Promise<string> {
  const { on, unmet, situation } = request.note;
  checkRef(context, request.ref);
  if (on > context.today) throw new Refusal('Das Datum liegt in der Zukunft.');
  const rules = cooperationOn(context.packs, toDay(context.today));
  if (rules.length === 0) throw new Refusal('Kein eingeschaltetes Konzept sieht diese Einschätzung vor.');
  const known = situation === null || rules.some(({ situations }) => situations.some(({ key }) => key === situation));
  if (!known) throw new Refusal('Diese Situation nennt kein eingeschaltetes Konzept. Bitte laden Sie die Ansicht neu.');
  const work = new UnitOfWork(context.store, context.newId);
  const { row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  checkSinceBirth(row, on);
  const id = context.newId();
  work.put('cooperation', id, null, { id, caseId: row.id, on, unmet, situation, change: work.change });
  return work.commit('Einschätzung der Kooperation', context.now);
}
