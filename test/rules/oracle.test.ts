/**
 * The engine against a second, plain reading of the Konzept: nested conditions instead of tables, date-fns instead of
 * day numbers, and every single day since the last talk instead of the days on which something changes.
 */
import { addDays, addMonths, addWeeks, addYears, differenceInCalendarDays, format, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseEvent,
  EVENT_KINDS,
  type FactChange,
  type Facts,
  MARKET_DISTANCES,
  NO_FACTS,
  STATUSES,
  TEAMS,
  Z_REASONS,
} from '../../lib/rules/facts';
import { caseOf } from './case-of';
import { contactOf } from './contact-of';

type Interval = `${number}M` | `${number}W` | 'none' | 'missing';

function reached(day: string, since: string, years: number): boolean {
  const birthday = addYears(parseISO(since), years);
  const late = since.endsWith('-02-29') && !format(birthday, 'MM-dd').endsWith('29');
  return day >= format(addDays(birthday, late ? 1 : 0), 'yyyy-MM-dd');
}

function intervalOn(facts: Facts, day: string): Interval {
  const { team, status, marketDistance, profile, zReason } = facts;
  const listed = status === 'alo' || status === 'asu';
  if (profile === 'Z') {
    if (team === null) return 'missing';
    if (zReason === 'pupilLeavingYear' && team === 'u25') return 'missing'; // no calendar in this test
    if (zReason !== 'childcare') return '6M';
    if (facts.youngestChildBorn === null) return 'missing';
    return reached(day, facts.youngestChildBorn, 1) ? '3M' : '6M';
  }
  if (status !== null && !listed) return 'none';
  if (team === null || status === null) return 'missing';
  if (team === 'fm') {
    if (facts.birthDate === null) return 'missing';
    return reached(day, facts.birthDate, 25) ? '2M' : '1M';
  }
  if (profile === 'I') return status === 'alo' ? 'none' : team === 't935_self' ? '2M' : '6M';
  if (marketDistance === null) return 'missing';
  if (team === 'u25') return '1M';
  if (team === 't935_self') return '2M';
  if (team === 't925') return '6W';
  if (team === 't944') return status === 'alo' ? '1M' : '6W';
  return marketDistance === 'near' && status === 'alo' ? '1M' : '3M';
}

function plus(day: string, interval: Interval): string | null {
  if (interval === 'none' || interval === 'missing') return null;
  const add = interval.endsWith('M') ? addMonths : addWeeks;
  return format(add(parseISO(day), Number.parseInt(interval, 10)), 'yyyy-MM-dd');
}

function factsOn(facts: Facts, changes: FactChange[], day: string): Facts {
  const sorted = changes.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return Object.assign({}, facts, ...sorted);
}

function counts({ kind, documented, contentOfTalk }: CaseEvent): boolean {
  if (kind === 'scheduledInPerson' || kind === 'jointTalk') return documented;
  return (kind === 'unscheduledInPerson' || kind === 'phone') && documented && contentOfTalk;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

function oracle(
  facts: Facts,
  changes: FactChange[],
  events: CaseEvent[],
  today: string,
): { state: string; due: string | null } {
  const talk = events
    .filter((event) => counts(event) && event.date <= today)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const now = intervalOn(factsOn(facts, changes, today), today);
  if (!talk) return { state: now === 'none' ? 'noTarget' : 'noTalkYet', due: null };
  let interval = intervalOn(factsOn(facts, changes, talk), talk);
  let due = plus(talk, interval);
  for (let day = talk; day < today; ) {
    day = format(addDays(parseISO(day), 1), 'yyyy-MM-dd');
    const next = intervalOn(factsOn(facts, changes, day), day);
    if (next === interval) continue;
    interval = next;
    const fresh = plus(talk, next);
    if (fresh === null) due = null;
    else if (due === null) due = later(day, fresh);
    else due = fresh < due ? earlier(due, later(day, fresh)) : fresh;
  }
  if (interval === 'none') return { state: 'noTarget', due: null };
  if (due === null) return { state: 'missingData', due: null };
  const days = differenceInCalendarDays(parseISO(due), parseISO(today));
  return { state: days < 0 ? 'overdue' : days === 0 ? 'dueToday' : 'upcoming', due };
}

const START = parseISO('2027-08-20');
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => format(addDays(START, n), 'yyyy-MM-dd'));
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const factShape = {
  team: some(...TEAMS, null),
  status: some(...STATUSES, 'alo' as const, 'asu' as const, null),
  marketDistance: some(...MARKET_DISTANCES, null),
  profile: some('I' as const, 'Z' as const, null, null, null),
  zReason: some(...Z_REASONS, null),
  // Around the 25th birthday and the second care year within the days of the test.
  birthDate: fc.oneof(day(-9400, -8900), some(null, '2004-02-29', '1980-05-05')),
  youngestChildBorn: fc.oneof(day(-600, 0), some(null, '2024-02-29')),
};
const facts = fc.record(factShape).map((found): Facts => ({ ...NO_FACTS, ...found }));
const changes = fc.array(fc.record({ on: day(0, 300), ...factShape }, { requiredKeys: ['on'] }), { maxLength: 3 });
const events = fc.array(
  fc.record<CaseEvent>({
    date: day(0, 260),
    kind: fc.oneof(
      { weight: 3, arbitrary: some('scheduledInPerson' as const) },
      { weight: 1, arbitrary: some(...EVENT_KINDS) },
    ),
    documented: some(true, true, false),
    contentOfTalk: some(true, false),
    origin: some('own' as const, 'page' as const),
  }),
  { maxLength: 4 },
);

describe('engine and plain reading', () => {
  it('agree on state and due day', () => {
    fc.assert(
      fc.property(facts, changes, events, day(0, 320), (base, factChanges, list, today) => {
        const { state, due } = contactOf(caseOf({ facts: base, factChanges, events: list }), today);
        expect({ state, due }).toEqual(oracle(base, factChanges, list, today));
      }),
      { numRuns: 1500 },
    );
  });

  it('nobody becomes overdue from one day to the next without having been due', () => {
    fc.assert(
      fc.property(facts, changes, events, day(1, 320), (base, factChanges, list, today) => {
        const yesterday = format(addDays(parseISO(today), -1), 'yyyy-MM-dd');
        const input = caseOf({ facts: base, factChanges, events: list });
        if (contactOf(input, today).state !== 'overdue') return;
        expect(['overdue', 'dueToday']).toContain(contactOf(input, yesterday).state);
      }),
      { numRuns: 600 },
    );
  });

  it('does not depend on the order of the lists', () => {
    fc.assert(
      fc.property(facts, events, day(0, 320), (base, list, today) => {
        const turned = contactOf(caseOf({ facts: base, events: list.toReversed() }), today);
        const { state, due, lastTalk } = contactOf(caseOf({ facts: base, events: list }), today);
        expect({ state: turned.state, due: turned.due, lastTalk: turned.lastTalk }).toEqual({ state, due, lastTalk });
      }),
      { numRuns: 300 },
    );
  });

  it('a fact that becomes known never makes another fact missing that was not needed', () => {
    fc.assert(
      fc.property(facts, (base) => {
        const talks = ['2027-08-20'];
        const before = contactOf(caseOf({ facts: base, talks }), '2027-08-21');
        for (const fact of before.missing) {
          if (fact === 'schoolHolidays') continue;
          const values = {
            ...NO_FACTS,
            team: 'ue25',
            status: 'alo',
            marketDistance: 'near',
            birthDate: '1990-01-01',
            youngestChildBorn: '2020-01-01',
          };
          const after = contactOf(
            caseOf({ facts: { ...base, [fact]: values[fact as keyof typeof values] }, talks }),
            '2027-08-21',
          );
          expect(after.missing).not.toContain(fact);
        }
        expect(before.state === 'missingData').toBe(before.missing.length > 0);
      }),
    );
  });
});
