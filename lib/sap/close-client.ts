/** The end of a counselling, and its return. Pure. */
import { SAP_REFUSALS } from '../text/sap-refusals';
import { findClient, inOpenClient, putClient, type RoomNow, talksOf } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';

/** Nothing that took place may lie after the end. */
export function closeClient(room: RoomNow, clientId: string, on: string): Outcome<'on'> {
  return inOpenClient(room, clientId, (client) => {
    const days = [
      client.openedOn,
      ...talksOf(room, clientId).map((talk) => talk.on),
      ...client.referrals.map((referral) => referral.on),
      ...client.goals.flatMap(({ reachedOn }) => reachedOn ?? []),
    ];
    const last = days.toSorted().at(-1) ?? client.openedOn;
    const wrongDay = dayRefusal(on, room.today, { day: last, message: SAP_REFUSALS.closedEarly });
    if (wrongDay) return refuse('on', wrongDay);
    return { ok: true, patch: [putClient({ ...client, closedOn: on })] };
  });
}

export function reopenClient(room: RoomNow, clientId: string): Outcome {
  const client = findClient(room, clientId);
  if (!client) return refuse(null, SAP_REFUSALS.gone);
  return { ok: true, patch: [putClient({ ...client, closedOn: null })] };
}
