/** Rows of the workspace for tests; everything in them is invented. */
import type { RoomPatch, RoomRow } from '../../lib/sap/rows';

export const client = (id: string, pseudonym = `Deckname ${id}`): RoomRow<'clients'> => ({
  id,
  pseudonym,
  openedOn: '2026-10-01',
  closedOn: null,
  concern: 'workload',
  notices: [],
  goals: [],
  referrals: [],
});

export const talk = (id: string, clientId: string, note = `Notiz ${id}`): RoomRow<'talks'> => ({
  id,
  clientId,
  on: '2026-10-02',
  minutes: 45,
  goalId: null,
  referralNeeded: false,
  note,
});

export const time = (id: string, note = `Zeit ${id}`): RoomRow<'times'> => ({
  id,
  on: '2026-10-03',
  minutes: 30,
  kind: 'network',
  note,
});

export const put = {
  client: (after: RoomRow<'clients'>): RoomPatch => ({ table: 'clients', id: after.id, after }),
  talk: (after: RoomRow<'talks'>): RoomPatch => ({ table: 'talks', id: after.id, after }),
  time: (after: RoomRow<'times'>): RoomPatch => ({ table: 'times', id: after.id, after }),
};
