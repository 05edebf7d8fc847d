import { describe, expect, it } from 'vitest';
import { noticeList } from '../../lib/sap/notice-list';
import { noticeGate, openNotices, saveNotice, takeBackNotice } from '../../lib/sap/save-notice';
import { SAP_REFUSALS } from '../../lib/text/sap-refusals';
import { after, clientOf, refusal, roomWith, TODAY, talkOf } from './sample-clients';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id.slice(-2));
const notice = (item: string, on = TODAY, omitted: string | null = null) => ({ item, on, omitted });

describe('which notices are shown', () => {
  it.each([
    [{ roles: [], policeOfficer: false }, ['02', '03'], true],
    [{ roles: ['staffCouncil'], policeOfficer: false }, ['01', '02', '03'], true],
    [{ roles: [], policeOfficer: true }, ['02', '03', '04'], true],
    [{ roles: ['equalityDeputy'], policeOfficer: true }, ['01', '02', '03', '04'], true],
    [{ roles: null, policeOfficer: true }, ['02', '03', '04'], false],
    [{ roles: [], policeOfficer: null }, ['02', '03'], false],
    [null, ['02', '03'], false],
  ] as const)('%j', (profile, duties, complete) => {
    const list = noticeList(profile && { ...profile, roles: profile.roles && [...profile.roles] });
    expect(ids(list.duties)).toEqual(duties);
    expect(ids(list.goodPractice)).toEqual(['05', '06', '07']);
    expect(list.complete).toBe(complete);
  });

  it('says where each stands', () =>
    expect(noticeList(null).duties.map(({ source }) => source)).toEqual(Array(2).fill('SAP-Erlass NRW 2016, II 5.3')));
});

describe('the gate before the first talk', () => {
  const duties = [
    { id: 'a', text: 'Erstes' },
    { id: 'b', text: 'Zweites' },
  ];
  const gate = (notices: ReturnType<typeof notice>[], on = TODAY) => noticeGate(clientOf({ notices }), duties, on);

  it('names what is missing', () => {
    expect(gate([])).toContain('fehlen noch 2 Hinweise: „Erstes“, „Zweites“.');
    expect(gate([notice('a')])).toContain('fehlt noch ein Hinweis: „Zweites“.');
    expect(openNotices(clientOf({ notices: [notice('a')] }), duties)).toEqual([duties[1]]);
  });

  it('opens where each is given or left out for a reason', () => {
    expect(gate([notice('a'), notice('b', TODAY, 'kam nicht dazu')])).toBeNull();
    expect(noticeGate(clientOf(), [], TODAY)).toBeNull();
  });

  it('does not guess that nothing is a duty', () =>
    expect(noticeGate(clientOf({ notices: [notice('a'), notice('b')] }), null, TODAY)).toBe(SAP_REFUSALS.noProfile));

  it('stays shut where a notice was given after the talk; a reason for leaving it out may come later', () => {
    expect(gate([notice('a', '2026-11-10'), notice('b', '2026-11-12')], '2026-11-11')).toBe(
      SAP_REFUSALS.noticesLate('2026-11-12', '2026-11-11'),
    );
    expect(gate([notice('a', '2026-11-10'), notice('b', '2026-11-12', 'vergessen')], '2026-11-11')).toBeNull();
    expect(gate([notice('a'), notice('b'), notice('practice', '2026-11-20')], '2026-11-20')).toBeNull();
  });
});

describe('ticking', () => {
  const room = roomWith({ clients: [clientOf({ notices: [notice('a')] })] });

  it('replaces what was said of the item before', () => {
    const omitted = after(room, saveNotice(room, 'c1', { item: 'a', on: '2026-11-19', omitted: ' vergessen ' }));
    expect(omitted.rows.clients[0]?.notices).toEqual([notice('a', '2026-11-19', 'vergessen')]);
    const both = after(room, saveNotice(room, 'c1', { item: 'b', on: TODAY, omitted: null }));
    expect(both.rows.clients[0]?.notices).toEqual([notice('a'), notice('b')]);
  });

  it.each([
    [{ on: '2026-11-21', omitted: null }, 'on', SAP_REFUSALS.future],
    [{ on: 'gestern', omitted: null }, 'on', SAP_REFUSALS.noDay],
    [{ on: TODAY, omitted: '  ' }, 'omitted', SAP_REFUSALS.noReason],
    [{ on: TODAY, omitted: 'x'.repeat(201) }, 'omitted', SAP_REFUSALS.tooLong(200)],
  ])('is refused with %j', (part, field, message) =>
    expect(refusal(saveNotice(room, 'c1', { item: 'b', ...part }))).toEqual([field, message]),
  );

  it('can be taken back; a duty no longer once a talk rests on it', () => {
    expect(after(room, takeBackNotice(room, 'c1', 'a', true)).rows.clients[0]?.notices).toEqual([]);
    const talked = roomWith({ ...room.rows, talks: [talkOf()] });
    expect(refusal(takeBackNotice(talked, 'c1', 'a', true))).toEqual([null, SAP_REFUSALS.noticeStays]);
    expect(refusal(takeBackNotice(talked, 'c1', 'a', false))).toBeNull();
  });
});
