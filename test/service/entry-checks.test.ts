import { beforeEach, describe, expect, it } from 'vitest';
import type { WriteAnswer } from '../../lib/messages/protocol';
import { NO_LOCAL_FACTS } from '../../lib/service/known-facts';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
/** Born on 31.01.1990, as the page says. */
const anna = monthly('214D093771', 'Beispiel, Anna');
const young = { ...anna, fields: { ...anna.fields, birthDate: '2010-05-01' } };
const of = (profile = anna) => ({ ref: ref(profile), profile });
const message = (answer: WriteAnswer): string => (answer.ok ? 'saved' : answer.message);

let store: ReturnType<typeof serviceAt>;
beforeEach(() => {
  store = serviceAt(TODAY);
});

describe('a day before the person was born', () => {
  it('is refused for a talk, a plan and a note, and nothing is stored', async () => {
    const { service, count } = store;
    const before = '2009-11-20';
    const answers = [
      await service.record({ ...of(young), entry: talk(before) }, NO_POLICY),
      await service.savePlan({ ...of(young), plan: null, concluded: before }, NO_POLICY),
      await service.noteCooperation({ ...of(young), note: { on: before, unmet: [], situation: null } }, NO_POLICY),
    ];
    for (const answer of answers) {
      expect(message(answer)).toContain('Der 20.11.2009 liegt vor dem Geburtsdatum der Person (01.05.2010).');
    }
    expect(await count('cases')).toBe(0);
    expect(message(await service.record({ ...of(young), entry: talk('2010-05-01') }, NO_POLICY))).toBe('saved');
  });

  it('goes by the user’s own fact where there is one', async () => {
    const { service } = store;
    await service.setFacts({ ...of(young), facts: { ...NO_LOCAL_FACTS, birthDate: '1990-05-01' } }, NO_POLICY);
    expect(message(await service.record({ ...of(young), entry: talk('2009-11-20') }, NO_POLICY))).toBe('saved');
  });

  it.each([
    [
      'a child older than the person',
      { youngestChildBorn: '1989-01-01' },
      'Das jüngste Kind kann nicht vor der Person',
    ],
    [
      'care that begins before the child',
      { youngestChildBorn: '2025-02-14', secondCareYearFrom: '2024-02-14' },
      'Das 2. Betreuungsjahr kann nicht vor der Geburt',
    ],
    ['both in their order', { youngestChildBorn: '2025-02-14', secondCareYearFrom: '2026-03-01' }, 'saved'],
  ])('%s', async (_name, facts, told) => {
    const answer = await store.service.setFacts({ ...of(), facts: { ...NO_LOCAL_FACTS, ...facts } }, NO_POLICY);
    expect(message(answer)).toContain(told);
  });
});

describe('what stands there already', () => {
  const follow = { kind: 'followUp', date: '2026-12-01', what: 'Rückruf' } as const;

  it('a contact is not recorded twice, but again with another next step, on another day, and after it was taken back', async () => {
    const { service, count } = store;
    const save = (entry = talk(TODAY)) => service.record({ ...of(), entry }, NO_POLICY);
    const first = await save();
    expect(message(await save())).toContain('„Präsenz“ am 20.11.2026 steht genau so schon im Verlauf.');
    expect(await count('events')).toBe(1);
    expect(message(await save({ ...talk(TODAY), follow }))).toBe('saved');
    expect(message(await save({ ...talk(TODAY), follow }))).toContain('nichts doppelt gespeichert');
    expect(message(await save({ ...talk(TODAY), follow: { ...follow, what: 'Nachweis' } }))).toBe('saved');
    expect(message(await save(talk('2026-11-19')))).toBe('saved');
    expect(message(await save({ ...talk(TODAY), kind: 'phone' }))).toBe('saved');
    if (!first.ok) throw new Error(first.message);
    expect(await count('events')).toBe(5);
  });

  it('a joint talk is not recorded again on the page of the other', async () => {
    const bert = monthly('214D087214', 'Beispiel, Bert');
    const with_ = (profile: typeof anna) => [
      { customerNumber: profile.fields.customerNumber ?? '', name: profile.fields.name },
    ];
    const joint = { ...talk(TODAY), kind: 'jointTalk' } as const;
    await store.service.record({ ...of(), entry: { ...joint, jointWith: with_(bert) } }, NO_POLICY);
    const again = await store.service.record({ ...of(bert), entry: { ...joint, jointWith: with_(anna) } }, NO_POLICY);
    expect(message(again)).toContain('„BG-Beratung“ am 20.11.2026 steht genau so schon im Verlauf.');
  });

  it('a Wiedervorlage, a plan, a review and a step', async () => {
    const { service, count } = store;
    const followUp = { ...of(), id: null, date: '2026-12-01', what: 'Rückruf', done: false };
    const plan = { ...of(), plan: null, concluded: '2026-05-29' };
    expect(message(await service.saveFollowUp(followUp, NO_POLICY))).toBe('saved');
    expect(message(await service.saveFollowUp({ ...followUp, what: ' Rückruf ' }, NO_POLICY))).toContain('01.12.2026');
    expect(message(await service.savePlan(plan, NO_POLICY))).toBe('saved');
    expect(message(await service.savePlan(plan, NO_POLICY))).toContain('Kooperationsplan vom 29.05.2026');
    expect([await count('followUps'), await count('plans')]).toEqual([1, 1]);
    const [stored] = (await store.caseOf(anna)).plans;
    const own = { ...plan, plan: stored?.id ?? null };
    const review = { ...own, date: TODAY, mode: 'counsellingTalk' } as const;
    const step = { ...own, step: { id: null, text: 'Führerschein', date: null, done: false, followUp: null } };
    for (const told of ['saved', 'Prüfung vom 20.11.2026']) {
      expect(message(await service.reviewPlan(review, NO_POLICY))).toContain(told);
    }
    for (const told of ['saved', 'steht schon im Kooperationsplan']) {
      expect(message(await service.saveStep(step, NO_POLICY))).toContain(told);
    }
  });
});
