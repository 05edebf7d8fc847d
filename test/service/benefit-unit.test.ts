import { describe, expect, it } from 'vitest';
import type { EntryInput } from '../../lib/messages/protocol';
import type { Profile } from '../../lib/site/profile';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const anna: Profile = {
  ...monthly('214D093771', 'Beispiel, Anna', '2026-10-08'),
  members: [{ customerNumber: '214D087214', name: 'Beispiel, Bert', birthDate: '1988-02-01', team: 'ue25' }],
};
const bert = monthly('214D087214', 'Beispiel, Bert', '2026-11-10');

const joint = (date: string): EntryInput => ({
  ...talk(date),
  kind: 'jointTalk',
  jointWith: [{ customerNumber: '214D087214', name: 'Beispiel, Bert' }],
});

describe('joint talks', () => {
  it('show no counter while nothing is known of the BG', async () => {
    const { lineOf } = serviceAt('2026-11-20');
    expect(await lineOf(anna)).toHaveLength(1);
  });

  it('count for every member who took part, in one step that can be taken back', async () => {
    const { service, caseOf, lineOf, count } = serviceAt('2026-11-20');
    const answer = await service.record({ ref: ref(anna), profile: anna, entry: joint('2026-11-20') }, NO_POLICY);
    expect(await lineOf(anna)).toContain('BG 1 von 2');
    expect(await lineOf(bert)).toContain('BG 1 von 2');
    const view = await caseOf(bert);
    expect(view.benefitUnit?.state?.full).toBe('BG-Gespräch 1 von 2 in 2026');
    expect(view.benefitUnit?.talks).toEqual(['20.11.2026 mit Beispiel, Bert und Beispiel, Anna']);
    expect(view.history[0]?.title).toBe('BG-Beratung mit Beispiel, Anna');
    if (!answer.ok) throw new Error(answer.message);
    await service.undo({ change: answer.change }, NO_POLICY);
    expect(await lineOf(bert)).toHaveLength(1);
    expect(await count('events')).toBe(0);
  });

  it('ask for a decision where a member is in Fallmanagement, and stop asking once it is noted', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const member = {
      customerNumber: '214D087214',
      name: 'Beispiel, Bert',
      birthDate: '1988-02-01',
      team: 'fm' as const,
    };
    const withFm = { ...anna, members: [member] };
    await service.adopt({ ref: ref(withFm), profile: withFm }, NO_POLICY);
    const before = await caseOf(withFm);
    expect(before.benefitUnit?.state?.full).toBe('BG-Gespräch: Entscheidung notieren');
    const request = {
      ref: ref(withFm),
      profile: withFm,
      on: '2026-11-20',
      jointTalks: false,
      reason: 'mit Fallmanagement abgestimmt',
    };
    expect(await service.decideJointTalks(request, NO_POLICY)).toMatchObject({ ok: true });
    const after = await caseOf(withFm);
    expect(after.benefitUnit?.decisionNeeded).toBe(false);
    expect(after.benefitUnit?.decisions).toEqual([
      '20.11.2026: keine BG-Gespräche nötig – mit Fallmanagement abgestimmt',
    ]);
  });
});

describe('Kooperationsplan', () => {
  const withPlan: Profile = {
    ...anna,
    fields: { ...anna.fields, planConcluded: '2026-05-29' },
    labelled: [...anna.labelled, 'planConcluded'],
  };
  const target = { ref: ref(withPlan), profile: withPlan, plan: null, concluded: '2026-05-29' };

  it('is due six months after its conclusion and moves on after a review', async () => {
    const { service, caseOf, lineOf } = serviceAt('2026-11-20');
    expect(await lineOf(withPlan)).toContain('KP bis 29.11.');
    await service.tickItem({ ...target, item: 'CL-KOOP-04', done: true }, NO_POLICY);
    const [plan] = (await caseOf(withPlan)).plans;
    expect(plan?.checklist.items.filter((item) => item.done).map((item) => item.id)).toEqual(['CL-KOOP-04']);
    expect(plan?.checklist.items.every((item) => item.source.startsWith('Arbeit der IFK, '))).toBe(true);
    const review = { ...target, plan: plan?.id ?? null, date: '2026-11-20', mode: 'counsellingTalk' as const };
    expect(await service.reviewPlan(review, NO_POLICY)).toMatchObject({ ok: true });
    const [after] = (await caseOf(withPlan)).plans;
    expect(after?.review.full).toBe('Kooperationsplan prüfen bis 20.05.');
    expect(after?.checklist.items.some((item) => item.done)).toBe(false);
  });

  it('warns of a step without a date', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const step = { id: null, text: 'Bewerbungsunterlagen aktualisieren', date: null, done: false, followUp: null };
    await service.saveStep({ ...target, step }, NO_POLICY);
    const view = await caseOf(withPlan);
    expect(view.plans[0]?.steps[0]).toMatchObject({ state: 'ohne Datum – bitte terminieren', tone: 'warningLight' });
    expect(view.now.map((item) => item.text)).toContain('1 Schritt im Kooperationsplan terminieren');
  });

  it('makes a Wiedervorlage with a step, ends it with the step and takes both back', async () => {
    const { service, caseOf } = serviceAt('2026-11-20');
    const step = { id: null, text: 'Kita anfragen', date: '2026-12-11', done: false, followUp: '2026-11-27' };
    const made = await service.saveStep({ ...target, step }, NO_POLICY);
    const view = await caseOf(withPlan);
    const [shown] = view.plans[0]?.steps ?? [];
    expect(shown).toMatchObject({ state: 'bis 11.12.', followUp: 'Wiedervorlage 27.11.' });
    expect(view.followUps).toMatchObject([{ text: 'Kita anfragen', date: '2026-11-27', done: false }]);

    const plan = view.plans[0]?.id ?? null;
    const ticked = { ...step, id: shown?.id ?? null, done: true, followUp: null };
    const done = await service.saveStep({ ...target, plan, step: ticked }, NO_POLICY);
    expect((await caseOf(withPlan)).followUps).toMatchObject([{ done: true }]);
    for (const answer of [done, made]) {
      if (!answer.ok) throw new Error(answer.message);
      expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: true });
    }
    const after = await caseOf(withPlan);
    expect(after.followUps).toEqual([]);
    expect(after.plans[0]?.steps).toEqual([]);
  });
});
