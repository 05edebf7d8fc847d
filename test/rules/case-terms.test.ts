/** Intervals set for one case: closer contact by funding law, relief by discretion. */
import { describe, expect, it } from 'vitest';
import { comingChange, evaluateCase } from '../../lib/rules/evaluate-case';
import type { CaseTerm, Facts } from '../../lib/rules/facts';
import { why } from '../../lib/text/why';
import { caseOf } from './case-of';
import { CONTACT_PACKS, contactOf, PLAN_PACKS, set, settingsWith } from './contact-of';

const FAR: Partial<Facts> = { team: 'ue25', marketDistance: 'far', status: 'alo' };
const closer = (interval: string, change: Partial<CaseTerm> = {}): CaseTerm => ({
  kind: 'closer',
  interval,
  reason: 'Förderung verlangt engeren Kontakt',
  from: '2026-09-01',
  until: null,
  ...change,
});
const on = (today: string, terms: CaseTerm[], facts = FAR, settings = {}) =>
  contactOf(caseOf({ facts, talks: ['2026-10-20'], terms }), today, settings);

describe('closer contact', () => {
  it('prevails over a longer interval, and says why', () => {
    const finding = on('2026-11-01', [closer('P2W')]);
    expect(finding).toMatchObject({
      due: '2026-11-03',
      rule: {
        id: 'CC-01',
        interval: 'P2W',
        source: { document: '002', section: '1. Vorbemerkung' },
        setBy: {
          who: 'own',
          reason: 'Förderung verlangt engeren Kontakt',
          instead: { interval: 'P3M', derived: null },
        },
      },
      overrode: [{ id: 'CF-ue25-far-alo' }],
    });
    expect(why(finding, {}).join('\n')).toMatch(
      /Tritt zurück: nicht marktnah, arbeitslos, alle 3 Monate[\s\S]*Von Ihnen festgelegt: alle 2 Wochen statt alle 3 Monate\. Grund: Förderung verlangt engeren Kontakt\./,
    );
  });

  it('gives way to a shorter one', () => {
    expect(on('2026-11-01', [closer('P4M')])).toMatchObject({ due: '2027-01-20', rule: { id: 'CF-ue25-far-alo' } });
  });

  it('asks for contact where the table does not, or not yet', () => {
    expect(on('2026-11-01', [closer('P1M')], { ...FAR, status: 'rat' })).toMatchObject({
      state: 'upcoming',
      due: '2026-11-20',
      rule: { id: 'CC-01' },
      overrode: [],
    });
    expect(on('2026-11-01', [closer('P1M')], { ...FAR, marketDistance: null })).toMatchObject({ due: '2026-11-20' });
  });

  it('begins on its day at the earliest, and ends after its last', () => {
    expect(on('2026-11-10', [closer('P1W', { from: '2026-11-10' })])).toMatchObject({
      state: 'dueToday',
      due: '2026-11-10',
    });
    expect(on('2026-11-09', [closer('P1W', { from: '2026-11-10' })])).toMatchObject({ due: '2027-01-20' });
    const ending = closer('P1M', { until: '2026-11-15' });
    expect(on('2026-11-15', [ending])).toMatchObject({ due: '2026-11-20' });
    expect(on('2026-11-16', [ending])).toMatchObject({ due: '2027-01-20', rule: { id: 'CF-ue25-far-alo' } });
    const input = caseOf({ facts: FAR, talks: ['2026-10-20'], terms: [ending] });
    expect(comingChange(input, CONTACT_PACKS, settingsWith({}), '2026-11-10')).toMatchObject({
      on: '2026-11-16',
      because: { kind: 'term' },
      rule: { id: 'CF-ue25-far-alo' },
    });
  });

  it('does not hide holidays that were missed meanwhile: what the table asked for all along holds when it ends', () => {
    const facts: Partial<Facts> = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' };
    const schoolHolidays: [string, string][] = [
      ['2026-10-12', '2026-10-24'],
      ['2026-12-23', '2027-01-06'],
      ['2027-03-22', '2027-04-03'],
    ];
    const terms = [closer('P2W', { from: '2026-08-20', until: '2027-01-06' })];
    const dueOn = (today: string, given: CaseTerm[]) =>
      contactOf(caseOf({ facts, talks: ['2026-08-20'], terms: given }), today, { schoolHolidays });
    expect(dueOn('2026-12-01', terms)).toMatchObject({ due: '2026-09-03', state: 'overdue' });
    const { state, due, days, window } = dueOn('2027-01-07', []);
    expect({ state, due }).toEqual({ state: 'overdue', due: '2026-10-12' });
    expect(dueOn('2027-01-07', terms)).toMatchObject({ state, due, days, window });
  });

  it('stands over a cell that the organisation set', () => {
    expect(on('2026-11-01', [closer('P1M')], FAR, { overrides: { 'CF-ue25-far-alo': set('P2M') } })).toMatchObject({
      due: '2026-11-20',
      overrode: [{ id: 'CF-ue25-far-alo', interval: 'P2M', setBy: { who: 'policy' } }],
    });
  });

  it('needs a pack about contacts', () => {
    const input = caseOf({ facts: FAR, talks: ['2026-10-20'], terms: [closer('P1M')] });
    expect(evaluateCase(input, PLAN_PACKS, settingsWith({}), '2026-11-01')[0]).toMatchObject({ state: 'noTarget' });
  });
});

describe('relief', () => {
  const relief = (interval: string, change: Partial<CaseTerm> = {}) =>
    closer(interval, { kind: 'relief', reason: 'Vorrang für den Turbo', from: '2024-05-01', ...change });
  const then = (today: string, terms: CaseTerm[], facts = FAR) =>
    contactOf(caseOf({ facts, talks: ['2024-10-01'], terms }), today);

  it('lengthens for those who are not near, up to its end', () => {
    expect(then('2024-11-15', [relief('P5M')])).toMatchObject({
      due: '2025-03-01',
      rule: { id: 'TU-02', validTo: '2024-12-31', setBy: { reason: 'Vorrang für den Turbo' } },
      overrode: [{ id: 'CF-ue25-far-alo' }],
    });
    expect(then('2024-12-31', [relief('P5M')]).state).toBe('upcoming');
    expect(then('2025-01-01', [relief('P5M')])).toMatchObject({ state: 'dueToday', due: '2025-01-01' });
  });

  it('never shortens, and is for nobody else', () => {
    expect(then('2024-11-15', [relief('P1M')])).toMatchObject({ due: '2025-01-01', rule: { id: 'CF-ue25-far-alo' } });
    const near: Partial<Facts> = { ...FAR, marketDistance: 'near' };
    expect(then('2024-10-15', [relief('P5M')], near)).toMatchObject({ due: '2024-11-01' });
    expect(then('2024-11-15', [relief('P9M')], { ...FAR, profile: 'Z' })).toMatchObject({ due: '2025-04-01' });
  });

  it('gives way to closer contact', () => {
    expect(then('2024-10-02', [relief('P5M'), closer('P1M', { from: '2024-05-01' })])).toMatchObject({
      due: '2024-11-01',
      rule: { id: 'CC-01' },
    });
  });
});
