/** An older and a newer version of one pack: each day goes by the one that holds, and a date names the one that made it. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { compilePacks } from '../../lib/rules/compile-packs';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { comingChange, evaluateCase } from '../../lib/rules/evaluate-case';
import type { ContactFinding } from '../../lib/rules/finding';
import type { RulePack } from '../../lib/rules/pack-schema';
import { why } from '../../lib/text/why';
import { type CaseParts, caseOf, eventOf } from './case-of';
import { settingsWith } from './contact-of';

const shipped = (id: string): RulePack => {
  const pack = PACKS.find((candidate) => candidate.id === id);
  if (!pack) throw new Error('the pack is part of the product');
  return structuredClone(pack);
};

/** The shipped pack with other intervals of Ü25, near, arbeitslos, from a day on. */
function version(number: string, validFrom: string | null, interval: string): RulePack {
  const pack = { ...shipped('beratungsaktivitaet'), version: number, validFrom };
  for (const row of pack.contact?.tables[0]?.rows ?? []) if (row.id === 'CF-ue25-near-alo') row.interval = interval;
  return pack;
}

const CASE: CaseParts = { facts: { team: 'ue25', marketDistance: 'near', status: 'alo' }, talks: ['2026-10-20'] };

function contactOf(packs: RulePack[], today: string, parts = CASE): ContactFinding {
  const [contact] = evaluateCase(caseOf(parts), compilePacks(packs), settingsWith({}), today);
  if (contact?.kind !== 'contact') throw new Error('the first finding is the contact');
  return contact;
}

describe('a newer version', () => {
  const older = version('1.0.0', null, 'P3M');
  const newer = version('2.0.0', '2026-12-01', 'P1M');

  it.each([[[older, newer]], [[newer, older]]])('holds from its day on, whatever the order', (packs) => {
    expect(contactOf(packs, '2026-11-30')).toMatchObject({
      state: 'upcoming',
      due: '2027-01-20',
      rule: { packVersion: '1.0.0', interval: 'P3M' },
    });
    expect(contactOf(packs, '2026-12-01')).toMatchObject({
      state: 'dueToday',
      due: '2026-12-01',
      rule: { packVersion: '2.0.0', interval: 'P1M' },
      dueBy: null,
      shifts: [{ on: '2026-12-01', from: '2027-01-20', to: '2026-12-01', because: { kind: 'version' } }],
    });
  });

  it('leaves a date that had passed to the version that made it', () => {
    const finding = contactOf([older, newer], '2027-03-01', { ...CASE, talks: ['2026-08-20'] });
    expect(finding).toMatchObject({
      state: 'overdue',
      due: '2026-11-20',
      rule: { packVersion: '2.0.0' },
      dueBy: { packVersion: '1.0.0', interval: 'P3M', id: 'CF-ue25-near-alo' },
    });
    expect(why(finding, {}).join('\n')).toContain(
      'Das Datum stammt noch aus: marktnah, arbeitslos, alle 3 Monate (Konzept Beratungsaktivität, 5 Ü25 Teams, 2., Fassung 1.0.0).',
    );
  });

  it('is announced', () => {
    expect(comingChange(caseOf(CASE), compilePacks([older, newer]), settingsWith({}), '2026-11-20')).toMatchObject({
      on: '2026-12-01',
      because: { kind: 'version' },
      due: '2026-12-01',
      rule: { packVersion: '2.0.0', interval: 'P1M' },
    });
  });

  it('of the same day is the higher number', () => {
    const packs = [version('1.10.0', null, 'P2M'), version('1.9.0', null, 'P1M')];
    expect(contactOf(packs, '2026-11-20').rule?.packVersion).toBe('1.10.0');
    expect(contactOf(packs.toReversed(), '2026-11-20').rule?.packVersion).toBe('1.10.0');
  });

  it('that ends gives way to the older one that still holds', () => {
    const trial = { ...version('2.0.0', '2026-11-01', 'P1M'), validTo: '2026-11-30' };
    expect(contactOf([older, trial], '2026-11-30').rule?.packVersion).toBe('2.0.0');
    expect(contactOf([older, trial], '2026-12-01')).toMatchObject({
      rule: { packVersion: '1.0.0' },
      due: '2027-01-20',
    });
  });

  it('does not take back what counted as a talk before', () => {
    const strict = version('2.0.0', '2026-12-01', 'P1M');
    if (strict.qualifiedContact) {
      strict.qualifiedContact.counts = strict.qualifiedContact.counts.filter(({ kind }) => kind !== 'phone');
    }
    const parts = { ...CASE, talks: [], events: [eventOf('2026-11-20', 'phone'), eventOf('2026-12-05', 'phone')] };
    expect(contactOf([older, strict], '2026-12-10', parts)).toMatchObject({
      lastTalk: { date: '2026-11-20' },
      notCounted: [{ date: '2026-12-05', kind: 'phone' }],
    });
  });

  it('counts for plans and joint talks too', () => {
    const before = shipped('sro');
    const after = { ...shipped('sro'), version: '2.0.0', validFrom: '2026-12-01' };
    for (const row of after.planReview?.rows ?? []) row.interval = 'P3M';
    const plans = [{ id: 'K', concluded: '2026-09-15', reviews: [], steps: [], origin: 'own' as const }];
    const review = (today: string) =>
      evaluateCase(caseOf({ plans }), compilePacks([before, after]), settingsWith({}), today).find(
        ({ kind }) => kind === 'planReview',
      );
    expect(review('2026-11-30')).toMatchObject({ due: '2027-03-15', rule: { packVersion: before.version } });
    expect(review('2026-12-01')).toMatchObject({ due: '2026-12-15', rule: { packVersion: '2.0.0' } });

    const more = { ...newer, jointTalks: newer.jointTalks && { ...newer.jointTalks, min: 4 } };
    const members = ['P1', 'P2'].map((id) => caseOf({ id, facts: { team: 'ue25' } }));
    const joint = (today: string) =>
      evaluateBenefitUnit(
        { id: 'BG', members, decisions: [] },
        compilePacks([older, more as RulePack]),
        settingsWith({}),
        today,
      );
    expect([joint('2026-11-30')?.min, joint('2026-12-01')?.min]).toEqual([2, 4]);
  });
});
