/** A specialist's week: hours and talks, booked and held; length of talks; ranking of the caseload. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { isoWeek, toDay } from '../../lib/rules/dates';
import { orderByPriority } from '../../lib/rules/priorities';
import { talkDuration } from '../../lib/rules/talk-durations';
import { type WorkEntry, type Worker, weekGoals } from '../../lib/rules/week-goals';
import { caseOf } from './case-of';
import { CONTACT_PACKS, contactOf, PLAN_PACKS, settingsWith } from './contact-of';

const BOTH = compiledPacks({ beratungsaktivitaet: true, sro: true });
const entry = (
  date: string,
  minutes: number,
  kind: WorkEntry['kind'] = 'scheduledInPerson',
  state: WorkEntry['state'] = 'held',
): WorkEntry => ({ date, minutes, kind, state });

const WEEK: Worker = {
  fte: 0.8,
  entries: [
    entry('2026-11-16', 60),
    entry('2026-11-16', 45),
    entry('2026-11-16', 45, 'scheduledInPerson', 'noShow'),
    entry('2026-11-17', 45, 'phone'),
    entry('2026-11-17', 45),
    entry('2026-11-17', 60),
    entry('2026-11-18', 300, 'sofo', 'booked'),
    entry('2026-11-19', 45),
    entry('2026-11-19', 45),
    entry('2026-11-19', 45, 'scheduledInPerson', 'cancelled'),
    entry('2026-11-19', 30, 'phone', 'undocumented'),
    entry('2026-11-20', 90, 'jointTalk'),
    entry('2026-11-20', 45),
  ],
};
const goals = (change: Partial<Worker> = {}, packs = BOTH, settings = settingsWith({}), today = '2026-11-20') =>
  weekGoals({ ...WEEK, ...change }, packs, settings, today);

describe('S09: goals of a week', () => {
  it('are told side by side', () => {
    expect(goals()).toMatchObject({
      isoWeek: 47,
      targets: { hours: 20, talks: 16 },
      heldMinutes: 480,
      heldHours: 8,
      heldTalks: 9,
      bookedHours: 8.75,
      sofoHours: 5,
      bookedWithSofo: 13.75,
      missingTalks: 7,
      missingHours: { withoutSofo: 11.25, withSofo: 6.25, decided: null },
    });
    expect(goals().rules.map(({ id }) => id)).toEqual(['WG-01', 'WG-02', 'WG-03']);
  });

  it('count a call once it is documented, and never what was cancelled', () => {
    const documentedAs = (state: WorkEntry['state']) =>
      goals({ entries: WEEK.entries.map((each) => (each.state === 'undocumented' ? { ...each, state } : each)) });
    expect(documentedAs('held')).toMatchObject({ heldTalks: 10, heldMinutes: 510 });
    expect(documentedAs('cancelled')).toMatchObject({ heldTalks: 9, heldMinutes: 480, bookedHours: 8.75 });
  });

  it('come from the packs that are switched on', () => {
    expect(goals({}, CONTACT_PACKS).targets).toEqual({ hours: 20, talks: null });
    expect(goals({}, CONTACT_PACKS).missingTalks).toBeNull();
    expect(goals({}, PLAN_PACKS)).toMatchObject({
      targets: { hours: null, talks: 16 },
      missingHours: null,
      sofoHours: 0,
      heldTalks: 9,
    });
  });

  it('leave the counting of special days to the authority', () => {
    expect(goals({}, BOTH, settingsWith({ sofoCounts: true })).missingHours?.decided).toBe(6.25);
    expect(goals({}, BOTH, settingsWith({ sofoCounts: false })).missingHours?.decided).toBe(11.25);
  });

  it('shrink by days away, and end at nothing missing', () => {
    expect(goals({ absentDays: 2 }).targets).toEqual({ hours: 12, talks: 9.6 });
    expect(goals({ fte: 0.1 })).toMatchObject({ missingTalks: 0, missingHours: { withoutSofo: 0 } });
  });

  it('count Monday to Sunday of the week, and a special day once', () => {
    const entries = [
      entry('2026-11-15', 45),
      entry('2026-11-16', 45),
      entry('2026-11-22', 45),
      entry('2026-11-23', 45),
      entry('2026-11-18', 300, 'sofo', 'booked'),
      entry('2026-11-18', 60, 'sofo', 'held'),
      entry('2026-11-19', 60, 'sofo', 'cancelled'),
    ];
    expect(goals({ entries })).toMatchObject({ heldTalks: 2, sofoHours: 5 });
    expect(goals({ entries }, BOTH, settingsWith({}), '2026-11-23')).toMatchObject({ heldTalks: 1, isoWeek: 48 });
  });

  it('count an e-mail or a video only where the authority says so', () => {
    const entries = [entry('2026-11-16', 45, 'video'), entry('2026-11-16', 10, 'email')];
    expect(goals({ entries }).heldTalks).toBe(0);
    expect(goals({ entries }, BOTH, settingsWith({ countingKinds: ['video'] })).heldTalks).toBe(1);
  });
});

it('ISO weeks belong to the year of their Thursday', () => {
  const weeks = ['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2021-01-03'];
  expect(weeks.map((date) => isoWeek(toDay(date)))).toEqual([1, 53, 53, 1, 1, 53]);
});

it.each([
  ['ue25', 60, 60, 45, 45],
  ['u25', 90, 90, 60, 60],
  ['t944', 60, 60, 45, 45],
  ['t935_self', 45, 60, 30, 45],
  ['t935_reha', 45, 60, 30, 45],
  ['fm', 90, 90, 90, 90],
  ['t925', 60, 60, 45, 45],
] as const)('length of talks in %s', (team, ...minutes) => {
  const [first, followUp] = (['first', 'followUp'] as const).map((talk) =>
    talkDuration(team, talk, CONTACT_PACKS, '2026-11-20'),
  );
  expect([first?.least, first?.most, followUp?.least, followUp?.most]).toEqual(minutes);
  expect(talkDuration(team, 'first', PLAN_PACKS, '2026-11-20')).toBeNull();
});

it('the list by rank keeps the most overdue first within a rank, and the unranked last', () => {
  const facts = { team: 'ue25', marketDistance: 'near', status: 'alo' } as const;
  const findings = ['late', 'soon', 'new', 'none'].map((id, at) =>
    contactOf(caseOf({ id, facts, talks: [`2026-0${at + 5}-01`] }), '2026-11-20'),
  );
  const ranked = new Map([
    ['late', 'noPerspective'],
    ['soon', 'cooperative'],
    ['new', 'initialPhase'],
    ['none', null],
  ] as const);
  expect(orderByPriority(findings, ranked, BOTH, '2026-11-20')).toEqual(['new', 'soon', 'late', 'none']);
  expect(orderByPriority(findings, ranked, CONTACT_PACKS, '2026-11-20')).toEqual(['late', 'soon', 'new', 'none']);
});

it('who has had no talk yet is in the initial phase, unless somebody ranked the case otherwise', () => {
  const facts = { team: 'ue25', marketDistance: 'near', status: 'alo' } as const;
  const findings = ['known', 'first', 'last'].map((id) =>
    contactOf(caseOf({ id, facts, talks: id === 'known' ? ['2026-06-01'] : [] }), '2026-11-20'),
  );
  const ranked = new Map([
    ['known', 'cooperative'],
    ['last', 'noPerspective'],
  ] as const);
  expect(orderByPriority(findings, ranked, BOTH, '2026-11-20')).toEqual(['first', 'known', 'last']);
});
