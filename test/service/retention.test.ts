import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../lib/rules/facts';
import { monthly, NO_POLICY, ref, serviceAt, talk, underPolicy } from './sample';

const ANNA = monthly('111A111111', 'Anna B.');
const BERND = monthly('222B222222', 'Bernd C.');

async function scene() {
  const at = serviceAt('2026-06-01');
  const { service, clock } = at;
  for (const profile of [ANNA, BERND]) {
    expect(await service.record({ ref: ref(profile), profile, entry: talk('2026-06-01') }, NO_POLICY)).toMatchObject({
      ok: true,
    });
  }
  const end = (profile: typeof ANNA, endedOn: IsoDate | null) =>
    service.endCase({ ref: ref(profile), profile, endedOn }, NO_POLICY);
  /** Day after day, as on a device in daily use. */
  const live = async (until: IsoDate, policy = NO_POLICY): Promise<void> => {
    while (clock.today <= until) {
      await service.upkeep({}, policy);
      if (clock.today === until) return;
      clock.today = new Date(Date.parse(clock.today) + 86_400_000).toISOString().slice(0, 10);
    }
  };
  const stored = async (): Promise<(string | null)[]> =>
    (await (await at.store()).allCases()).map(({ row }) => row.name).sort();
  const overview = async () => {
    const answer = await service.readRetention({}, NO_POLICY);
    if (!answer) throw new Error('locked');
    return answer;
  };
  return { ...at, end, live, stored, overview };
}

describe('an ended case', () => {
  it('says in the panel when it is deleted, warns 14 days before, and goes on the day, for good', async () => {
    const { end, live, stored, caseOf, overview, store } = await scene();
    await live('2026-06-01');
    expect(await end(ANNA, '2026-06-01')).toMatchObject({ ok: true });
    expect((await caseOf(ANNA)).retention).toEqual({
      endedOn: '2026-06-01',
      state: 'Fall beendet am 01.06.2026. Alle Einträge werden am 30.08.2026 gelöscht.',
      warning: null,
    });
    await live('2026-08-15');
    expect((await overview()).expiring).toEqual([]);
    await live('2026-08-16');
    const text = 'wird am 30.08.2026 gelöscht (Fall beendet am 01.06.2026)';
    expect((await caseOf(ANNA)).retention?.warning).toBe(text);
    expect((await overview()).expiring).toMatchObject([{ name: 'Anna B.', numberTail: '…1111', text }]);
    await live('2026-08-29');
    expect(await stored()).toEqual(['Anna B.', 'Bernd C.']);
    await live('2026-08-30');
    expect(await stored()).toEqual(['Bernd C.']);
    expect((await overview()).deleted).toBe('1 abgelaufener Fall wurde endgültig gelöscht.');
    expect((await caseOf(ANNA)).adopted).toBe(false);
    expect(await (await store()).upkeepRows('destroyed')).toMatchObject([{ on: '2026-08-30' }]);
  });

  it('tells how many were deleted until the user has seen it', async () => {
    const { service, end, live, overview } = await scene();
    await live('2026-06-01');
    await end(ANNA, '2026-06-01');
    await end(BERND, '2026-06-01');
    await live('2026-09-02');
    expect((await overview()).deleted).toBe('2 abgelaufene Fälle wurden endgültig gelöscht.');
    await service.seenDeleted({}, NO_POLICY);
    expect((await overview()).deleted).toBeNull();
    await live('2026-09-03');
    expect((await overview()).deleted).toBeNull();
  });

  it('follows the organisation’s days', async () => {
    const { end, live, stored, service } = await scene();
    const policy = underPolicy({ retentionDays: 7 });
    await live('2026-06-01', policy);
    await end(ANNA, '2026-06-01');
    await live('2026-06-07', policy);
    expect(await stored()).toHaveLength(2);
    await live('2026-06-08', policy);
    expect(await stored()).toEqual(['Bernd C.']);
    expect(await service.readRetention({}, policy)).toMatchObject({ retentionDays: 7, managed: true });
  });

  it('is kept anew by one click, and both can be taken back', async () => {
    const { service, end, live, caseOf, clock } = await scene();
    await live('2026-06-01');
    const ended = await end(ANNA, '2026-06-01');
    await live('2026-08-20');
    const kept = await service.keepCase({ ref: ref(ANNA) }, NO_POLICY);
    expect(clock.today).toBe('2026-08-20');
    expect((await caseOf(ANNA)).retention).toMatchObject({
      warning: null,
      state: expect.stringContaining('18.11.2026'),
    });
    if (!kept.ok || !ended.ok) throw new Error('refused');
    expect(await service.undo({ change: kept.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect((await caseOf(ANNA)).retention?.state).toContain('30.08.2026');
    expect(await service.undo({ change: ended.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect((await caseOf(ANNA)).retention?.endedOn).toBeNull();
  });

  it('is refused with an end that has not come yet', async () => {
    const { end } = await scene();
    expect(await end(ANNA, '2026-06-02')).toEqual({
      ok: false,
      message: expect.stringContaining('liegt in der Zukunft'),
    });
    expect(await end(ANNA, '1926-06-02')).toEqual({
      ok: false,
      message: expect.stringContaining('prüfen Sie das Jahr'),
    });
  });
});

describe('a case that never ended', () => {
  it('stays while it is looked at, although the page shows nothing new', async () => {
    const { live, stored, clock, service } = await scene();
    await live('2026-06-01');
    for (const day of ['2027-01-15', '2027-09-15', '2028-01-15']) {
      clock.today = day;
      await service.assess({ system: ref(BERND).system, page: 'list', profiles: [BERND] }, NO_POLICY);
      await service.confirmDate({ day }, NO_POLICY);
    }
    expect(await stored()).toEqual(['Bernd C.']);
  });

  it('leaves nothing when its adoption was undone, once nobody can want it back', async () => {
    const { service, live, store, clock } = await scene();
    const carla = monthly('333C333333', 'Carla D.');
    const adopted = await service.adopt({ ref: ref(carla), profile: carla }, NO_POLICY);
    if (!adopted.ok) throw new Error(adopted.message);
    await service.undo({ change: adopted.change }, NO_POLICY);
    expect(await (await store()).remains()).toHaveLength(1);
    clock.today = '2026-06-02';
    // The clock of the tests counts its changes from 1970 on.
    await live('2026-06-03');
    expect(await (await store()).remains()).toEqual([]);
    expect(await (await store()).allCases()).toHaveLength(2);
  });
});

describe('the device’s date', () => {
  it.each([
    ['2026-09-08', 'um 9 Tage weiter'],
    ['2036-08-30', 'um 3653 Tage weiter'],
  ])('jumps to %s: nothing is deleted until the user confirms it', async (day, moved) => {
    const { service, end, live, clock, stored, overview, caseOf } = await scene();
    await live('2026-06-01');
    await end(ANNA, '2026-06-01');
    await service.keepCase({ ref: ref(BERND) }, NO_POLICY);
    await live('2026-08-29');
    await live('2026-08-30', underPolicy({ retentionDays: 365 }));
    clock.today = day;
    await service.upkeep({}, NO_POLICY);
    await service.upkeep({}, NO_POLICY);
    expect(await stored()).toHaveLength(2);
    const { question } = await overview();
    expect(question?.text).toContain(moved);
    expect(question?.text).toMatch(/(1 Fall würde|2 Fälle würden) gelöscht\. Stimmt das Datum\?$/);
    expect((await caseOf(ANNA)).upkeep.question?.day).toBe(day);
    // The next day it is not trusted either.
    clock.today = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    await service.upkeep({}, NO_POLICY);
    expect(await stored()).toHaveLength(2);
    expect(await service.confirmDate({ day }, NO_POLICY)).toMatchObject({ ok: false });
    expect(await service.confirmDate({ day: clock.today }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await stored()).not.toContain('Anna B.');
    expect((await overview()).question).toBeNull();
  });

  it('jumps back ten years: nothing is asked while nothing is due, and nothing is deleted when it comes back', async () => {
    const { service, end, live, clock, stored, overview } = await scene();
    await live('2026-06-01');
    await end(ANNA, '2026-06-01');
    clock.today = '2016-06-01';
    await service.upkeep({}, NO_POLICY);
    expect((await overview()).question).toBeNull();
    clock.today = '2026-06-02';
    await service.upkeep({}, NO_POLICY);
    expect(await stored()).toHaveLength(2);
  });

  it('is not trusted on the first day ever', async () => {
    const { service, end, clock, stored } = await scene();
    await end(ANNA, '2026-06-01');
    clock.today = '2027-06-01';
    await service.upkeep({}, NO_POLICY);
    expect(await stored()).toHaveLength(2);
    clock.today = '2027-06-02';
    await service.upkeep({}, NO_POLICY);
    expect(await stored()).toEqual(['Bernd C.']);
  });
});

describe('the list of changes', () => {
  it('has every change of the case, newest first, and offers what can be taken back now', async () => {
    const { service, end } = await scene();
    await end(ANNA, '2026-06-01');
    const before = await service.caseChanges({ ref: ref(ANNA) }, NO_POLICY);
    expect(before.map(({ label, undone, canUndo }) => [label, undone, canUndo])).toEqual([
      ['Fall beendet', false, true],
      ['Präsenz', false, true],
    ]);
    expect(before[0]?.when).toMatch(/^\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}$/);
    // What stands below a newer change of the same field cannot be taken back first.
    await end(ANNA, '2026-05-31');
    await service.undo({ change: (await service.caseChanges({ ref: ref(ANNA) }, NO_POLICY))[0]?.id ?? '' }, NO_POLICY);
    await end(ANNA, '2026-05-30');
    const after = await service.caseChanges({ ref: ref(ANNA) }, NO_POLICY);
    expect(after.map(({ label, undone, canUndo }) => [label, undone, canUndo])).toEqual([
      ['Fall beendet', false, true],
      ['zurückgenommen: Fall beendet', false, false],
      ['Fall beendet', true, false],
      ['Fall beendet', false, false],
      ['Präsenz', false, true],
    ]);
    expect(await service.caseChanges({ ref: ref(BERND) }, NO_POLICY)).toHaveLength(1);
  });
});
