/** The year's time and the duties of a workspace, from its rows. */
import { describe, expect, it } from 'vitest';
import { countDue, dutyFindings } from '../../lib/sap/duty-findings';
import { timeOfYear, yearsOf } from '../../lib/sap/time-of-year';
import { yearBudget } from '../../lib/sap/year-budget';
import { clientOf, profileOf, roomOf, talkOf } from './support-room';

const TIMES = [
  { id: 't1', on: '2026-03-02', minutes: 120, kind: 'information', note: '' },
  { id: 't2', on: '2026-10-01', minutes: 75, kind: 'deletedTalks', note: '' },
  { id: 't3', on: '2024-12-31', minutes: 30, kind: 'other', note: '' },
] as const;
const TALKS = [talkOf('1', 'a'), talkOf('2', 'a', { on: '2026-01-01' }), talkOf('3', 'a', { on: '2025-12-31' })];

describe('the time of a year', () => {
  it('is told by what it went into, deleted talks apart', () => {
    expect(timeOfYear({ talks: TALKS, times: TIMES }, 2026)).toEqual({
      talks: 90,
      deletedTalks: 75,
      information: 120,
      network: 0,
      organisation: 0,
      training: 0,
      other: 0,
    });
  });

  it('can be looked at back to the first entry', () => {
    expect(yearsOf({ talks: TALKS, times: TIMES }, '2026-11-20')).toEqual([2026, 2025, 2024]);
    expect(yearsOf({ talks: [], times: [] }, '2026-11-20')).toEqual([2026]);
  });

  it('is set against 50 minutes for each of the employees, split by shares', () => {
    const profile = profileOf({
      fte: 1,
      employees: 600,
      colleagues: [
        { id: 'y', label: 'SAP 2', fte: 1 },
        { id: 'z', label: 'SAP 3', fte: 0.5 },
      ],
    });
    const { budget, total, need } = yearBudget(roomOf({ profile, talks: TALKS, times: [...TIMES] }), 2026);
    expect(budget).toMatchObject({ state: 'within', budget: 12_000, used: 285, left: 11_715 });
    expect(total).toMatchObject({ totalHours: 500 });
    expect(need).toMatchObject({ needed: 3, entered: 3 });
  });

  it('has no budget while facts are missing, and still says what was used', () => {
    const { budget, total, need } = yearBudget(roomOf({ times: [...TIMES] }), 2026);
    expect(budget).toMatchObject({ state: 'missingData', budget: null, used: 195, missing: ['employees', 'fte'] });
    expect([total, need]).toEqual([null, null]);
  });
});

describe('the duties', () => {
  it('ask for the facts while nothing is known, and count nothing as due', () => {
    const findings = dutyFindings(roomOf({}));
    expect(findings.flatMap(({ missing }) => missing)).toContain('appointedOn');
    expect(countDue(findings)).toBe(0);
  });

  it('are counted where they are due today or were before', () => {
    const profile = profileOf({
      appointedOn: '2026-07-01',
      secondSeminarOn: '2026-06-20',
      trainingCompletedOn: '2025-05-10',
    });
    const room = (today: string) => roomOf({ profile, clients: [clientOf('a')] }, today);
    const due = (today: string): string[] =>
      dutyFindings(room(today))
        .filter(({ state }) => state === 'overdue' || state === 'dueToday')
        .map(({ kind, quarters }) => [kind, ...quarters].join(' '));
    expect(due('2026-09-29')).toEqual([]);
    expect(due('2026-09-30')).toEqual(['quarterSheet 2026-Q3']);
    expect(due('2026-12-31')).toEqual([
      'quarterSheet 2026-Q3',
      'supervision',
      'workingGroup',
      'headTalk',
      'quarterSheet 2026-Q4',
    ]);
    expect(countDue(dutyFindings(room('2026-12-31')))).toBe(5);
  });
});
