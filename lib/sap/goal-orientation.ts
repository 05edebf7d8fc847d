/** What the expired decree said on the number of talks for a goal, where the SAP wants to see it. Pure. */
import { orientationPack } from '../packs/sap/index';
import { type TalkOrientation, talkOrientation } from '../rules/sap/talk-orientation';
import { type RoomNow, talksOf } from './client-entry';
import type { ClientRow } from './rows';

/** Null unless the expired decree is switched on. Help counts as accepted when any Fachdienst of the Klientenbogen is. */
export function goalOrientation(
  { rows, today }: Pick<RoomNow, 'rows' | 'today'>,
  client: ClientRow,
  goal: ClientRow['goals'][number],
): TalkOrientation | null {
  return talkOrientation(orientationPack(rows.profile?.expiredPack ?? false, today), {
    talks: talksOf({ rows }, client.id).filter(({ goalId }) => goalId === goal.id).length,
    reintegration: goal.reintegration,
    helpAccepted: client.referrals.some(({ outcome }) => outcome === 'accepted'),
  });
}
