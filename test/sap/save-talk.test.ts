import { describe, expect, it } from 'vitest';
import { removeTalk, saveTalk, type TalkDraft } from '../../lib/sap/save-talk';
import { SAP_REFUSALS } from '../../lib/text/sap-refusals';
import { after, clientOf, refusal, roomWith, TODAY, talkOf } from './sample-clients';

const DUTIES = [{ id: 'a', text: 'Erstes' }];
const GIVEN = [{ item: 'a', on: '2026-09-01', omitted: null }];
const DRAFT: TalkDraft = { needed: 'no', service: '', on: TODAY, minutes: ' 50 ', goalId: null, note: ' Notiz ' };
const ready = roomWith({ clients: [clientOf({ notices: GIVEN })] });
const save = (part: Partial<TalkDraft> = {}, room = ready, talk: string | null = null) =>
  saveTalk(room, 'c1', talk, { ...DRAFT, ...part }, DUTIES);

describe('a talk', () => {
  it('is recorded as typed', () =>
    expect(after(ready, save()).rows.talks).toEqual([talkOf({ id: 'new-1', on: TODAY, minutes: 50, note: 'Notiz' })]));

  it.each([
    [{ needed: null }, 'needed', SAP_REFUSALS.noAnswer],
    [{ needed: 'yes', service: ' ' }, 'service', SAP_REFUSALS.noService],
    [{ needed: 'yes', service: 'x'.repeat(201) }, 'service', SAP_REFUSALS.tooLong(200)],
    [{ on: '2026-11-21' }, 'on', SAP_REFUSALS.future],
    [{ on: '31.11.2026' }, 'on', SAP_REFUSALS.noDay],
    [{ on: '2026-09-30' }, 'on', SAP_REFUSALS.beforeOpening('2026-10-01')],
    [{ minutes: '' }, 'minutes', SAP_REFUSALS.wrongMinutes(1440)],
    [{ minutes: '0' }, 'minutes', SAP_REFUSALS.wrongMinutes(1440)],
    [{ minutes: '1441' }, 'minutes', SAP_REFUSALS.wrongMinutes(1440)],
    [{ minutes: '1,5' }, 'minutes', SAP_REFUSALS.wrongMinutes(1440)],
    [{ goalId: 'g7' }, 'goalId', SAP_REFUSALS.goalGone],
  ] as const)('is refused with %j', (part, field, message) => {
    const room = roomWith({ ...ready.rows, talks: [talkOf({ id: 't0', on: '2026-10-01' })] });
    expect(refusal(save(part, room))).toEqual([field, message]);
  });

  it('has a note of 10.000 characters at most', () => {
    expect(refusal(save({ note: 'x'.repeat(10_001) }))).toEqual(['note', SAP_REFUSALS.tooLong(10_000)]);
    expect(refusal(save({ note: 'x'.repeat(10_000) }))).toBeNull();
  });

  it('belongs to a Klientenbogen that is there and open', () => {
    expect(refusal(saveTalk(ready, 'c7', null, DRAFT, DUTIES))).toEqual([null, SAP_REFUSALS.gone]);
    const closed = roomWith({ clients: [clientOf({ notices: GIVEN, closedOn: TODAY })] });
    expect(refusal(save({}, closed))).toEqual([null, SAP_REFUSALS.closed]);
    expect(refusal(removeTalk(closed, 'c1', 't1'))).toEqual([null, SAP_REFUSALS.closed]);
  });

  it('is corrected in its place and removed', () => {
    const room = roomWith({ ...ready.rows, talks: [talkOf({ on: '2026-10-05' }), talkOf({ id: 't2' })] });
    const changed = after(room, save({ minutes: '30', on: '2026-10-06' }, room, 't1'));
    expect(changed.rows.talks[0]).toEqual(talkOf({ on: '2026-10-06', minutes: 30, note: 'Notiz' }));
    expect(after(room, removeTalk(room, 'c1', 't1')).rows.talks).toEqual([talkOf({ id: 't2' })]);
    expect(refusal(save({}, room, 't7'))).toEqual([null, SAP_REFUSALS.talkGone]);
  });
});

describe('the gate', () => {
  const gated = roomWith({ clients: [clientOf()] });

  it('refuses the first talk, whatever else is typed, and nothing of it is saved', () => {
    for (const part of [{}, { needed: null }, { minutes: '' }])
      expect(refusal(save(part, gated))).toEqual([null, SAP_REFUSALS.noticesOpen(['Erstes'])]);
    expect(refusal(saveTalk(gated, 'c1', null, DRAFT, null))).toEqual([null, SAP_REFUSALS.noProfile]);
  });

  it('looks at the day of the talk, and again where a talk moves ahead of all others', () => {
    const late = roomWith({ clients: [clientOf({ notices: [{ item: 'a', on: '2026-10-08', omitted: null }] })] });
    expect(refusal(save({ on: '2026-10-07' }, late))).toEqual([
      null,
      SAP_REFUSALS.noticesLate('2026-10-08', '2026-10-07'),
    ]);
    const room = roomWith({ ...late.rows, talks: [talkOf({ on: '2026-10-09' })] });
    expect(refusal(save({ on: '2026-10-07' }, room))?.[1]).toBe(SAP_REFUSALS.noticesLate('2026-10-08', '2026-10-07'));
    expect(refusal(save({ on: '2026-10-07' }, room, 't1'))?.[1]).toBe(
      SAP_REFUSALS.noticesLate('2026-10-08', '2026-10-07'),
    );
  });

  it('lets correct what is recorded, and record later talks, when a duty came later', () => {
    const room = roomWith({ clients: [clientOf()], talks: [talkOf({ on: '2026-10-09' })] });
    expect(refusal(save({ on: '2026-10-09' }, room, 't1'))).toBeNull();
    expect(refusal(save({ on: '2026-10-10' }, room))).toBeNull();
  });
});

describe('the first question', () => {
  it('keeps the Fachdienst as one that waits for an answer', () => {
    const room = after(ready, save({ needed: 'yes', service: ' Suchtberatung ' }));
    expect(room.rows.talks[0]?.referralNeeded).toBe(true);
    expect(room.rows.clients[0]?.referrals).toMatchObject([{ to: 'Suchtberatung', on: TODAY, outcome: 'open' }]);
  });

  it.each([
    ['open', 1],
    ['accepted', 2],
    ['declined', 2],
  ] as const)('where the same one is %s: %i in all', (outcome, count) => {
    const referrals = [{ id: 'r', to: 'Suchtberatung', on: '2026-10-02', outcome }];
    const room = roomWith({ clients: [clientOf({ notices: GIVEN, referrals })] });
    const saved = after(room, save({ needed: 'yes', service: 'suchtberatung' }, room));
    expect(saved.rows.clients[0]?.referrals).toHaveLength(count);
  });

  it('is not asked for a name again when the talk is corrected; a first „ja“ is', () => {
    const yes = roomWith({ ...ready.rows, talks: [talkOf({ referralNeeded: true })] });
    expect(after(yes, save({ needed: 'yes', service: '' }, yes, 't1')).rows.clients[0]?.referrals).toEqual([]);
    const no = roomWith({ ...ready.rows, talks: [talkOf()] });
    expect(refusal(save({ needed: 'yes', service: '' }, no, 't1'))?.[0]).toBe('service');
  });
});
