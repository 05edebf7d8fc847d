import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { belongsTo, countsOf } from '../../lib/caseload/filters';
import type { CaseloadView } from '../../lib/messages/caseload';
import { readPolicy } from '../../lib/policy/read-policy';
import { NO_LOCAL_FACTS } from '../../lib/service/known-facts';
import type { Profile } from '../../lib/site/profile';
import { dueNumber, dueTitle } from '../../lib/text/due-now';
import { monthly, NO_POLICY, profileOf, ref, SYSTEM, serviceAt } from './sample';

const TODAY = '2026-11-20';

/** Each in a Bedarfsgemeinschaft of its own, unless a number is given. */
const person = (no: number, lastTalk: string | null, unit: string | null = null): Profile => {
  const profile = monthly(`214D0937${10 + no}`, `Beispiel, Person ${no}`, lastTalk);
  return { ...profile, fields: { ...profile.fields, benefitUnitNumber: unit } };
};

async function filled(profiles: Profile[]) {
  const used = serviceAt(TODAY);
  for (const profile of profiles)
    expect(await used.service.adopt({ ref: ref(profile), profile }, NO_POLICY)).toMatchObject({ ok: true });
  const view = async (): Promise<Extract<CaseloadView, { status: 'open' }>> => {
    const answer = await used.service.caseload({}, NO_POLICY);
    if (answer.status !== 'open') throw new Error(answer.status);
    return answer;
  };
  return { ...used, caseload: view };
}

describe('the caseload in one view', () => {
  it('says of every case what its badge says, the most overdue first', async () => {
    const persons = [
      person(1, '2026-11-01'),
      person(2, '2026-08-01', '21404//0018263'),
      person(3, '2026-10-20', '21404//0018263'),
      person(4, null),
      profileOf({ customerNumber: '214D093799', name: 'Beispiel, Ohne', lastTalk: '2026-11-01' }),
    ];
    const { service, caseload } = await filled(persons);
    const { rows, counts, today } = await caseload();
    expect(today).toBe(TODAY);
    expect(rows).toHaveLength(persons.length);
    for (const profile of persons) {
      const [badge] = await service.assess({ system: SYSTEM, page: 'detail', profiles: [profile] }, NO_POLICY);
      const row = rows.find(({ ref: { customerNumber } }) => customerNumber === profile.fields.customerNumber);
      const said = badge?.segments ?? [];
      expect(row?.state).toEqual(said.find(({ kind }) => kind === 'contact'));
      expect(row?.unit?.full ?? null).toEqual(said.find(({ kind }) => kind === 'jointTalks')?.full ?? null);
      expect(row?.derived).toBe(badge?.derived);
    }
    expect(rows.map(({ name, days }) => [name, days])).toEqual([
      ['Beispiel, Person 2', -80],
      ['Beispiel, Person 3', 0],
      ['Beispiel, Person 4', null],
      ['Beispiel, Person 1', 11],
      ['Beispiel, Ohne', null],
    ]);
    expect(rows.map(({ unit }) => unit?.talks ?? null)).toEqual(['0 von 2', '0 von 2', null, null, null]);
    expect(counts).toEqual({
      all: 5,
      overdue: 1,
      today: 1,
      soon: 1,
      scheduled: 0,
      incomplete: 2,
      plan: 0,
      followUp: 0,
      paused: 0,
      ended: 0,
    });
  });

  it('knows plan, Wiedervorlagen, rank, last look and end', async () => {
    const anna = person(1, '2026-11-01');
    const { service, caseload, clock } = await filled([anna, person(2, '2026-11-01')]);
    const write = { ref: ref(anna), profile: anna };
    for (const [date, what] of [
      ['2026-11-17', 'Lehrgang nachfragen'],
      ['2026-12-24', 'später'],
    ] as const)
      await service.saveFollowUp({ ...write, id: null, date, what, done: false }, NO_POLICY);
    await service.savePlan({ ...write, plan: null, concluded: '2026-05-29' }, NO_POLICY);
    await service.setFacts({ ...write, facts: { ...NO_LOCAL_FACTS, team: 'u25', priority: 'cooperative' } }, NO_POLICY);
    const { rows, counts, ranks } = await caseload();
    const row = rows.find(({ name }) => name === 'Beispiel, Person 1');
    expect(row).toMatchObject({
      team: 'u25',
      priority: 'cooperative',
      rank: 3,
      plan: { due: '2026-11-29', days: 9, text: 'bis 29.11.', soon: true },
      followUps: { open: 2, dueNow: 1, due: '2026-11-17', text: 'seit 3 Tagen', what: 'Lehrgang nachfragen' },
      seenOn: TODAY,
      endedOn: null,
    });
    expect(ranks.map(({ key }) => key)).toContain('cooperative');
    expect(counts).toMatchObject({ all: 2, plan: 1, followUp: 1, ended: 0 });

    clock.today = '2026-11-23';
    await service.endCase({ ...write, endedOn: '2026-11-20' }, NO_POLICY);
    const after = await caseload();
    expect(after.counts).toMatchObject({ all: 1, plan: 0, followUp: 0, ended: 1 });
    expect(after.rows).toHaveLength(2);
    expect(after.rows.find(({ endedOn }) => endedOn)?.name).toBe('Beispiel, Person 1');
  });

  it('shows one stored case as the panel does, and a write from there changes nothing that was seen', async () => {
    const anna = person(1, '2026-11-01', '21404//0018263');
    const { service, store, caseOf } = await filled([anna, person(2, '2026-11-01', '21404//0018263')]);
    const shown = await caseOf(anna);
    const stored = await service.storedCase({ ref: ref(anna) }, NO_POLICY);
    if (stored.status !== 'case') throw new Error(stored.status);
    expect({ ...stored, profile: null, facts: null }).toEqual({ ...shown, profile: null, facts: null });
    expect(stored.facts.map(({ label, value }) => [label, value])).toEqual(
      shown.facts.map(({ label, value }) => [label, value]),
    );
    const before = await (await store()).findCase(ref(anna));
    const { ref: who, profile } = stored;
    const saved = await service.saveFollowUp(
      { ref: who, profile, id: null, date: TODAY, what: 'anrufen', done: false },
      NO_POLICY,
    );
    expect(saved).toMatchObject({ ok: true });
    expect((await (await store()).findCase(ref(anna)))?.row).toEqual(before?.row);
    expect(await service.storedCase({ ref: ref(person(9, null)) }, NO_POLICY)).toEqual({ status: 'none' });
  });

  it('says that the store is locked or was never set up', async () => {
    const { service } = serviceAt(TODAY);
    const locked = { ...readPolicy({}), vault: null };
    expect(await service.caseload({}, locked)).toEqual({ status: 'locked', unset: true });
    await service.adopt({ ref: ref(person(1, null)), profile: person(1, null) }, NO_POLICY);
    expect(await service.caseload({}, locked)).toEqual({ status: 'locked', unset: false });
  });

  it('counts with the filter that shows', async () => {
    const { caseload } = await filled([person(1, '2026-11-01'), person(2, '2026-08-01'), person(3, null)]);
    const { rows } = await caseload();
    for (const [filter, count] of Object.entries(countsOf(rows)))
      expect(rows.filter((row) => belongsTo(row, filter as keyof ReturnType<typeof countsOf>))).toHaveLength(count);
  });
});

describe('what waits today', () => {
  it('counts each case once, by the filters of the page, and is silent while locked', async () => {
    const waiting = [person(1, '2026-11-01'), person(2, '2026-08-01'), person(3, '2026-10-20')];
    const { service } = await filled(waiting);
    const both = waiting[1] as Profile;
    const followUp = { id: null, date: TODAY, what: 'Rückruf', done: false };
    await service.saveFollowUp({ ref: ref(both), profile: both, ...followUp }, NO_POLICY);
    await service.saveFollowUp({ ref: ref(both), profile: both, ...followUp, date: '2026-12-01' }, NO_POLICY);
    expect(await service.dueNow({}, NO_POLICY)).toEqual({ overdue: 1, today: 1, followUps: 1, cases: 2 });
    expect(await service.dueNow({}, readPolicy({}))).toBeNull();
  });

  it.each([
    [{ overdue: 0, today: 0, followUps: 0, cases: 0 }, '', 'Fallblick: heute ist nichts fällig'],
    [
      { overdue: 1, today: 0, followUps: 1, cases: 1 },
      '1',
      'Fallblick: 1 Kontakt überfällig, 1 Fall mit Wiedervorlage',
    ],
    [
      { overdue: 5, today: 2, followUps: 4, cases: 9 },
      '9',
      'Fallblick: 5 Kontakte überfällig, 2 heute fällig, 4 Fälle mit Wiedervorlage',
    ],
    [{ overdue: 1200, today: 0, followUps: 0, cases: 1200 }, '999+', 'Fallblick: 1200 Kontakte überfällig'],
  ])('says %o at the icon', (due, number, title) => {
    expect([dueNumber(due), dueTitle(due)]).toEqual([number, title]);
  });
});
