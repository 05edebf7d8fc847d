import { expect, it } from 'vitest';
import { listClients } from '../../lib/sap/list-clients';
import { clientOf, roomWith, TODAY, talkOf } from './sample-clients';

const room = roomWith({
  clients: [
    clientOf({ id: 'c1', pseudonym: 'Wolke 10' }),
    clientOf({ id: 'c2', pseudonym: 'wolke 9', notices: [{ item: 'a', on: TODAY, omitted: null }] }),
    clientOf({ id: 'c3', pseudonym: 'Ähre', closedOn: TODAY }),
    clientOf({
      id: 'c4',
      pseudonym: 'Ölkanne',
      referrals: [
        { id: 'r1', to: 'Suchtberatung', on: TODAY, outcome: 'open' },
        { id: 'r2', to: 'Betriebsarzt', on: TODAY, outcome: 'declined' },
      ],
    }),
  ],
  talks: [
    talkOf({ id: 't1', clientId: 'c2', on: '2026-10-20' }),
    talkOf({ id: 't2', clientId: 'c2', on: '2026-11-02' }),
    talkOf({ id: 't3', clientId: 'c2', on: '2026-10-05' }),
  ],
});
const DUTIES = [{ id: 'a' }, { id: 'b' }];
const names = (search: string, filter: 'open' | 'closed' | 'all') =>
  listClients(room, DUTIES, { search, filter }).map(({ client }) => client.pseudonym);

it('sorts as people do, the closed ones last', () => {
  expect(names('', 'all')).toEqual(['Ölkanne', 'wolke 9', 'Wolke 10', 'Ähre']);
  expect(names('', 'open')).toEqual(['Ölkanne', 'wolke 9', 'Wolke 10']);
  expect(names('', 'closed')).toEqual(['Ähre']);
});

it('finds a part of the pseudonym in any case', () => {
  expect(names(' WOLKE ', 'all')).toEqual(['wolke 9', 'Wolke 10']);
  expect(names('öl', 'all')).toEqual(['Ölkanne']);
  expect(names('Suchtberatung', 'all')).toEqual([]);
});

it('tells what is known at a glance', () => {
  const [oil, nine] = listClients(room, DUTIES, { search: '', filter: 'all' });
  expect(oil).toMatchObject({ talks: 0, lastTalk: null, noticesOpen: 2, referralsOpen: ['Suchtberatung'] });
  expect(nine).toMatchObject({ talks: 3, lastTalk: '2026-11-02', noticesOpen: 1, referralsOpen: [] });
  expect(listClients(room, null, { search: '', filter: 'all' })[0]?.noticesOpen).toBeNull();
});
