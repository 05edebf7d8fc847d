/** The list of Klientenbögen: what is told of each at a glance, its order, search and filter. Pure. */
import type { IsoDate } from '../rules/facts';
import type { RoomNow } from './client-entry';
import { pseudonymKey } from './pseudonym';
import type { ClientRow } from './rows';
import { openNotices } from './save-notice';

export const CLIENT_FILTERS = ['open', 'closed', 'all'] as const;
export type ClientFilter = (typeof CLIENT_FILTERS)[number];

export interface ListedClient {
  client: ClientRow;
  talks: number;
  /** Day of the last one. */
  lastTalk: IsoDate | null;
  /** Duties among the opening notices that are still open; null where it is not known which are duties. */
  noticesOpen: number | null;
  /** Fachdienste that are pointed to and wait for an answer. */
  referralsOpen: string[];
}

/** Open ones before closed ones, then by pseudonym as people sort. */
export function listClients(
  { rows }: Pick<RoomNow, 'rows'>,
  duties: readonly { id: string }[] | null,
  { search, filter }: { search: string; filter: ClientFilter },
): ListedClient[] {
  const sought = pseudonymKey(search);
  const talks = Map.groupBy(rows.talks, ({ clientId }) => clientId);
  const byPseudonym = new Intl.Collator('de', { numeric: true });
  return rows.clients
    .filter(({ closedOn }) => filter === 'all' || (closedOn === null) === (filter === 'open'))
    .filter(({ pseudonym }) => pseudonymKey(pseudonym).includes(sought))
    .toSorted(
      (one, other) =>
        Number(one.closedOn !== null) - Number(other.closedOn !== null) ||
        byPseudonym.compare(one.pseudonym, other.pseudonym),
    )
    .map((client) => {
      const days = (talks.get(client.id) ?? []).map(({ on }) => on).toSorted();
      return {
        client,
        talks: days.length,
        lastTalk: days.at(-1) ?? null,
        noticesOpen: duties === null ? null : openNotices(client, duties).length,
        referralsOpen: client.referrals.filter(({ outcome }) => outcome === 'open').map(({ to }) => to),
      };
    });
}
