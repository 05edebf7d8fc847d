/** A workspace on any day and of several Klientenbögen, for tests of what is made of its rows. */
import type { RoomRows } from '../../lib/sap/open-room';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import type { ClientRow, ProfileRow, TalkRow } from '../../lib/sap/rows';
import { clientOf as sampleClient, talkOf as sampleTalk, TODAY } from './sample-clients';

export const NO_ROWS: RoomRows = {
  profile: null,
  clients: [],
  talks: [],
  times: [],
  duties: [],
  pauses: [],
  sheets: [],
  unreadable: 0,
};

export interface TestRoom {
  rows: RoomRows;
  today: string;
  newId: () => string;
}

export function roomOf(rows: Partial<RoomRows>, today = TODAY): TestRoom {
  let ids = 0;
  return {
    rows: { ...NO_ROWS, ...rows },
    today,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
  };
}

export const profileOf = (part: Partial<ProfileRow>): ProfileRow => ({ ...EMPTY_PROFILE, ...part });

export const clientOf = (id: string, part: Partial<ClientRow> = {}): ClientRow =>
  sampleClient({ id, pseudonym: `Pseudonym ${id}`, openedOn: '2026-09-01', ...part });

export const talkOf = (id: string, clientId: string, part: Partial<TalkRow> = {}): TalkRow =>
  sampleTalk({ id, clientId, on: '2026-10-12', ...part });
