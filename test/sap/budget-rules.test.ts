import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decreeOn, orientationPack, sapChecklist } from '../../lib/packs/sap';
import { capacity } from '../../lib/rules/sap/capacity';
import { eligibility } from '../../lib/rules/sap/eligibility';
import { neededSaps } from '../../lib/rules/sap/needed-saps';
import { openingNotices } from '../../lib/rules/sap/opening-notices';
import { type BudgetFacts, timeBudget } from '../../lib/rules/sap/time-budget';
import { pauseOf } from './records';

const TODAY = '2026-11-20';
const PACK = decreeOn(TODAY);
const EXPIRED = orientationPack(true, TODAY);
const FACTS: BudgetFacts = {
  employees: 600,
  fte: 1,
  colleagues: [
    { id: 'Y', fte: 1 },
    { id: 'Z', fte: 0.5 },
  ],
  pauses: [],
};

function budget(minutes: Record<number, number>, facts: Partial<BudgetFacts> = {}) {
  return timeBudget(PACK, { ...FACTS, ...facts }, (year) => minutes[year] ?? 0, 2026);
}

describe('the time of a year', () => {
  it('is split whole among those whose work does not rest', () => {
    const share = fc.record({ fte: fc.integer({ min: 1, max: 100 }).map((n) => n / 100), rests: fc.boolean() });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.array(share, { minLength: 1, maxLength: 8 }),
        (employees, shares) => {
          const saps = shares.map((each, at) => ({ id: `${at}`, ...each }));
          const found = capacity(PACK, employees, saps);
          const minutes = saps.map(({ id }) => found?.minutes[id] ?? Number.NaN);
          const sum = minutes.reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(saps.every(({ rests }) => rests) ? 0 : employees * 50, 5);
          saps.forEach(({ rests }, at) => {
            expect(minutes[at] === 0).toBe(rests);
          });
        },
      ),
    );
  });

  it('is compared with what was recorded', () => {
    expect(budget({ 2026: 3000 })).toMatchObject({
      state: 'within',
      used: 3000,
      budget: 12_000,
      left: 9000,
      share: 0.25,
    });
    expect(budget({ 2026: 12_000 })).toMatchObject({ state: 'within', left: 0 });
    expect(budget({ 2026: 12_001 })).toMatchObject({ state: 'over', left: -1 });
  });

  it('is a lasting overload where it was over in the former year too', () => {
    expect(budget({ 2025: 12_001, 2026: 12_001 })?.state).toBe('lasting');
    expect(budget({ 2025: 12_001, 2026: 12_000 })?.state).toBe('within');
    expect(budget({ 2024: 12_001, 2026: 12_001 })?.state).toBe('over');
  });

  it('is not guessed where a fact is missing', () => {
    expect(budget({ 2026: 60 }, { employees: null, fte: null })).toMatchObject({
      state: 'missingData',
      used: 60,
      budget: null,
      missing: ['employees', 'fte'],
    });
    expect(budget({}, { fte: null })).toMatchObject({ missing: ['fte'] });
  });

  it('is none in a year of rest, and whole in one that rested in part', () => {
    expect(budget({}, { pauses: [pauseOf('2025-12-01', null)] })).toMatchObject({ budget: 0, share: null });
    expect(budget({}, { pauses: [pauseOf('2026-01-02', null)] })).toMatchObject({ budget: 12_000 });
  });

  it('a colleague may have any id', () => {
    expect(budget({}, { colleagues: [{ id: 'own', fte: 0.5 }] })).toMatchObject({ budget: 20_000 });
  });

  it('a decree that says nothing of it gives nothing', () => {
    if (!EXPIRED) throw new Error('there is an expired decree');
    expect(timeBudget(EXPIRED, FACTS, () => 0, 2026)).toBeNull();
    expect([capacity(EXPIRED, 600, []), neededSaps(EXPIRED, 600), eligibility(EXPIRED, 1)]).toEqual([null, null, null]);
  });
});

it('opening notices leave out what the facts do not say, and tell which are missing', () => {
  const list = sapChecklist('CL-SAP-OPEN');
  const ids = (roles: string[] | null, policeOfficer: boolean | null) => {
    const { duties, missing } = openingNotices(list, { roles, policeOfficer });
    return [duties.map(({ id }) => id.slice(-2)).join(' '), missing.join(' ')];
  };
  expect(ids(null, null)).toEqual(['02 03', 'roles policeOfficer']);
  expect(ids([], true)).toEqual(['02 03 04', '']);
  expect(ids(['staffCouncil'], null)).toEqual(['01 02 03', 'policeOfficer']);
});
