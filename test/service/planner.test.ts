import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PlannerView } from '../../lib/messages/planner';
import { DEFAULT_SETTINGS } from '../../lib/policy/settings';
import type { Profile } from '../../lib/site/profile';
import { monthly, NO_POLICY, ref, serviceAt, talk, underPolicy } from './sample';

/** A Monday. */
const TODAY = '2026-11-23';
const person = (no: number, lastTalk: string | null, more: Partial<Profile['fields']> = {}): Profile => {
  const profile = monthly(`214D0937${10 + no}`, `Beispiel, Person ${no}`, lastTalk);
  return { ...profile, fields: { ...profile.fields, benefitUnitNumber: null, ...more } };
};
const OVERDUE = person(1, '2026-10-01');
const DUE = person(2, '2026-10-25');

async function filled(profiles: Profile[] = [OVERDUE, DUE], policy = NO_POLICY) {
  const used = serviceAt(TODAY);
  for (const profile of profiles) await used.service.adopt({ ref: ref(profile), profile }, policy);
  const plan = async (week = 0, beyondGoal = false): Promise<Extract<PlannerView, { status: 'open' }>> => {
    const view = await used.service.weekPlan({ week, now: null, beyondGoal }, policy);
    if (view.status !== 'open') throw new Error(view.status);
    return view;
  };
  const take = async () => {
    const { week } = await plan();
    const proposals = week.proposals.map(({ refs, date, time, minutes }) => ({ refs, date, time, minutes }));
    return used.service.takeProposals({ proposals }, policy);
  };
  return { ...used, plan, take };
}

describe('the week planner', () => {
  it('says what is owed and held, and where the due talks could go, with their usual length', async () => {
    const { service, plan } = await filled();
    await service.record({ ref: ref(DUE), profile: DUE, entry: talk('2026-11-23') }, NO_POLICY);
    const { week, load, notPlanned } = await plan();
    expect(week.goals).toMatchObject({
      hours: { target: 25, fullTime: 25, source: 'Konzept Beratungsaktivität, 1. Vorbemerkung' },
      talks: { target: 20, fullTime: 20, source: 'Arbeit der IFK, 7. Prioritäten' },
      heldTalks: 1,
      bookedHours: 0.75,
    });
    expect(week.entries).toMatchObject([{ names: ['Beispiel, Person 2'], kind: 'held', time: null, assumed: true }]);
    expect(week.proposals).toMatchObject([
      {
        names: ['Beispiel, Person 1'],
        date: TODAY,
        time: '08:00',
        minutes: 45,
        source: 'Konzept Beratungsaktivität, 5 Ü25 Teams, 1.',
        state: { icon: 'overdue' },
      },
    ]);
    expect(load).toHaveLength(8);
    expect(load[0]).toMatchObject({ isoWeek: 48, goalHours: 25, bookedHours: 0.75, dueTalks: 1, dueHours: 0.75 });
    expect(notPlanned).toEqual({ noTalkYet: 0, missingData: 0, scheduledLate: 0, paused: 0 });
  });

  it('proposes nothing for a case that rests, and says that it rests', async () => {
    const { service, plan } = await filled();
    const pause = { id: null, reason: 'illness', from: '2026-11-16', until: '2026-11-30', review: null } as const;
    const answer = await service.savePause({ ref: ref(OVERDUE), profile: OVERDUE, pause }, NO_POLICY);
    expect(answer.ok).toBe(true);
    const { week, notPlanned, cases } = await plan();
    expect(week.proposals.map(({ names }) => names)).toEqual([['Beispiel, Person 2']]);
    expect(notPlanned).toMatchObject({ paused: 1 });
    expect(cases).toBe(2);
  });

  it('takes the proposals over as one change that badge and case show, and takes it back whole', async () => {
    const { service, plan, take, lineOf, caseOf, count } = await filled();
    const before = await lineOf(DUE);
    const answer = await take();
    if (!answer.ok) throw new Error(answer.message);
    expect((await lineOf(DUE))[0]).toBe('Termin am Mo 23.11., 9:00 Uhr');
    expect((await caseOf(DUE)).appointments.map(({ text }) => text)).toEqual(['Mo 23.11., 9:00 Uhr']);
    const { week, load } = await plan();
    expect(week.proposals).toEqual([]);
    expect(week.entries.map(({ names, time, kind, assumed }) => [names[0], time, kind, assumed])).toEqual([
      ['Beispiel, Person 1', '08:00', 'booked', false],
      ['Beispiel, Person 2', '09:00', 'booked', false],
    ]);
    expect(load[0]).toMatchObject({ bookedHours: 1.5, bookedTalks: 2, dueTalks: 0 });
    expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await lineOf(DUE)).toEqual(before);
    expect(await count('appointments')).toBe(0);
  });

  it('refuses what was booked meanwhile, lies behind or is there twice, and then writes nothing', async () => {
    const { service, take, count } = await filled();
    const one = { refs: [ref(OVERDUE)], date: TODAY, time: '08:00', minutes: 45 };
    const ask = (proposals: (typeof one)[]) => service.takeProposals({ proposals }, NO_POLICY);
    expect(await ask([{ ...one, date: '2026-11-22' }])).toMatchObject({
      message: expect.stringContaining('Vergangenheit'),
    });
    expect(await ask([{ ...one, date: '2026-11-31' }])).toMatchObject({
      message: expect.stringContaining('gibt es nicht'),
    });
    expect(await ask([one, { ...one, time: '10:00' }])).toMatchObject({ message: expect.stringContaining('zweimal') });
    const gone = { system: one.refs[0]?.system ?? '', customerNumber: '214D093799' };
    expect(await ask([one, { ...one, refs: [gone] }])).toMatchObject({
      message: expect.stringContaining('nicht mehr'),
    });
    expect(await count('appointments')).toBe(0);
    const written = { ...talk(TODAY), follow: { kind: 'appointment' as const, date: '2026-12-01', what: '' } };
    await service.record({ ref: ref(OVERDUE), profile: OVERDUE, entry: written }, NO_POLICY);
    expect(await ask([one])).toMatchObject({ message: expect.stringContaining('inzwischen einen Termin') });
    expect(await take()).toMatchObject({ ok: true });
  });

  it('a cancelled appointment keeps its time and is free again', async () => {
    const { service, take, store, plan } = await filled([DUE]);
    await take();
    const [row] = (await (await store()).findCase(ref(DUE)))?.appointments ?? [];
    const cancel = { id: row?.id ?? '', date: TODAY, cancelledOn: TODAY };
    await service.cancelAppointment({ ref: ref(DUE), profile: DUE, ...cancel }, NO_POLICY);
    expect((await (await store()).findCase(ref(DUE)))?.appointments).toMatchObject([{ time: '08:00', minutes: 45 }]);
    expect((await plan()).week).toMatchObject({ entries: [], proposals: [{ time: '08:00' }] });
  });

  it('knows an appointment of the page by its day only, and one that passed without a word', async () => {
    const page = person(3, '2026-11-01', { nextAppointment: '2026-11-25' });
    const { plan, clock } = await filled([page]);
    expect((await plan()).week.entries).toMatchObject([
      { date: '2026-11-25', time: null, assumed: true, kind: 'booked' },
    ]);
    clock.today = '2026-11-27';
    expect((await plan()).week).toMatchObject({
      entries: [{ kind: 'open' }],
      goals: { bookedHours: 0, bookedTalks: 0 },
    });
  });

  it('asks the members of a Bedarfsgemeinschaft to come together', async () => {
    const unit = { benefitUnitNumber: '21404//0018263' };
    const { plan, take } = await filled([person(1, '2026-10-01', unit), person(2, '2026-10-03', unit)]);
    const { week, load } = await plan();
    expect(week.proposals).toMatchObject([{ names: ['Beispiel, Person 1', 'Beispiel, Person 2'] }]);
    expect(load[0]?.dueTalks).toBe(1);
    expect(await take()).toMatchObject({ ok: true });
    expect((await plan()).week.entries).toMatchObject([{ names: ['Beispiel, Person 1', 'Beispiel, Person 2'] }]);
  });

  it('days away and SoFo days change goals and places; the options leave them as they are', async () => {
    const { service, plan } = await filled();
    expect(await service.markDay({ date: TODAY, as: 'away' }, NO_POLICY)).toMatchObject({ ok: true });
    await service.markDay({ date: '2026-11-24', as: 'sofo' }, NO_POLICY);
    const settings = { ...DEFAULT_SETTINGS, fte: 0.5 };
    await service.writeSettings({ settings }, NO_POLICY);
    const { week, fte } = await plan();
    expect(fte).toBe(0.5);
    expect(week.days.map(({ state }) => state)).toEqual(['away', 'sofo', 'open', 'open', 'open']);
    expect(week.goals).toMatchObject({ hours: { target: 10 }, sofoHours: 5, absent: 1 });
    expect(week.proposals.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-25']);
    await service.markDay({ date: TODAY, as: null }, NO_POLICY);
    expect((await plan()).week.days[0]?.state).toBe('open');
  });

  it('follows what the organisation has fixed', async () => {
    const workTimes = { from: '09:00', to: '12:00', breakFrom: '12:00', breakTo: '12:00', gap: 0, minutes: 30 };
    const policy = underPolicy({ fte: 0.6, workTimes, sofoCounts: true, packs: { beratungsaktivitaet: false } });
    const { plan } = await filled([OVERDUE], policy);
    const view = await plan();
    expect(view).toMatchObject({ fte: 0.6, workTimes, sofoCounts: true });
    expect(view.week.goals).toMatchObject({ hours: null, talks: { target: 12 } });
  });

  it('takes the organisation’s goals in place of the source’s, where a source has one', async () => {
    const policy = underPolicy({ weekHours: 20, weekTalks: 12, fte: 0.5 });
    const { week } = await (await filled([OVERDUE], policy)).plan();
    const source = 'von Ihrer Organisation festgelegt';
    expect(week.goals).toMatchObject({
      hours: { target: 10, fullTime: 20, source },
      talks: { target: 6, fullTime: 12, source },
    });
    const none = underPolicy({ weekHours: 20, packs: { beratungsaktivitaet: false, sro: false } });
    expect((await (await filled([OVERDUE], none)).plan()).week.goals).toMatchObject({ hours: null, talks: null });
  });

  it('takes the length of the user’s own team where no other is known', async () => {
    const noTeam = person(1, '2026-10-01');
    const shown = { ...noTeam, facts: { ...noTeam.facts, team: null } };
    const { plan } = await filled([shown], underPolicy({ team: 'u25' }));
    expect((await plan()).week.proposals).toMatchObject([
      { minutes: 60, source: 'Konzept Beratungsaktivität, 5 U25 Teams, 1.' },
    ]);
  });

  it('leaves out what belongs to a case that has ended', async () => {
    const { service, take, plan } = await filled([DUE]);
    await take();
    await service.endCase({ ref: ref(DUE), profile: DUE, endedOn: TODAY }, NO_POLICY);
    expect(await plan()).toMatchObject({ cases: 0, week: { entries: [], proposals: [], leftCount: 0 } });
  });

  it('names the most urgent of many, and counts the rest', async () => {
    const many = Array.from({ length: 70 }, (_, no) => person(no, '2026-10-01'));
    const { plan } = await filled(many);
    const { week, load } = await plan();
    expect(week.proposals).toHaveLength(34);
    expect([week.left.length, week.leftCount, load[0]?.dueTalks]).toEqual([30, 36, 70]);
    const more = (await plan(0, true)).week;
    expect(more.proposals.length + more.leftCount).toBe(70);
    expect(more.left.every(({ why }) => why === 'noRoom')).toBe(true);
  });

  it('shows nobody while it is locked', async () => {
    const { service } = await filled();
    const view = await service.weekPlan({ week: 0, now: null, beyondGoal: false }, { ...NO_POLICY, vault: null });
    expect(view).toEqual({ status: 'locked', unset: false });
  });
});
