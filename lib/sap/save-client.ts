/** A new Klientenbogen, or another pseudonym, day or concern of one that is there. Pure. */
import { SAP_REFUSALS } from '../text/sap-refusals';
import { inOpenClient, putClient, type RoomNow, talksOf } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';
import { pseudonymKey } from './pseudonym';
import type { ClientRow, Concern } from './rows';

export const LONGEST_PSEUDONYM = 60;

export interface ClientDraft {
  pseudonym: string;
  /** ISO date, or what is typed as long as it is none. */
  openedOn: string;
  concern: Concern | null;
}

export type ClientField = keyof ClientDraft;

/**
 * @param id null: a new one
 * @param newId of the new one; the caller opens it next
 */
export function saveClient(room: RoomNow, id: string | null, draft: ClientDraft, newId: string): Outcome<ClientField> {
  const { rows, today } = room;
  const pseudonym = draft.pseudonym.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (pseudonym === '') return refuse('pseudonym', SAP_REFUSALS.noPseudonym);
  if (pseudonym.length > LONGEST_PSEUDONYM) return refuse('pseudonym', SAP_REFUSALS.tooLong(LONGEST_PSEUDONYM));
  const key = pseudonymKey(pseudonym);
  const other = rows.clients.find((client) => client.id !== id && pseudonymKey(client.pseudonym) === key);
  if (other) return refuse('pseudonym', SAP_REFUSALS.twice(other.pseudonym));
  const wrongDay = dayRefusal(draft.openedOn, today);
  if (wrongDay) return refuse('openedOn', wrongDay);
  const given = { pseudonym, openedOn: draft.openedOn, concern: draft.concern };
  if (id === null) {
    const fresh: ClientRow = { id: newId, ...given, closedOn: null, notices: [], goals: [], referrals: [] };
    return { ok: true, patch: [putClient(fresh)] };
  }
  return inOpenClient(room, id, (client) => {
    const first = firstEntry(
      client,
      talksOf(room, id).map(({ on }) => on),
    );
    if (first !== null && given.openedOn > first) return refuse('openedOn', SAP_REFUSALS.openedLate(first));
    return { ok: true, patch: [putClient({ ...client, ...given })] };
  });
}

/** The earliest day anything of the Klientenbogen took place; notices may be given before it is opened. */
function firstEntry(client: ClientRow, talkDays: readonly string[]): string | null {
  const days = [
    ...talkDays,
    ...client.referrals.map(({ on }) => on),
    ...client.goals.flatMap(({ reachedOn }) => reachedOn ?? []),
  ];
  return days.toSorted()[0] ?? null;
}
