/** The user's note that an appointment was cancelled. */
import type { Request } from '../messages/protocol';
import { adoptCase } from './adopt';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** One known only from the page is stored by it. @throws Refusal with a German sentence; then nothing was written */
export async function cancelAppointment(context: WriteContext, request: Request<'cancelAppointment'>): Promise<string> {
  const { date, cancelledOn } = request;
  checkRef(context, request.ref);
  if (cancelledOn > context.today) throw new Refusal('Die Absage liegt in der Zukunft. Bitte prüfen Sie das Datum.');
  if (cancelledOn > date) throw new Refusal('Die Absage liegt nach dem Termin. Bitte prüfen Sie das Datum.');
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  const before = bundle?.appointments.find((appointment) => appointment.id === request.id) ?? null;
  if (request.id && !before) throw new Refusal('Diesen Termin gibt es nicht mehr. Bitte laden Sie die Ansicht neu.');
  const id = before?.id ?? context.newId();
  const { time = null, minutes = null } = before ?? {};
  const cancelled = { cancelledOn, cancelChange: work.change, time, minutes };
  const after = { id, caseId: row.id, date: before?.date ?? date, ...cancelled };
  work.put('appointments', id, before, after);
  return work.commit('Termin abgesagt', context.now);
}
