/** Trainings in any 36 months against a plain reading: every single day is looked at, months are added by date-fns. */
import { addMonths } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decreeOn } from '../../lib/packs/sap';
import { type EpochDay, toDay, toIso } from '../../lib/rules/dates';
import { duties } from '../../lib/rules/sap/duties';
import type { SapPause } from '../../lib/rules/sap/facts';
import { entry, pauseOf, recordsWith } from './records';

const FIRST = toDay('2018-01-01');
/** Month ends and leap days come often. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 3650 }).map((n) => FIRST + n),
  fc.constantFrom('2020-02-29', '2024-02-29', '2021-02-28', '2019-08-31', '2022-11-30', '2023-12-31').map(toDay),
);

interface Given {
  appointed: EpochDay;
  trainings: EpochDay[];
  pauses: SapPause[];
  today: EpochDay;
}

const given: fc.Arbitrary<Given> = fc
  .record({
    appointed: day,
    trainings: fc.array(day, { maxLength: 6 }),
    spans: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 500 })), { maxLength: 2 }),
    today: day,
  })
  .map(({ spans, ...rest }) => ({
    ...rest,
    pauses: spans.map(([from, length]) => pauseOf(toIso(from), toIso(from + length))),
  }));

function findingOf({ appointed, trainings, pauses, today }: Given) {
  const entries = trainings.map((each) => entry('training', toIso(each)));
  const records = recordsWith({ facts: { appointedOn: toIso(appointed) }, entries, pauses });
  const found = duties(decreeOn('2026-11-20'), records, toIso(today)).find(({ kind }) => kind === 'trainings');
  if (!found) throw new Error('the decree asks for trainings');
  return found;
}

const rests = (pauses: readonly SapPause[], each: EpochDay): boolean =>
  pauses.some(({ from, until }) => toIso(each) >= from && (until === null || toIso(each) <= until));

/** 36 months on, and a day more for every day of rest on the way, as far as it is known today. */
function lastDayOf(begin: EpochDay, { pauses, today }: Given): EpochDay {
  const [year = 0, month = 1, date = 1] = toIso(begin).split('-').map(Number);
  const end = addMonths(new Date(year, month - 1, date), 36);
  let last = Date.UTC(end.getFullYear(), end.getMonth(), end.getDate()) / 86_400_000;
  for (let each = begin + 1; each <= last; each += 1) if (each <= today && rests(pauses, each)) last += 1;
  return last;
}

/** The last day on which two trainings count, or the first span is not over. */
function plainDue(all: Given): EpochDay {
  const begun = all.trainings.filter((each) => each <= all.today);
  const counts = begun.map((begin) => ({ begin, last: lastDayOf(begin, all) }));
  const first = lastDayOf(all.appointed, all);
  let due = first;
  for (let each = FIRST; each <= FIRST + 8000; each += 1) {
    const two = counts.filter(({ begin, last }) => begin <= each && each <= last).length >= 2;
    if (two) due = Math.max(due, each);
  }
  return due;
}

describe('trainings in any 36 months', () => {
  it('are due as a plain reading says, day by day', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(given, (all) => {
        const found = findingOf(all);
        if (rests(all.pauses, all.today)) {
          expect(found.state).toBe('resting');
          return;
        }
        const due = plainDue(all);
        expect(found.due).toBe(toIso(due));
        expect(found.days).toBe(due - all.today);
        expect(found.state === 'overdue').toBe(due < all.today);
        expect(found.state === 'dueToday').toBe(due === all.today);
      }),
      { numRuns: 300 },
    );
  });

  it('one more training never makes them due earlier', () => {
    fc.assert(
      fc.property(given, day, (all, more) => {
        fc.pre(!rests(all.pauses, all.today));
        const with1 = findingOf({ ...all, trainings: [...all.trainings, more] });
        expect((with1.due ?? '') >= (findingOf(all).due ?? '')).toBe(true);
      }),
    );
  });

  it('two that never lay in one span do not count together', () => {
    const days = ['2019-03-01', '2024-03-01'].map(toDay);
    const all = { appointed: toDay('2018-01-01'), trainings: days, pauses: [], today: toDay('2024-06-01') };
    expect(findingOf(all)).toMatchObject({ state: 'overdue', due: '2021-01-01', done: 1, needed: 2 });
  });

  it('of a leap day the span ends on 28 February', () => {
    const days = ['2024-02-29', '2025-05-05'].map(toDay);
    const all = { appointed: toDay('2018-01-01'), trainings: days, pauses: [], today: toDay('2027-02-28') };
    expect(findingOf(all)).toMatchObject({ state: 'dueToday', due: '2027-02-28', done: 2 });
    expect(findingOf({ ...all, today: toDay('2027-03-01') })).toMatchObject({ state: 'overdue', done: 1 });
  });
});
