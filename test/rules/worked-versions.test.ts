/** Worked out by hand: versions of a pack with gaps, several rules for one case, last days, the Turbo. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import type { RulePack } from '../../lib/rules/pack-schema';
import { FAR, NEAR, on, talk, version } from './worked-case';

const TURBO = { ...FAR, refugee: true, integrationCourseEnd: '2024-09-20' };

describe('versions of a pack', () => {
  it('with a gap between them set no target there, and none retroactively', () => {
    const packs = [
      version('1.0.0', null, { validTo: '2026-06-30' }),
      version('2.0.0', '2026-09-01', {}, 'P3M'),
      ...PACKS.filter(({ id }) => id === 'sro'),
    ];
    const one = { facts: NEAR, events: [talk('2026-05-20')] };
    const state = (today: string) => on(today, one, 'contact', {}, packs);
    expect(state('2026-06-25')).toMatchObject({ state: 'overdue', due: '2026-06-20', days: -5, packVersion: '1.0.0' });
    expect(state('2026-07-15')).toMatchObject({ state: 'noTarget', due: null, rule: null });
    expect(state('2026-09-01')).toMatchObject({ state: 'dueToday', due: '2026-09-01', packVersion: '2.0.0' });
    expect(state('2026-09-10')).toMatchObject({ state: 'overdue', days: -9 });
  });

  it('a date that had passed stays explained by the version that made it, also where both say the same', () => {
    const packs = [...PACKS, version('2.0.0', '2026-12-01', {})];
    const finding = on('2026-12-05', { facts: NEAR, events: [talk('2026-10-20')] }, 'contact', {}, packs);
    expect(finding).toMatchObject({
      state: 'overdue',
      due: '2026-11-20',
      days: -15,
      packVersion: '2.0.0',
      why: expect.arrayContaining([expect.stringMatching(/Das Datum stammt noch aus: .*Fassung 1\.1\.0/)]),
    });
    const later = on('2026-12-05', { facts: NEAR, events: [talk('2026-11-10')] }, 'contact', {}, packs);
    expect(later).toMatchObject({
      due: '2026-12-10',
      packVersion: '2.0.0',
      why: expect.not.arrayContaining([expect.stringContaining('stammt noch')]),
    });
  });
});

describe('several rules for one case', () => {
  /** A table of its own for refugees beside those of the teams. */
  const withTable = (interval: string): RulePack[] => {
    const pack = version('1.2.0', null, {});
    const [first] = pack.contact?.tables ?? [];
    const [row] = first?.rows ?? [];
    if (!first || !row) throw new Error('the pack has a table');
    pack.contact?.tables.push({
      ...first,
      id: 'contact-refugees',
      when: { refugee: true },
      rows: [{ ...row, id: 'RF-1', when: { status: 'alo' }, interval }],
    });
    return [pack, ...PACKS.filter(({ id }) => id === 'sro')];
  };
  const one = { facts: { ...FAR, refugee: true }, events: [talk('2026-10-20')] };

  it.each([
    ['P2W', '2026-11-03', 'RF-1', 'nicht marktnah, arbeitslos, alle 3 Monate'],
    ['P5M', '2027-01-20', 'CF-ue25-far-alo', 'marktnah, arbeitslos, alle 5 Monate'],
  ])('the earliest day wins: %s beside three months', (interval, due, rule, loser) => {
    const finding = on('2026-10-21', one, 'contact', {}, withTable(interval));
    expect(finding).toMatchObject({ due, rule });
    expect((finding as { why: string[] }).why.join(' ')).toContain(`Tritt zurück: ${loser}`);
  });
});

describe('the last day', () => {
  it('of a version counts for every part of it', () => {
    const packs = [version('1.0.0', null, { validTo: '2026-11-20' }), ...PACKS.filter(({ id }) => id === 'sro')];
    const missed = { facts: NEAR, events: [talk('2026-11-02', 'noShow')] };
    expect(on('2026-11-20', missed, 'noShow', {}, packs)).toMatchObject({ inRow: 1 });
    expect(on('2026-11-21', missed, 'noShow', {}, packs)).toBeUndefined();
    expect(on('2026-11-20', { facts: NEAR, events: [talk('2026-11-20')] }, 'contact', {}, packs)).toMatchObject({
      due: '2026-12-20',
    });
  });

  it('of a closer contact counts for the talk on it', () => {
    const terms = [{ kind: 'closer', interval: 'P1W', reason: 'Förderung', from: '2026-10-01', until: '2026-11-20' }];
    const one = { facts: FAR, events: [talk('2026-11-20')], terms };
    expect(on('2026-11-20', one)).toMatchObject({ due: '2026-11-27', rule: 'CC-01' });
    expect(on('2026-11-21', one)).toMatchObject({ due: '2027-02-20', rule: 'CF-ue25-far-alo' });
  });
});

describe('Integrations-Turbo', () => {
  it('runs over its end: nothing is asked from 1 January 2025 on', () => {
    const one = { facts: { ...TURBO, integrationCourseEnd: '2024-08-31' }, events: [talk('2024-11-25')] };
    expect(on('2024-12-31', one, 'average')).toMatchObject({
      window: ['2024-09-01', '2025-02-28'],
      guidance: '2025-01-06',
      guidanceDays: 6,
      effectiveUntil: '2024-12-31',
    });
    expect(on('2025-01-01', one, 'average')).toBeUndefined();
    expect(on('2025-01-01', one)).toMatchObject({ due: '2025-02-25', rule: 'CF-ue25-far-alo' });
  });

  it('is an average: one long gap after several talks is not behind', () => {
    const one = { facts: TURBO, events: ['2024-10-01', '2024-10-08', '2024-10-15'].map((date) => talk(date)) };
    // 21 September to 1 December are 72 days with 3 talks: every 24 days.
    expect(on('2024-12-01', one, 'average')).toMatchObject({ talks: 3, average: 24, state: 'onTrack' });
    // One talk in the same 72 days is not enough.
    expect(on('2024-12-01', { ...one, events: [talk('2024-10-01')] }, 'average')).toMatchObject({ state: 'behind' });
  });
});
