import { describe, expect, it } from 'vitest';
import type { Facts } from '../../lib/rules/facts';
import { caseOf, eventOf } from './case-of';
import { contactOf } from './contact-of';

const NEAR: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
const appointment = (date: string, cancelledOn: string | null = null) => ({
  date,
  cancelledOn,
  origin: 'own' as const,
});

describe('facts that are not known', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['market distance', { ...NEAR, marketDistance: null }, ['marketDistance']],
    ['status', { ...NEAR, status: null }, ['status']],
    ['both', { ...NEAR, status: null, marketDistance: null }, ['marketDistance', 'status']],
    ['team', { ...NEAR, team: null }, ['team']],
    ['team of a Z case', { profile: 'Z' }, ['team']],
    ['everything', {}, ['team']],
    ['status of I', { team: 'ue25', profile: 'I' }, ['status']],
    ['birth date in Fallmanagement', { team: 'fm', status: 'alo' }, ['birthDate']],
    ['birth date and status', { team: 'fm' }, ['birthDate', 'status']],
    ['child', { team: 'ue25', profile: 'Z', zReason: 'childcare' }, ['youngestChildBorn']],
    ['calendar', { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' }, ['schoolHolidays']],
  ])('%s', (_what, facts, missing) => {
    const finding = contactOf(caseOf({ facts, talks: ['2026-10-20'] }), '2026-11-20');
    expect(finding).toMatchObject({ state: 'missingData', missing, due: null, days: null, suggestedWorkday: null });
  });

  it.each<[string, Partial<Facts>, string]>([
    ['Z without a reason is Z for another reason', { team: 'fm', profile: 'Z' }, 'Z-01'],
    ['Z asks for no status', { team: 't944', profile: 'Z', status: null }, 'Z-01'],
    ['leaving school outside U25', { team: 'ue25', profile: 'Z', zReason: 'pupilLeavingYear' }, 'Z-01'],
    [
      'I in Fallmanagement goes by age',
      { team: 'fm', profile: 'I', status: 'asu', birthDate: '1990-01-01' },
      'CF-fm-age25plus-asu',
    ],
    ['I replaces the distance', { team: 'ue25', profile: 'I', status: 'asu', marketDistance: 'near' }, 'CF-ue25-I-asu'],
    ['Z replaces the distance', { ...NEAR, profile: 'Z' }, 'Z-01'],
  ])('%s', (_what, facts, rule) => {
    expect(contactOf(caseOf({ facts, talks: ['2026-10-20'] }), '2026-11-20').rule?.id).toBe(rule);
  });

  it('names the facts used, known ones only', () => {
    const used = (facts: Partial<Facts>) =>
      contactOf(caseOf({ facts, talks: ['2026-10-20'] }), '2026-11-20').used.map(
        ({ fact, value }) => `${fact} ${value}`,
      );
    expect(used(NEAR)).toEqual(['team ue25', 'marketDistance near', 'status alo']);
    expect(used({ team: 'fm', status: 'asu', birthDate: '2004-01-01' })).toEqual([
      'team fm',
      'ageBand under25',
      'status asu',
    ]);
    expect(used({ team: 'fm', profile: 'Z' })).toEqual(['team fm', 'profile Z']);
    expect(used({ team: 'u25', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2020-01-01' })).toEqual([
      'team u25',
      'profile Z',
      'zReason childcare',
      'careYear secondOrLater',
    ]);
  });
});

describe('no target, no talk', () => {
  it.each(['rat', 'none'] as const)('status %s has no target, with and without a talk or a team', (status) => {
    for (const facts of [{ ...NEAR, status }, { status }]) {
      expect(contactOf(caseOf({ facts, talks: ['2026-10-20'] }), '2026-11-20')).toMatchObject({
        state: 'noTarget',
        rule: null,
      });
      expect(contactOf(caseOf({ facts }), '2026-11-20')).toMatchObject({ state: 'noTarget', lastTalk: null });
    }
  });

  it('asks to check I with arbeitslos', () => {
    const finding = contactOf(caseOf({ facts: { team: 't925', profile: 'I', status: 'alo' } }), '2026-11-20');
    expect(finding).toMatchObject({ state: 'noTarget', check: ['status', 'profile'], due: null });
    expect(finding.rule).toMatchObject({ id: 'CF-t925-I-alo', interval: null, derived: 'A-08' });
  });

  it('has no talk yet, whatever else is missing', () => {
    const events = [eventOf('2026-11-01', 'noShow'), eventOf('2026-11-21')];
    expect(
      contactOf(caseOf({ facts: NEAR, events, appointments: [appointment('2026-12-01')] }), '2026-11-20'),
    ).toMatchObject({
      state: 'noTalkYet',
      due: null,
      days: null,
      lastTalk: null,
      appointment: '2026-12-01',
      notCounted: [{ date: '2026-11-01', reason: 'noShow' }],
      rule: { id: 'CF-ue25-near-alo' },
    });
    expect(contactOf(caseOf({}), '2026-11-20')).toMatchObject({ state: 'noTalkYet', missing: [], rule: null });
  });
});

describe('last talk', () => {
  it('is the latest that counts, up to today', () => {
    const events = [eventOf('2026-09-01'), eventOf('2026-10-20', 'jointTalk'), eventOf('2026-11-25')];
    expect(contactOf(caseOf({ facts: NEAR, events }), '2026-11-20').lastTalk).toEqual({
      date: '2026-10-20',
      origin: 'own',
    });
  });

  it.each([[['page', 'own'] as const], [['own', 'page'] as const]])(
    'is the own entry of two on one day, in the order %j',
    (origins) => {
      const events = origins.map((origin) => eventOf('2026-10-20', 'scheduledInPerson', { origin }));
      expect(contactOf(caseOf({ facts: NEAR, events }), '2026-11-20').lastTalk?.origin).toBe('own');
    },
  );

  it('lists what does not count since then, oldest first', () => {
    const events = [
      eventOf('2026-11-10', 'email'),
      eventOf('2026-10-30', 'phone', { contentOfTalk: false }),
      eventOf('2026-10-20'),
      eventOf('2026-10-01', 'documentDropOff'),
      eventOf('2026-11-30', 'noShow'),
    ];
    expect(contactOf(caseOf({ facts: NEAR, events }), '2026-11-20').notCounted).toEqual([
      { date: '2026-10-30', kind: 'phone', reason: 'noTalkContent' },
      { date: '2026-11-10', kind: 'email', reason: 'kind' },
    ]);
  });
});

describe('appointments', () => {
  const at = (today: string, ...appointments: ReturnType<typeof appointment>[]) =>
    contactOf(caseOf({ facts: NEAR, talks: ['2026-10-20'], appointments }), today);

  it.each([
    ['before it is due', '2026-11-10', '2026-11-18', 'scheduled'],
    ['on the due day', '2026-11-10', '2026-11-20', 'scheduled'],
    ['after it is due', '2026-11-10', '2026-11-21', 'scheduledLate'],
    ['today and due today', '2026-11-20', '2026-11-20', 'scheduled'],
    ['after it became overdue', '2026-11-25', '2026-11-30', 'scheduledLate'],
    ['today, overdue', '2026-11-25', '2026-11-25', 'scheduledLate'],
  ])('%s', (_when, today, date, state) => {
    expect(at(today, appointment(date))).toMatchObject({ state, appointment: date, due: '2026-11-20' });
  });

  it('keeps the days of a late one', () => {
    expect(at('2026-11-25', appointment('2026-11-30')).days).toBe(-5);
  });

  it('takes the earliest that stands', () => {
    const finding = at(
      '2026-11-10',
      appointment('2026-11-12', '2026-11-09'),
      appointment('2026-11-19'),
      appointment('2026-11-15'),
    );
    expect(finding.appointment).toBe('2026-11-15');
  });

  it('knows none that is past or cancelled today', () => {
    expect(at('2026-11-10', appointment('2026-11-09'), appointment('2026-11-12', '2026-11-10'))).toMatchObject({
      state: 'upcoming',
      appointment: null,
    });
  });

  it('still counts one that is cancelled only later', () => {
    expect(at('2026-11-10', appointment('2026-11-12', '2026-11-11')).state).toBe('scheduled');
  });
});

describe('working days', () => {
  it('proposes the last one before a weekend or public holiday', () => {
    const on = (talk: string, publicHolidays: string[] = []) =>
      contactOf(caseOf({ facts: NEAR, talks: [talk] }), '2026-11-01', { publicHolidays }).suggestedWorkday;
    expect(on('2026-10-22')).toBe('2026-11-20');
    expect(on('2026-10-20')).toBeNull();
    expect(on('2026-10-20', ['2026-11-20', '2026-11-19'])).toBe('2026-11-18');
  });
});

describe('school holidays', () => {
  const facts: Partial<Facts> = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear', status: 'rat' };
  const schoolHolidays: [string, string][] = [
    ['2027-03-22', '2027-04-03'],
    ['2026-12-23', '2027-01-06'],
  ];
  const on = (today: string, talk = '2026-10-05') =>
    contactOf(caseOf({ facts, talks: [talk] }), today, { schoolHolidays });

  it.each([
    ['2026-12-01', 'upcoming', 22],
    ['2026-12-23', 'dueToday', 0],
    ['2027-01-06', 'dueToday', 0],
    ['2027-01-07', 'overdue', -1],
    ['2027-03-25', 'overdue', -78],
  ])('%s: %s, %i days', (today, state, days) => {
    expect(on(today)).toMatchObject({
      state,
      days,
      due: '2026-12-23',
      window: ['2026-12-23', '2027-01-06'],
      suggestedWorkday: null,
    });
  });

  it.each(['2026-12-23', '2026-12-28', '2027-01-06'])('a talk on %s satisfies the window', (talk) => {
    expect(on('2027-01-07', talk)).toMatchObject({ state: 'upcoming', window: ['2027-03-22', '2027-04-03'] });
  });

  it('needs a calendar that goes on after the talk', () => {
    expect(on('2027-05-01', '2027-04-10')).toMatchObject({
      state: 'missingData',
      missing: ['schoolHolidays'],
      window: null,
    });
  });

  it('stays overdue when another fact changes after the window', () => {
    const input = caseOf({ facts, talks: ['2026-10-05'], factChanges: [{ on: '2027-01-20', status: 'asu' }] });
    expect(contactOf(input, '2027-02-01', { schoolHolidays })).toMatchObject({
      state: 'overdue',
      due: '2026-12-23',
      shifts: [],
    });
  });

  it('never missed a window that ended before the rule held', () => {
    const input = caseOf({
      facts: { ...facts, profile: null, marketDistance: 'near', status: 'rat' },
      talks: ['2026-10-05'],
    });
    const change = (day: string) => ({ ...input, factChanges: [{ on: day, profile: 'Z' as const }] });
    expect(contactOf(change('2027-01-20'), '2027-01-20', { schoolHolidays })).toMatchObject({
      state: 'upcoming',
      due: '2027-03-22',
    });
    expect(contactOf(change('2026-12-28'), '2026-12-28', { schoolHolidays })).toMatchObject({
      state: 'dueToday',
      due: '2026-12-28',
    });
  });
});
