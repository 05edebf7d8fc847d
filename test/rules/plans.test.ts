import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { Facts, Plan, PlanStep } from '../../lib/rules/facts';
import { type CaseParts, caseOf } from './case-of';
import { CONTACT_PACKS, PLAN_PACKS, set, settingsWith } from './contact-of';

const plan = (parts: Partial<Plan> = {}): Plan => ({
  id: 'K1',
  concluded: '2026-05-29',
  reviews: [],
  steps: [],
  origin: 'own',
  ...parts,
});
const step = (id: string, date: string | null, done = false): PlanStep => ({ id, date, done, followUp: null });
const run = (parts: CaseParts, today = '2026-11-20', settings = settingsWith({})) =>
  evaluateCase(caseOf(parts), PLAN_PACKS, settings, today);
const reviewOf = (facts: Partial<Facts>, reviews: Plan['reviews'], today?: string) =>
  run({ facts, plans: [plan({ reviews })] }, today).find((finding) => finding.kind === 'planReview');

describe('plan review', () => {
  it.each<[Partial<Facts>, string]>([
    [{}, 'counsellingTalk'],
    [{ profile: 'Z' }, 'counsellingTalk'],
    [{ integrated: true }, 'shortFeedback'],
    [{ notReasonable: true }, 'shortFeedback'],
    [{ profile: 'I' }, 'shortFeedback'],
  ])('of %j is a %s', (facts, mode) => {
    expect(reviewOf(facts, [])).toMatchObject({ mode, due: '2026-11-29', days: 9, suggestedWorkday: '2026-11-27' });
  });

  it('runs anew from the latest review that counts', () => {
    const reviews: Plan['reviews'] = [
      { date: '2026-09-30', mode: 'shortFeedback' },
      { date: '2026-08-31', mode: 'counsellingTalk' },
      { date: '2026-12-24', mode: 'counsellingTalk' },
    ];
    expect(reviewOf({}, reviews)?.due).toBe('2027-02-28');
    expect(reviewOf({ integrated: true }, reviews)?.due).toBe('2027-03-30');
    expect(reviewOf({}, [{ date: '2026-05-01', mode: 'counsellingTalk' }])?.due).toBe('2026-11-29');
  });

  it('follows the facts of today', () => {
    const parts = { plans: [plan()], factChanges: [{ on: '2026-11-20', integrated: true }] };
    expect(run(parts, '2026-11-19').find(({ kind }) => kind === 'planReview')).toMatchObject({
      mode: 'counsellingTalk',
    });
    expect(run(parts, '2026-11-20').find(({ kind }) => kind === 'planReview')).toMatchObject({ mode: 'shortFeedback' });
  });

  it.each([
    ['2026-11-28', 'upcoming', 1],
    ['2026-11-29', 'dueToday', 0],
    ['2026-11-30', 'overdue', -1],
  ])('on %s is %s', (today, state, days) => {
    expect(reviewOf({}, [], today)).toMatchObject({ state, days });
  });

  it('is one per plan, and can be set by the authority', () => {
    const plans = [plan(), plan({ id: 'K2', concluded: '2026-10-01' })];
    expect(run({ plans }).filter(({ kind }) => kind === 'planReview')).toHaveLength(2);
    const shorter = run({ plans }, '2026-11-20', settingsWith({ overrides: { 'KP-02': set('P3M') } }));
    expect(shorter).toContainEqual(expect.objectContaining({ plan: 'K2', due: '2027-01-01' }));
    const off = run({ plans }, '2026-11-20', settingsWith({ overrides: { 'KP-02': set(null) } }));
    expect(off.filter(({ kind }) => kind === 'planReview')).toEqual([]);
  });

  it('and the warning about undated steps need the pack, and its time', () => {
    const plans = [plan({ concluded: '2024-05-01', steps: [step('s1', null), step('s2', '2026-11-20')] })];
    const kinds = (packs: typeof PLAN_PACKS, today: string) =>
      evaluateCase(caseOf({ plans }), packs, settingsWith({}), today).map((finding) =>
        finding.kind === 'planStep' ? `${finding.step} ${finding.state}` : finding.kind,
      );
    expect(kinds(CONTACT_PACKS, '2026-11-20')).toEqual(['contact', 's2 dueToday']);
    expect(kinds(PLAN_PACKS, '2025-01-19')).toEqual(['contact', 's2 upcoming']);
    expect(kinds(PLAN_PACKS, '2025-01-20')).toEqual(['contact', 'planReview', 's1 undated', 's2 upcoming']);
  });
});

describe('steps', () => {
  it.each<[PlanStep, object]>([
    [step('s', '2026-11-13'), { state: 'overdue', due: '2026-11-13', days: -7 }],
    [step('s', '2026-11-20'), { state: 'dueToday', days: 0 }],
    [step('s', '2026-12-04'), { state: 'upcoming', days: 14 }],
    [step('s', '2026-11-13', true), { state: 'done', due: '2026-11-13' }],
    [step('s', null, true), { state: 'done', due: null }],
    [step('s', null), { state: 'undated', due: null, days: null }],
  ])('%j', (one, expected) => {
    const findings = run({ plans: [plan({ steps: [one] })] });
    expect(findings.find(({ kind }) => kind === 'planStep')).toMatchObject({ plan: 'K1', step: 's', ...expected });
  });
});

describe('follow-ups', () => {
  it('are those not done, earliest first, with any packs', () => {
    const followUp = (id: string, date: string, done = false) => ({ id, date, what: 'Rückmeldung', done });
    const followUps = [
      followUp('w1', '2026-12-11'),
      followUp('w2', '2026-11-17'),
      followUp('w3', '2026-11-01', true),
      followUp('w4', '2026-11-20'),
    ];
    const findings = evaluateCase(caseOf({ followUps }), compiledPacks({}), settingsWith({}), '2026-11-20');
    expect(findings.slice(1)).toEqual([
      { kind: 'followUp', case: 'A', followUp: 'w2', state: 'overdue', due: '2026-11-17', days: -3 },
      { kind: 'followUp', case: 'A', followUp: 'w4', state: 'dueToday', due: '2026-11-20', days: 0 },
      { kind: 'followUp', case: 'A', followUp: 'w1', state: 'upcoming', due: '2026-12-11', days: 21 },
    ]);
    expect(findings[0]).toMatchObject({ kind: 'contact', state: 'noTarget', rule: null, due: null });
  });
});
