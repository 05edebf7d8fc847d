/** Facts that change between two talks: nobody becomes overdue retroactively. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { compilePacks } from '../../lib/rules/compile-packs';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { FactChange, Facts } from '../../lib/rules/facts';
import { DEFAULT_RULE_SETTINGS } from '../../lib/rules/settings';
import { caseOf } from './case-of';
import { contactOf, set } from './contact-of';

const ASU: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'asu' };
const on = (today: string, factChanges: FactChange[], facts = ASU) =>
  contactOf(caseOf({ facts, talks: ['2026-08-10'], factChanges }), today);

describe('a change of facts', () => {
  it('to a shorter interval counts from its day', () => {
    const changes: FactChange[] = [{ on: '2026-10-01', status: 'alo' }];
    expect(on('2026-09-30', changes)).toMatchObject({ state: 'upcoming', due: '2026-11-10', shifts: [] });
    expect(on('2026-10-01', changes)).toMatchObject({
      state: 'dueToday',
      due: '2026-10-01',
      rule: { id: 'CF-ue25-near-alo' },
      shifts: [{ on: '2026-10-01', from: '2026-11-10', to: '2026-10-01' }],
    });
    expect(on('2026-10-02', changes)).toMatchObject({ state: 'overdue', days: -1 });
  });

  it('to a shorter interval that ends later keeps the talk as its start', () => {
    expect(on('2026-09-05', [{ on: '2026-09-01', status: 'alo' }])).toMatchObject({ due: '2026-09-10' });
  });

  it('to a longer interval counts at once', () => {
    const facts: Partial<Facts> = { ...ASU, status: 'alo' };
    expect(on('2026-09-20', [{ on: '2026-09-15', status: 'asu' }], facts)).toMatchObject({
      state: 'upcoming',
      due: '2026-11-10',
    });
  });

  it('never moves a day that has passed', () => {
    const changes: FactChange[] = [{ on: '2026-12-01', status: 'alo' }];
    expect(on('2026-12-01', changes)).toMatchObject({ state: 'overdue', due: '2026-11-10', shifts: [] });
  });

  it('and back again leaves no trace but the shifts', () => {
    const changes: FactChange[] = [
      { on: '2026-10-05', status: 'asu' },
      { on: '2026-10-01', status: 'alo' },
    ];
    expect(on('2026-10-06', changes)).toMatchObject({
      due: '2026-11-10',
      shifts: [{ to: '2026-10-01' }, { to: '2026-11-10' }],
    });
  });

  it('into a target, and out of it', () => {
    const changes: FactChange[] = [
      { on: '2026-10-01', status: 'rat' },
      { on: '2026-10-20', status: 'alo' },
    ];
    expect(on('2026-10-02', changes)).toMatchObject({ state: 'noTarget', shifts: [{ from: '2026-11-10', to: null }] });
    expect(on('2026-10-20', changes)).toMatchObject({ state: 'dueToday', due: '2026-10-20' });
  });

  it('that becomes known counts from that day', () => {
    const facts: Partial<Facts> = { team: 'ue25', status: 'alo' };
    expect(on('2026-11-20', [{ on: '2026-11-20', marketDistance: 'near' }], facts)).toMatchObject({
      state: 'dueToday',
      due: '2026-11-20',
    });
  });

  it('on one day: the later entry prevails', () => {
    const changes: FactChange[] = [
      { on: '2026-09-01', status: 'rat' },
      { on: '2026-09-01', status: 'asu', team: 't944' },
    ];
    expect(on('2026-09-02', changes)).toMatchObject({ rule: { id: 'CF-t944-near-asu' }, due: '2026-09-21' });
  });

  it('before the last talk moves nothing', () => {
    expect(on('2026-08-20', [{ on: '2026-08-10', status: 'alo' }])).toMatchObject({ due: '2026-09-10', shifts: [] });
  });

  it('is the birthday only where the team goes by age', () => {
    const facts: Partial<Facts> = { ...ASU, birthDate: '2001-09-01' };
    expect(on('2026-09-02', [], facts)).toMatchObject({ due: '2026-11-10', shifts: [] });
    expect(on('2026-09-20', [{ on: '2026-09-15', team: 'fm' }], facts).rule?.id).toBe('CF-fm-age25plus-asu');
  });
});

describe('validity of a pack', () => {
  const pack = PACKS.find(({ id }) => id === 'beratungsaktivitaet');
  if (!pack) throw new Error('the pack is part of the product');
  const run = (today: string, validFrom: string | null, validTo: string | null) => {
    const packs = compilePacks([{ ...pack, validFrom, validTo }]);
    return evaluateCase(caseOf({ facts: ASU, talks: ['2026-08-10'] }), packs, DEFAULT_RULE_SETTINGS, today)[0];
  };

  it('begins: due from its first day at the earliest', () => {
    expect(run('2026-12-01', '2026-12-02', null)).toMatchObject({ state: 'noTarget' });
    expect(run('2026-12-02', '2026-12-02', null)).toMatchObject({ state: 'dueToday', due: '2026-12-02' });
  });

  it('ends: no target from the day after its last', () => {
    expect(run('2026-11-15', null, '2026-11-15')).toMatchObject({ state: 'overdue' });
    expect(run('2026-11-16', null, '2026-11-15')).toMatchObject({
      state: 'noTarget',
      shifts: [{ on: '2026-11-16', to: null }],
    });
  });

  it('of several packs the earliest due day wins', () => {
    const shorter = structuredClone(pack);
    shorter.id = 'other';
    for (const row of shorter.contact?.tables[0]?.rows ?? []) if (row.interval) row.interval = 'P2W';
    const both = evaluateCase(
      caseOf({ facts: ASU, talks: ['2026-08-10'] }),
      compilePacks([pack, shorter]),
      DEFAULT_RULE_SETTINGS,
      '2026-08-11',
    );
    expect(both.filter(({ kind }) => kind === 'contact')).toHaveLength(1);
    expect(both[0]).toMatchObject({ due: '2026-08-24', rule: { pack: 'other' } });
  });
});

describe('settings of the authority', () => {
  it('change the interval of a row, or take it away', () => {
    const finding = contactOf(caseOf({ facts: ASU, talks: ['2026-08-10'] }), '2026-08-11', {
      overrides: { 'CF-ue25-near-asu': set('P6W') },
    });
    expect(finding).toMatchObject({
      due: '2026-09-21',
      rule: { id: 'CF-ue25-near-asu', interval: 'P6W', derived: null, reading: null },
    });
    const facts: Partial<Facts> = { team: 'u25', marketDistance: 'far', status: 'asu' };
    const off = contactOf(caseOf({ facts, talks: ['2026-08-10'] }), '2026-08-11', {
      overrides: { 'CF-u25-far-asu': set(null) },
    });
    expect(off).toMatchObject({ state: 'noTarget', due: null, check: [], rule: { interval: null, derived: null } });
  });

  it('hold for a row of every team, and end its other way of being due', () => {
    const facts: Partial<Facts> = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' };
    const finding = contactOf(caseOf({ facts, talks: ['2026-08-10'] }), '2026-08-11', {
      overrides: { 'Z-04': set('P2M') },
    });
    expect(finding).toMatchObject({ state: 'upcoming', due: '2026-10-10', window: null });
  });
});
