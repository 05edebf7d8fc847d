/** Contacts worked out by hand from the Konzept: month ends, birthdays, changes in between, holidays, appointments. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { FAR, NEAR, on, PUPIL, talk, version } from './worked-case';

describe('months, weeks and birthdays', () => {
  it('three months from 30 November end on 29 February of a leap year', () => {
    const one = { facts: { ...NEAR, status: 'asu' }, events: [talk('2027-11-30')] };
    expect(on('2028-03-01', one)).toMatchObject({ state: 'overdue', due: '2028-02-29', days: -1 });
  });

  it('six weeks are 42 days, over both changes of the clock', () => {
    const facts = { team: 't944', marketDistance: 'near', status: 'asu' };
    expect(on('2026-11-23', { facts, events: [talk('2026-10-12')] })).toMatchObject({
      state: 'dueToday',
      due: '2026-11-23',
      suggestedWorkday: null,
    });
    expect(on('2027-04-13', { facts, events: [talk('2027-03-01')] })).toMatchObject({ due: '2027-04-12', days: -1 });
  });

  it('a month and six weeks from 31 January', () => {
    const events = [talk('2026-01-31')];
    expect(on('2026-02-01', { facts: { ...FAR, team: 'u25' }, events })).toMatchObject({
      due: '2026-02-28',
      suggestedWorkday: '2026-02-27',
      derived: 'A-02',
    });
    expect(on('2026-02-01', { facts: { ...FAR, team: 't925' }, events })).toMatchObject({
      due: '2026-03-14',
      suggestedWorkday: '2026-03-13',
    });
  });

  it('Easter Sunday leads to the Thursday before', () => {
    const one = { facts: NEAR, events: [talk('2027-02-28')] };
    expect(on('2027-03-01', one, 'contact', { policy: { federalState: 'NI' } })).toMatchObject({
      due: '2027-03-28',
      suggestedWorkday: '2027-03-25',
    });
  });

  it('the 25th birthday on the due day lengthens on that day, the day after it still does', () => {
    const case25 = (birthDate: string) => ({
      facts: { team: 'fm', status: 'asu', birthDate },
      events: [talk('2026-11-16')],
    });
    expect(on('2026-12-15', case25('2001-12-16'))).toMatchObject({ state: 'upcoming', due: '2026-12-16' });
    expect(on('2026-12-16', case25('2001-12-16'))).toMatchObject({
      state: 'upcoming',
      due: '2027-01-16',
      rule: 'CF-fm-age25plus-asu',
      derived: 'A-05',
    });
    expect(on('2026-12-16', case25('2001-12-17'))).toMatchObject({ state: 'dueToday', due: '2026-12-16' });
    expect(on('2026-12-17', case25('2001-12-17'))).toMatchObject({ state: 'upcoming', due: '2027-01-16' });
  });

  it('who was born on 29 February is a year older on 1 March of a common year', () => {
    const facts = { team: 'fm', status: 'alo', birthDate: '2004-02-29' };
    const events = [talk('2029-02-10')];
    expect(on('2029-02-28', { facts, events })).toMatchObject({ rule: 'CF-fm-ageUnder25-alo', due: '2029-03-10' });
    expect(on('2029-03-01', { facts, events })).toMatchObject({ rule: 'CF-fm-age25plus-alo', due: '2029-04-10' });
    const child = { team: 't925', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2024-02-29' };
    expect(on('2025-02-28', { facts: child, events: [talk('2024-09-30')] })).toMatchObject({
      rule: 'Z-03',
      due: '2025-03-30',
    });
    // Three months from the talk had passed: due on the day of the change.
    expect(on('2025-03-01', { facts: child, events: [talk('2024-09-30')] })).toMatchObject({
      rule: 'Z-02',
      state: 'dueToday',
      due: '2025-03-01',
    });
  });
});

describe('changes between two talks', () => {
  it('of the team, there and back', () => {
    const one = {
      facts: FAR,
      events: [talk('2026-08-10')],
      factChanges: [
        { on: '2026-10-15', team: 't944' },
        { on: '2026-11-05', team: 't935_reha' },
      ],
    };
    expect(on('2026-10-14', one)).toMatchObject({ due: '2026-11-10', state: 'upcoming' });
    expect(on('2026-10-15', one)).toMatchObject({ due: '2026-10-15', state: 'dueToday', rule: 'CF-t944-far-alo' });
    expect(on('2026-11-04', one)).toMatchObject({ due: '2026-10-15', state: 'overdue', days: -20 });
    expect(on('2026-11-20', one)).toMatchObject({ due: '2026-11-10', days: -10, rule: 'CF-t935_reha-far-alo' });
  });

  it('into I lengthens what was overdue', () => {
    const one = {
      facts: FAR,
      events: [talk('2026-05-20')],
      factChanges: [{ on: '2026-08-25', profile: 'I', status: 'asu' }],
    };
    expect(on('2026-08-24', one)).toMatchObject({ state: 'overdue', days: -4 });
    expect(on('2026-08-25', one)).toMatchObject({ state: 'upcoming', due: '2026-11-20', rule: 'CF-ue25-I-asu' });
  });

  it('to a fact that is not known any more', () => {
    const one = {
      facts: NEAR,
      events: [talk('2026-09-20')],
      factChanges: [{ on: '2026-10-01', marketDistance: null }],
    };
    expect(on('2026-11-20', one)).toMatchObject({ state: 'missingData', missing: ['marketDistance'], due: null });
  });

  it('closer contact that ends on the due day is due on it, and over the day after', () => {
    const terms = [{ kind: 'closer', interval: 'P1M', reason: 'Förderung', from: '2026-10-01', until: '2026-11-20' }];
    const one = { facts: FAR, events: [talk('2026-10-20')], terms };
    expect(on('2026-11-20', one)).toMatchObject({ state: 'dueToday', rule: 'CC-01' });
    expect(on('2026-11-21', one)).toMatchObject({ state: 'upcoming', due: '2027-01-20', rule: 'CF-ue25-far-alo' });
  });

  it('an override of nothing takes the target away, and one for an empty cell sets it', () => {
    const overrides = { 'Z-04': null, 'CF-ue25-I-alo': 'P2M' };
    const schoolHolidays = [['2026-12-23', '2027-01-06']];
    const policy = { policy: { overrides, schoolHolidays } };
    expect(on('2026-11-20', { facts: PUPIL, events: [talk('2026-10-05')] }, 'contact', policy)).toMatchObject({
      state: 'noTarget',
      due: null,
    });
    const integrated = { facts: { ...NEAR, profile: 'I' }, events: [talk('2026-09-30')] };
    expect(on('2026-11-20', integrated, 'contact', policy)).toMatchObject({ due: '2026-11-30', derived: null });
    expect(on('2026-11-20', integrated)).toMatchObject({ state: 'noTarget', check: ['status', 'profile'] });
  });
});

describe('school holidays', () => {
  const policy = {
    policy: {
      schoolHolidays: [
        ['2026-12-23', '2027-01-06'],
        ['2027-05-07', '2027-05-07'],
      ],
    },
  };
  const pupil = (today: string, last: string, packs = PACKS) =>
    on(today, { facts: PUPIL, events: [talk(last)] }, 'contact', policy, packs);

  it('begin anew with each window', () => {
    expect(pupil('2026-12-22', '2026-12-22')).toMatchObject({ due: '2026-12-23', days: 1 });
    expect(pupil('2026-12-23', '2026-12-23')).toMatchObject({
      due: '2027-05-07',
      window: ['2027-05-07', '2027-05-07'],
    });
    expect(pupil('2027-05-07', '2026-12-23')).toMatchObject({ state: 'dueToday', days: 0 });
    expect(pupil('2027-05-08', '2026-12-23')).toMatchObject({ state: 'overdue', days: -1 });
  });

  it('that were missed stay missed when a newer version of the pack says the same', () => {
    const packs = [...PACKS, version('2.0.0', '2027-02-01', {})];
    expect(pupil('2027-01-31', '2026-10-05', packs)).toMatchObject({ state: 'overdue', due: '2026-12-23', days: -25 });
    expect(pupil('2027-02-01', '2026-10-05', packs)).toMatchObject({
      state: 'overdue',
      due: '2026-12-23',
      days: -26,
      window: ['2026-12-23', '2027-01-06'],
      packVersion: '2.0.0',
    });
  });
});

describe('appointments', () => {
  it('cancelled: seven days before are to be refilled, six are not; cancelled tomorrow still stands', () => {
    const one = (cancelledOn: string) => ({
      facts: NEAR,
      events: [talk('2026-11-02')],
      appointments: [{ date: '2026-11-30', cancelledOn }],
    });
    expect(on('2026-11-24', one('2026-11-23'), 'refill')).toMatchObject({ daysBefore: 7 });
    expect(on('2026-11-24', one('2026-11-24'), 'refill')).toBeUndefined();
    expect(on('2026-11-24', one('2026-11-24'))).toMatchObject({ state: 'upcoming' });
    expect(on('2026-11-24', one('2026-11-25'))).toMatchObject({ state: 'scheduled', appointment: '2026-11-30' });
  });

  it('of today is over once the talk or the no-show of today is entered', () => {
    const one = (kind: string | null) => ({
      facts: NEAR,
      events: [talk('2026-10-20'), ...(kind ? [talk('2026-11-23', kind)] : [])],
      appointments: [{ date: '2026-11-23' }],
    });
    expect(on('2026-11-23', one(null))).toMatchObject({ state: 'scheduledLate', due: '2026-11-20' });
    expect(on('2026-11-23', one('documentDropOff'))).toMatchObject({ state: 'scheduledLate' });
    expect(on('2026-11-23', one('noShow'))).toMatchObject({ state: 'overdue', days: -3 });
    expect(on('2026-11-23', one('scheduledInPerson'))).toMatchObject({ state: 'upcoming', due: '2026-12-23' });
  });

  it('missed twice on one day, as two entries of it, count once', () => {
    const events = [talk('2026-10-06', 'noShow'), talk('2026-10-06', 'noShow')];
    expect(on('2026-11-20', { facts: NEAR, events }, 'noShow')).toMatchObject({
      inRow: 1,
      triggered: ['CL-NOSHOW-05', 'CL-NOSHOW-07'],
    });
  });
});
