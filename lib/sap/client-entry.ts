/** What all changes of one Klientenbogen share. Pure. */
import { SAP_REFUSALS } from '../text/sap-refusals';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import type { ClientRow, RoomPatch, TalkRow } from './rows';

/** What the use cases know of the room. */
export type RoomNow = Pick<OpenRoom, 'rows' | 'today' | 'newId'>;

export const findClient = ({ rows }: Pick<RoomNow, 'rows'>, id: string): ClientRow | undefined =>
  rows.clients.find((client) => client.id === id);

export const talksOf = ({ rows }: Pick<RoomNow, 'rows'>, clientId: string): TalkRow[] =>
  rows.talks.filter((talk) => talk.clientId === clientId);

export const putClient = (client: ClientRow): RoomPatch => ({ table: 'clients', id: client.id, after: client });

/** Hands on the Klientenbogen where there is one that is open; a closed one is opened again first. */
export function inOpenClient<Field extends string>(
  room: Pick<RoomNow, 'rows'>,
  id: string,
  change: (client: ClientRow) => Outcome<Field>,
): Outcome<Field> {
  const client = findClient(room, id);
  if (!client) return refuse(null, SAP_REFUSALS.gone);
  return client.closedOn === null ? change(client) : refuse(null, SAP_REFUSALS.closed);
}

/** The list with this entry in its old place, or at the end. */
export function withEntry<Entry extends { id: string }>(list: readonly Entry[], entry: Entry): Entry[] {
  const at = list.findIndex(({ id }) => id === entry.id);
  return at < 0 ? [...list, entry] : list.with(at, entry);
}

export const withoutEntry = <Entry extends { id: string }>(list: readonly Entry[], id: string): Entry[] =>
  list.filter((entry) => entry.id !== id);
