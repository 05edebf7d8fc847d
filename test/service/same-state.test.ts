import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { monthly, NO_POLICY, profileOf, ref, SYSTEM, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
type Facts = NonNullable<Parameters<typeof profileOf>[1]>;
const person = (no: number, lastTalk: string, facts: Facts) =>
  profileOf(
    {
      customerNumber: `214D09377${no}`,
      name: `Beispiel, Person ${no}`,
      lastTalk,
      team: 'Team',
      profile: 'Profillage',
      status: 'Status',
    },
    facts,
  );
/** The morning list of a Friday. */
const PERSONS = [
  person(1, '2026-10-20', { team: 'ue25', marketDistance: 'near', status: 'alo' }),
  person(2, '2026-10-05', { team: 'u25', marketDistance: 'far', status: 'asu' }),
  person(3, '2026-08-31', { team: 'ue25', marketDistance: 'far', status: 'alo' }),
  person(4, '2026-06-30', { team: 'ue25', profile: 'I', status: 'asu' }),
  person(5, '2026-10-09', { team: 't925', marketDistance: 'near', status: 'asu' }),
  person(6, '2026-07-01', { team: 'ue25', marketDistance: 'near', status: 'rat' }),
];
const STATES = ['dueToday', 'overdue', 'upcomingSoon', 'upcoming', 'dueToday', 'noTarget'];

describe('one state for every place that shows it', () => {
  it.each([
    ['known from the page only', false],
    ['taken on', true],
  ])('the row, the badge, the card and the panel agree: %s', async (_, adopted) => {
    const { service } = serviceAt(TODAY);
    for (const profile of adopted ? PERSONS : [])
      expect(await service.adopt({ ref: ref(profile), profile }, NO_POLICY)).toMatchObject({ ok: true });
    const rows = await service.assess({ system: SYSTEM, page: 'list', profiles: PERSONS }, NO_POLICY);
    expect(rows.map((row) => row.segments[0]?.icon)).toEqual(STATES);
    for (const [index, profile] of PERSONS.entries()) {
      const [badge] = await service.assess({ system: SYSTEM, page: 'detail', profiles: [profile] }, NO_POLICY);
      const panel = await service.caseView({ system: SYSTEM, profile }, NO_POLICY);
      const card = await service.explainCase({ system: SYSTEM, profile, readAt: '09:00' }, NO_POLICY);
      const shown = [badge, panel.status === 'case' && panel.line, card.status === 'case' && card.line];
      expect(shown).toEqual([rows[index], rows[index], rows[index]]);
    }
  });
});

it('a talk that was taken back leaves an entry of both in the history of changes', async () => {
  const { service, store } = serviceAt(TODAY);
  const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
  const follow = { kind: 'followUp', date: '2026-12-11', what: 'Rückmeldung' } as const;
  const answer = await service.record({ ref: ref(anna), profile: anna, entry: { ...talk(TODAY), follow } }, NO_POLICY);
  if (!answer.ok) throw new Error(answer.message);
  const back = await service.undo({ change: answer.change }, NO_POLICY);
  if (!back.ok) throw new Error(back.message);
  const [made, taken] = [
    await (await store()).findChange(answer.change),
    await (await store()).findChange(back.change),
  ];
  expect(made).toMatchObject({ id: answer.change, undone: true });
  expect(taken).toMatchObject({ label: `zurückgenommen: ${made?.label}`, undone: false });
  expect(taken?.mutations.map(({ table, id }) => `${table} ${id}`)).toEqual(
    made?.mutations.map(({ table, id }) => `${table} ${id}`),
  );
});
