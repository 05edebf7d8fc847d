import { describe, expect, it } from 'vitest';
import { saveClient } from '../../lib/sap/save-client';
import { SAP_REFUSALS } from '../../lib/text/sap-refusals';
import { after, clientOf, refusal, roomWith, TODAY, talkOf } from './sample-clients';

const DRAFT = { pseudonym: ' Blauer   Reiher ', openedOn: TODAY, concern: 'family' } as const;

describe('a new Klientenbogen', () => {
  it('begins empty, with the pseudonym as it reads', () => {
    const room = after(roomWith(), saveClient(roomWith(), null, DRAFT, 'c9'));
    expect(room.rows.clients).toEqual([
      clientOf({ id: 'c9', pseudonym: 'Blauer Reiher', openedOn: TODAY, concern: 'family' }),
    ]);
  });

  it.each([
    [{ pseudonym: '   ' }, 'pseudonym', SAP_REFUSALS.noPseudonym],
    [{ pseudonym: 'x'.repeat(61) }, 'pseudonym', SAP_REFUSALS.tooLong(60)],
    [{ openedOn: '20.11.' }, 'openedOn', SAP_REFUSALS.noDay],
    [{ openedOn: '2026-02-30' }, 'openedOn', SAP_REFUSALS.noDay],
    [{ openedOn: '2026-11-21' }, 'openedOn', SAP_REFUSALS.future],
    [{ openedOn: '0206-11-20' }, 'openedOn', SAP_REFUSALS.longAgo],
  ])('is refused with %j', (part, field, message) =>
    expect(refusal(saveClient(roomWith(), null, { ...DRAFT, ...part }, 'c9'))).toEqual([field, message]),
  );

  it('is refused where one of that pseudonym is there, closed or not', () => {
    const room = roomWith({ clients: [clientOf({ pseudonym: 'Blauer Reiher', closedOn: TODAY })] });
    expect(refusal(saveClient(room, null, { ...DRAFT, pseudonym: 'BLAUER reiher' }, 'c9'))).toEqual([
      'pseudonym',
      SAP_REFUSALS.twice('Blauer Reiher'),
    ]);
  });
});

describe('a change', () => {
  const room = roomWith({ clients: [clientOf({ notices: [] }), clientOf({ id: 'c2', pseudonym: 'Leuchtturm' })] });

  it('keeps all else', () => {
    const [changed, other] = after(room, saveClient(room, 'c1', { ...DRAFT, pseudonym: 'WINDRAD' }, 'unused')).rows
      .clients;
    expect(changed).toEqual(clientOf({ pseudonym: 'WINDRAD', openedOn: TODAY, concern: 'family' }));
    expect(other).toEqual(clientOf({ id: 'c2', pseudonym: 'Leuchtturm' }));
  });

  it('does not take the pseudonym of another', () =>
    expect(refusal(saveClient(room, 'c1', { ...DRAFT, pseudonym: 'leuchtturm' }, 'unused'))?.[0]).toBe('pseudonym'));

  it.each([
    { talks: [talkOf({ on: '2026-10-05' })] },
    { clients: [clientOf({ referrals: [{ id: 'r', to: 'x', on: '2026-10-05', outcome: 'open' }] })] },
    { clients: [clientOf({ goals: [{ id: 'g', text: 'x', reachedOn: '2026-10-05', reintegration: false }] })] },
  ])('does not open it after what is in it', (rows) => {
    const full = roomWith({ clients: [clientOf()], ...rows });
    expect(refusal(saveClient(full, 'c1', { ...DRAFT, openedOn: '2026-10-06' }, 'unused'))).toEqual([
      'openedOn',
      SAP_REFUSALS.openedLate('2026-10-05'),
    ]);
    expect(refusal(saveClient(full, 'c1', { ...DRAFT, openedOn: '2026-10-05' }, 'unused'))).toBeNull();
  });

  it('needs one that is there and open', () => {
    expect(refusal(saveClient(room, 'c7', DRAFT, 'unused'))).toEqual([null, SAP_REFUSALS.gone]);
    const closed = roomWith({ clients: [clientOf({ closedOn: TODAY })] });
    expect(refusal(saveClient(closed, 'c1', DRAFT, 'unused'))).toEqual([null, SAP_REFUSALS.closed]);
  });
});
