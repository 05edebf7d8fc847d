/** Pointing to a Fachdienst: noted, corrected, answered, removed. Pure. */
import { SAP_REFUSALS } from '../text/sap-refusals';
import { inOpenClient, putClient, type RoomNow, withEntry, withoutEntry } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';
import type { ClientRow } from './rows';

export const LONGEST_SERVICE = 200;

export type ReferralEntry = ClientRow['referrals'][number];
export type ReferralOutcome = ReferralEntry['outcome'];

export interface ReferralDraft {
  to: string;
  on: string;
  outcome: ReferralOutcome;
}

export type ReferralField = keyof ReferralDraft;

/** Two names of one Fachdienst. */
export const sameService = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('de') === other.trim().toLocaleLowerCase('de');

/** @param referralId null: a new one */
export function saveReferral(
  room: RoomNow,
  clientId: string,
  referralId: string | null,
  draft: ReferralDraft,
): Outcome<ReferralField> {
  return inOpenClient(room, clientId, (client) => {
    const { referrals, openedOn } = client;
    if (referralId !== null && !referrals.some(({ id }) => id === referralId))
      return refuse(null, SAP_REFUSALS.referralGone);
    const to = draft.to.trim();
    if (to === '') return refuse('to', SAP_REFUSALS.noService);
    if (to.length > LONGEST_SERVICE) return refuse('to', SAP_REFUSALS.tooLong(LONGEST_SERVICE));
    const wrongDay = dayRefusal(draft.on, room.today, { day: openedOn, message: SAP_REFUSALS.beforeOpening });
    if (wrongDay) return refuse('on', wrongDay);
    const same = referrals.some(
      (other) =>
        other.id !== referralId && draft.outcome === 'open' && other.outcome === 'open' && sameService(other.to, to),
    );
    if (same) return refuse('to', SAP_REFUSALS.referralTwice(to));
    const entry = { id: referralId ?? room.newId(), to, on: draft.on, outcome: draft.outcome };
    return { ok: true, patch: [putClient({ ...client, referrals: withEntry(referrals, entry) })] };
  });
}

export function removeReferral(room: RoomNow, clientId: string, referralId: string): Outcome {
  return inOpenClient(room, clientId, (client) => ({
    ok: true,
    patch: [putClient({ ...client, referrals: withoutEntry(client.referrals, referralId) })],
  }));
}
