import { describe, expect, it } from 'vitest';
import { whatIf } from '../../lib/rules/evaluate-case';
import type { Facts } from '../../lib/rules/facts';
import { order } from '../../lib/rules/order';
import { type CaseParts, caseOf } from './case-of';
import { CONTACT_PACKS, contactOf, PLAN_PACKS, settingsWith } from './contact-of';

const NEAR: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
const ask = (parts: CaseParts, packs = CONTACT_PACKS) => whatIf(caseOf(parts), packs, settingsWith({}), '2026-11-20');

describe('what if the status were another', () => {
  it('a later date', () => {
    expect(ask({ facts: NEAR, talks: ['2026-10-08'] })).toEqual({
      fact: 'status',
      value: 'asu',
      interval: 'P3M',
      due: '2027-01-08',
    });
  });

  it('an earlier date, but not before today', () => {
    const facts: Partial<Facts> = { ...NEAR, status: 'asu' };
    expect(ask({ facts, talks: ['2026-11-08'] })).toEqual({
      fact: 'status',
      value: 'alo',
      interval: 'P1M',
      due: '2026-12-08',
    });
    expect(ask({ facts, talks: ['2026-09-08'] })).toMatchObject({ due: '2026-11-20' });
  });

  it.each<[string, CaseParts]>([
    ['the same interval', { facts: { ...NEAR, team: 't925' }, talks: ['2026-10-08'] }],
    ['no target then', { facts: { team: 'ue25', profile: 'I', status: 'asu' }, talks: ['2026-10-08'] }],
    ['no target now', { facts: { ...NEAR, status: 'rat' }, talks: ['2026-10-08'] }],
    ['no talk', { facts: NEAR }],
    ['something missing', { facts: { ...NEAR, marketDistance: null }, talks: ['2026-10-08'] }],
  ])('says nothing for %s', (_why, parts) => {
    expect(ask(parts)).toBeNull();
  });

  it('says nothing without rules about contacts', () => {
    expect(ask({ facts: NEAR, talks: ['2026-10-08'] }, PLAN_PACKS)).toBeNull();
  });
});

describe('the morning list', () => {
  it('puts the most overdue first, ties by id, then who had no talk yet, and leaves out cases without a target', () => {
    const at = (id: string, talks: string[], facts = NEAR) => contactOf(caseOf({ id, facts, talks }), '2026-11-20');
    const findings = [
      at('b', ['2026-10-20']),
      at('none', ['2026-10-20'], { ...NEAR, status: 'none' }),
      at('Z', ['2026-10-20']),
      at('new', []),
      at('late', ['2026-08-01']),
      at('a', ['2026-10-20']),
    ];
    expect(order(findings)).toEqual(['late', 'Z', 'a', 'b', 'new']);
  });
});
