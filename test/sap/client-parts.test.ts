import { describe, expect, it } from 'vitest';
import { closeClient, reopenClient } from '../../lib/sap/close-client';
import { goalOrientation } from '../../lib/sap/goal-orientation';
import { EMPTY_PROFILE } from '../../lib/sap/profile';
import type { ClientRow } from '../../lib/sap/rows';
import { removeGoal, saveGoal } from '../../lib/sap/save-goal';
import { removeReferral, saveReferral } from '../../lib/sap/save-referral';
import { SAP_REFUSALS } from '../../lib/text/sap-refusals';
import { after, clientOf, refusal, roomWith, TODAY, talkOf } from './sample-clients';

const goal = (part: Partial<ClientRow['goals'][number]> = {}) => ({
  id: 'g1',
  text: 'Ruhe',
  reachedOn: null,
  reintegration: false,
  ...part,
});
const referral = (part: Partial<ClientRow['referrals'][number]> = {}) => ({
  id: 'r1',
  to: 'Suchtberatung',
  on: '2026-10-05',
  outcome: 'open' as const,
  ...part,
});

describe('referrals', () => {
  const room = roomWith({ clients: [clientOf({ referrals: [referral()] })] });
  const draft = { to: ' Schuldnerberatung ', on: TODAY, outcome: 'open' } as const;

  it('are noted, answered, corrected and removed', () => {
    const two = after(room, saveReferral(room, 'c1', null, draft));
    expect(two.rows.clients[0]?.referrals[1]).toEqual(referral({ id: 'new-1', to: 'Schuldnerberatung', on: TODAY }));
    const answered = after(two, saveReferral(two, 'c1', 'r1', { ...referral(), outcome: 'accepted' }));
    expect(answered.rows.clients[0]?.referrals.map(({ outcome }) => outcome)).toEqual(['accepted', 'open']);
    expect(after(two, removeReferral(two, 'c1', 'r1')).rows.clients[0]?.referrals).toHaveLength(1);
  });

  it.each([
    [{ to: ' ' }, 'to', SAP_REFUSALS.noService],
    [{ to: 'x'.repeat(201) }, 'to', SAP_REFUSALS.tooLong(200)],
    [{ to: 'suchtberatung' }, 'to', SAP_REFUSALS.referralTwice('suchtberatung')],
    [{ on: '2026-12-01' }, 'on', SAP_REFUSALS.future],
    [{ on: '2026-09-30' }, 'on', SAP_REFUSALS.beforeOpening('2026-10-01')],
  ] as const)('are refused with %j', (part, field, message) =>
    expect(refusal(saveReferral(room, 'c1', null, { ...draft, ...part }))).toEqual([field, message]),
  );

  it('may name a Fachdienst again once it was answered', () => {
    expect(refusal(saveReferral(room, 'c1', null, { ...draft, to: 'Suchtberatung', outcome: 'declined' }))).toBeNull();
    expect(refusal(saveReferral(room, 'c1', 'r7', draft))).toEqual([null, SAP_REFUSALS.referralGone]);
  });
});

describe('goals', () => {
  const room = roomWith({ clients: [clientOf({ goals: [goal()] })], talks: [talkOf({ goalId: 'g1' })] });
  const draft = { text: ' Wieder schlafen ', reachedOn: ' ', reintegration: true };

  it('are noted, reached and removed; their talks stay', () => {
    const two = after(room, saveGoal(room, 'c1', null, draft));
    expect(two.rows.clients[0]?.goals[1]).toEqual(goal({ id: 'new-1', text: 'Wieder schlafen', reintegration: true }));
    const reached = after(two, saveGoal(two, 'c1', 'g1', { ...goal(), reachedOn: '2026-11-02' }));
    expect(reached.rows.clients[0]?.goals[0]).toEqual(goal({ reachedOn: '2026-11-02' }));
    const gone = after(two, removeGoal(two, 'c1', 'g1'));
    expect(gone.rows.clients[0]?.goals).toHaveLength(1);
    expect(gone.rows.talks).toEqual([talkOf()]);
  });

  it.each([
    [{ text: '' }, 'text', SAP_REFUSALS.noGoal],
    [{ text: 'x'.repeat(201) }, 'text', SAP_REFUSALS.tooLong(200)],
    [{ reachedOn: 'bald' }, 'reachedOn', SAP_REFUSALS.noDay],
    [{ reachedOn: '2026-11-21' }, 'reachedOn', SAP_REFUSALS.future],
    [{ reachedOn: '2026-09-01' }, 'reachedOn', SAP_REFUSALS.beforeOpening('2026-10-01')],
  ])('are refused with %j', (part, field, message) =>
    expect(refusal(saveGoal(room, 'c1', 'g1', { ...draft, ...part }))).toEqual([field, message]),
  );

  it('of another Klientenbogen are gone', () =>
    expect(refusal(saveGoal(room, 'c1', 'g7', draft))).toEqual([null, SAP_REFUSALS.goalGone]));
});

describe('the orientation of the expired decree', () => {
  const client = clientOf({ goals: [goal()] });
  const talks = Array.from({ length: 6 }, (_, at) => talkOf({ id: `t${at}`, goalId: at < 5 ? 'g1' : null }));
  const state = (expiredPack: boolean, part: Partial<ClientRow> = {}, of = goal(), count = 6) =>
    goalOrientation(
      roomWith({ profile: { ...EMPTY_PROFILE, expiredPack }, talks: talks.slice(0, count) }),
      { ...client, ...part },
      of,
    )?.state;

  it('is hidden unless it is switched on', () => {
    expect(state(false)).toBeUndefined();
    expect(goalOrientation(roomWith({ profile: null, talks }), client, goal())).toBeNull();
  });

  it('counts the talks of the goal alone, and leaves out what the decree left out', () => {
    expect(state(true)).toBe('within');
    talks.push(talkOf({ id: 't9', goalId: 'g1' }));
    expect(state(true, {}, goal(), 7)).toBe('beyond');
    expect(state(true, {}, goal({ reintegration: true }), 7)).toBe('exempt');
    expect(state(true, { referrals: [referral({ outcome: 'accepted' })] }, goal(), 7)).toBe('reached');
    expect(state(true, { referrals: [referral()] }, goal(), 7)).toBe('beyond');
  });
});

describe('closing', () => {
  const full = clientOf({
    referrals: [referral({ on: '2026-10-20' })],
    goals: [goal({ reachedOn: '2026-10-25' })],
  });
  const room = roomWith({ clients: [full], talks: [talkOf({ on: '2026-10-28' })] });

  it('may not lie before anything of it, nor in the future', () => {
    expect(refusal(closeClient(room, 'c1', '2026-10-27'))).toEqual(['on', SAP_REFUSALS.closedEarly('2026-10-28')]);
    const noTalk = roomWith({ clients: [full] });
    expect(refusal(closeClient(noTalk, 'c1', '2026-10-24'))?.[1]).toBe(SAP_REFUSALS.closedEarly('2026-10-25'));
    expect(refusal(closeClient(room, 'c1', '2026-11-21'))).toEqual(['on', SAP_REFUSALS.future]);
    expect(refusal(closeClient(roomWith({ clients: [clientOf()] }), 'c1', '2026-09-30'))?.[1]).toBe(
      SAP_REFUSALS.closedEarly('2026-10-01'),
    );
  });

  it('can be taken back, and nothing changes in between', () => {
    const closed = after(room, closeClient(room, 'c1', '2026-10-28'));
    expect(closed.rows.clients).toEqual([{ ...full, closedOn: '2026-10-28' }]);
    const shut = [null, SAP_REFUSALS.closed];
    expect(refusal(closeClient(closed, 'c1', TODAY))).toEqual(shut);
    expect(refusal(removeReferral(closed, 'c1', 'r1'))).toEqual(shut);
    expect(refusal(removeGoal(closed, 'c1', 'g1'))).toEqual(shut);
    expect(after(closed, reopenClient(closed, 'c1')).rows.clients).toEqual([full]);
    expect(refusal(reopenClient(room, 'c7'))).toEqual([null, SAP_REFUSALS.gone]);
  });
});
