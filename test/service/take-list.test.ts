import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ListPreview } from '../../lib/messages/list-takeover';
import { readPolicy } from '../../lib/policy/read-policy';
import type { Profile } from '../../lib/site/profile';
import { NO_POLICY, profileOf, ref, SYSTEM, serviceAt } from './sample';

const TODAY = '2026-11-20';

/** A row as a list shows it: number, name, BG, team. */
const listed = (no: number, unit = '21404//0018263', team: 'ue25' | 'u25' = 'ue25'): Profile =>
  profileOf(
    { customerNumber: `214D09377${no}`, name: `Beispiel, Person ${no}`, benefitUnitNumber: unit, team: 'Team' },
    { team },
  );

function used() {
  const all = serviceAt(TODAY);
  const preview = async (profiles: Profile[]): Promise<ListPreview> => {
    const answer = await all.service.previewList({ system: SYSTEM, profiles }, NO_POLICY);
    if (!answer.ok) throw new Error(answer.message);
    return answer.preview;
  };
  const take = async (profiles: Profile[]): Promise<string> => {
    const answer = await all.service.takeList({ system: SYSTEM, profiles }, NO_POLICY);
    if (!answer.ok) throw new Error(answer.message);
    return answer.change;
  };
  return { ...all, preview, take };
}

describe('„Liste übernehmen“', () => {
  it('takes on what is new as one change, and takes all of it back', async () => {
    const { service, preview, take, count } = used();
    expect(await preview([listed(1), listed(2)])).toMatchObject({
      fresh: ['Beispiel, Person 1', 'Beispiel, Person 2'],
      known: 0,
      missing: [],
    });
    expect(await count('cases')).toBe(0);
    await take([listed(1)]);
    expect(await preview([listed(1), listed(2), listed(3)])).toMatchObject({ fresh: { length: 2 }, known: 1 });
    const change = await take([listed(1), listed(2), listed(3)]);
    expect(await count('cases')).toBe(3);
    expect(await service.undo({ change }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await count('cases')).toBe(1);
    expect(await service.takeList({ system: SYSTEM, profiles: [listed(1)] }, NO_POLICY)).toMatchObject({ ok: false });
  });

  it('names own cases that do not stand in it and leaves them alone; ended ones and other systems are not missed', async () => {
    const { service, preview, take, count } = used();
    await take([listed(1), listed(2), listed(3)]);
    const write = { ref: ref(listed(3)), profile: listed(3) };
    await service.endCase({ ...write, endedOn: TODAY }, NO_POLICY);
    const elsewhere = { ...listed(4), ref: { system: 'https://andere.example', customerNumber: '214D093774' } };
    await service.adopt({ ref: elsewhere.ref, profile: listed(4) }, NO_POLICY);
    expect(await preview([listed(1)])).toMatchObject({ known: 1, missing: ['Beispiel, Person 2'] });
    expect(await preview([listed(3)])).toMatchObject({
      changed: [{ name: 'Beispiel, Person 3', what: ['hier seit 20.11.2026 beendet'] }],
    });
    expect(await count('cases')).toBe(4);
  });

  it('tells another BG and another team, also after the look at the list has refreshed the case', async () => {
    const { service, preview, take, clock } = used();
    await take([listed(1), listed(2)]);
    clock.today = '2026-11-23';
    const now = [listed(1, '21404//0099999', 'u25'), listed(2)];
    const changed = [
      { name: 'Beispiel, Person 1', what: ['BG 21404//0099999 statt 21404//0018263', 'Team U25 statt Ü25'] },
    ];
    expect((await preview(now)).changed).toEqual(changed);
    await service.assess({ system: SYSTEM, page: 'list', profiles: now }, NO_POLICY);
    expect((await preview(now)).changed).toEqual(changed);
    clock.today = '2026-11-24';
    expect((await preview(now)).changed).toEqual([]);
  });

  it('gives a reason for every row that cannot be taken, and takes the others', async () => {
    const { preview, take, count } = used();
    const misread = profileOf({ customerNumber: null, name: 'Beispiel, Falsch' });
    const rows: Profile[] = [
      { ...misread, notRecognised: [{ field: 'customerNumber', why: 'format' }] },
      listed(1),
      profileOf({ name: 'Beispiel, Ohne' }),
      listed(1),
      { ...listed(2), notRecognised: [{ field: 'status', why: 'unknownWord' }] },
    ];
    expect(await preview(rows)).toMatchObject({
      fresh: { length: 2 },
      unread: [
        { row: 1, text: expect.stringContaining('erwartete Format') },
        { row: 3, text: 'Keine Kundennummer in dieser Zeile.' },
        { row: 4, text: 'Diese Kundennummer steht schon in Zeile 2.' },
      ],
      partly: [{ name: 'Beispiel, Person 2', text: expect.stringContaining('Status') }],
    });
    await take(rows);
    expect(await count('cases')).toBe(2);
  });

  it('keeps a case to which something was entered since, when it is taken back', async () => {
    const { service, take, count } = used();
    const change = await take([listed(1), listed(2)]);
    const write = { ref: ref(listed(1)), profile: listed(1) };
    await service.saveFollowUp({ ...write, id: null, date: TODAY, what: 'anrufen', done: false }, NO_POLICY);
    await service.undo({ change }, NO_POLICY);
    expect(await count('cases')).toBe(1);
  });

  it('does nothing while the store is locked, and says so', async () => {
    const { service } = used();
    const locked = { ...readPolicy({}), vault: null };
    const request = { system: SYSTEM, profiles: [listed(1)] };
    expect(await service.previewList(request, locked)).toEqual({ ok: false, message: expect.any(String) });
    expect(await service.takeList(request, locked)).toEqual({ ok: false, message: expect.any(String) });
  });
});
