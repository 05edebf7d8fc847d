import { describe, expect, it } from 'vitest';
import { dateJump, expiryOf, isExpired, isLookDue, isSoon, lastActivity } from '../../lib/store/retention';
import type { CaseBundle } from '../../lib/store/store';

const NOTHING_SEEN = {
  team: null,
  status: null,
  marketDistance: null,
  profile: null,
  birthDate: null,
  lastTalk: null,
  nextAppointment: null,
  planConcluded: null,
};

function bundleOf(row: Partial<CaseBundle['row']>, entries: Partial<CaseBundle> = {}): CaseBundle {
  return {
    row: {
      id: 'a',
      key: 's|1',
      system: 's',
      customerNumber: '1',
      name: null,
      benefitUnit: null,
      adoptedOn: '2026-01-01',
      observations: [],
      localFacts: [],
      endedOn: null,
      keptOn: null,
      lookedOn: null,
      formerUnits: [],
      pauses: [],
      substitution: null,
      ...row,
    },
    events: [],
    appointments: [],
    followUps: [],
    plans: [],
    terms: [],
    cooperation: [],
    referrals: [],
    closings: [],
    checks: [],
    unreadable: 0,
    ...entries,
  };
}

const TODAY = '2026-11-21';
const followUp = (date: string, done = false, hiddenUntil: string | null = null) => ({
  id: 'f',
  caseId: 'a',
  date,
  what: 'x',
  done,
  step: null,
  hiddenUntil,
  deferrals: [],
});
const talk = (date: string): CaseBundle['events'][0] => ({
  id: 'e',
  caseId: 'a',
  date,
  kind: 'phone',
  documented: true,
  contentOfTalk: true,
  jointWith: [],
  follow: null,
  change: 'c',
});

const LEAVE = {
  id: 'p',
  reason: 'parental' as const,
  from: '2026-06-01',
  until: '2029-05-31',
  review: null,
  on: '2026-06-01',
  change: 'c',
};

describe('the day on which a case is deleted', () => {
  it.each([
    ['90 days after its end', {}, {}, 90, '2026-08-30'],
    ['on a day of the organisation’s choice', {}, {}, 1, '2026-06-02'],
    ['after a year at most', {}, {}, 365, '2027-06-01'],
    ['90 days after the user wanted it kept', { keptOn: '2026-07-01' }, {}, 90, '2026-09-29'],
    ['not earlier because it was kept before it ended', { keptOn: '2026-01-01' }, {}, 90, '2026-08-30'],
    ['90 days after a talk that came after the end', {}, { events: [talk('2026-06-11')] }, 90, '2026-09-09'],
    ['not later for a talk before the end', {}, { events: [talk('2026-05-11')] }, 90, '2026-08-30'],
    ['after an open Wiedervorlage', {}, { followUps: [followUp('2026-12-01')] }, 90, '2027-03-01'],
    ['not later for one that is done', {}, { followUps: [followUp('2026-12-01', true)] }, 90, '2026-08-30'],
    ['not later for a mistyped year', {}, { followUps: [followUp('2096-12-01')] }, 90, '2026-08-30'],
    ['not later for looks after its end', { lookedOn: '2026-08-01' }, {}, 90, '2026-08-30'],
  ])('is, for an ended case, %s', (_, row, entries, days, expiry) => {
    expect(expiryOf(bundleOf({ endedOn: '2026-06-01', ...row }, entries), days, TODAY)).toBe(expiry);
  });

  it.each([
    ['the day it was taken on', {}, {}, '2026-01-01'],
    ['a look', { lookedOn: '2026-03-01' }, {}, '2026-03-01'],
    ['what the page showed', { observations: [{ seenOn: '2026-04-01', ...NOTHING_SEEN }] }, {}, '2026-04-01'],
    ['an entry', {}, { events: [talk('2026-05-05')] }, '2026-05-05'],
    ['what is still to come', {}, { followUps: [followUp('2027-02-02')] }, '2027-02-02'],
    ['the end of a pause, years ahead', { pauses: [LEAVE] }, {}, '2029-06-01'],
    ['what is put off', {}, { followUps: [followUp('2026-02-02', false, '2027-03-03')] }, '2027-03-03'],
  ])('counts, for one that never ended, from %s, 365 days and the retention', (_, row, entries, from) => {
    const bundle = bundleOf(row, entries);
    expect(lastActivity(bundle, TODAY)).toBe(from);
    const days = (Date.parse(expiryOf(bundle, 90, TODAY)) - Date.parse(from)) / 86_400_000;
    expect(days).toBe(455);
  });

  it('passes 29 February and leap years by whole days', () => {
    expect(expiryOf(bundleOf({ endedOn: '2027-12-01' }), 90, '2028-01-01')).toBe('2028-02-29');
    expect(expiryOf(bundleOf({ endedOn: '2028-02-29' }), 365, '2028-03-01')).toBe('2029-02-28');
    expect(expiryOf(bundleOf({ endedOn: '2026-12-01' }), 90, '2027-01-01')).toBe('2027-03-01');
  });

  it('is reached on that day, not before, and told 14 days ahead', () => {
    expect([isExpired('2026-11-22', TODAY), isExpired('2026-11-21', TODAY)]).toEqual([false, true]);
    expect([isSoon('2026-12-06', TODAY), isSoon('2026-12-05', TODAY)]).toEqual([false, true]);
  });

  it('has a look noted after a month without anything new', () => {
    const row = bundleOf({ adoptedOn: '2026-01-01', lookedOn: '2026-10-21' }).row;
    expect([isLookDue(row, '2026-11-20'), isLookDue(row, '2026-11-21')]).toEqual([false, true]);
  });
});

describe('a jump of the device’s date', () => {
  it.each([
    ['2026-11-21', '2026-11-21', null],
    ['2026-11-21', '2026-11-22', null],
    ['2026-11-21', '2026-11-23', null],
    ['2026-11-20', '2026-11-23', 3],
    ['2026-11-21', '2026-11-20', -1],
    ['2026-11-21', '2036-11-21', 3653],
    ['2026-11-21', '2016-11-21', -3652],
    // 28 February to 2 March: two days in a leap year are one more than in a common one.
    ['2027-02-28', '2027-03-02', null],
    ['2028-02-28', '2028-03-02', 3],
    ['2028-02-28', '2028-03-01', null],
    // The nights on which the clocks change.
    ['2026-03-28', '2026-03-30', null],
    ['2026-10-24', '2026-10-26', null],
  ])('%s to %s: %s', (trusted, today, jump) => {
    expect(dateJump(trusted, today)).toBe(jump);
  });
});
