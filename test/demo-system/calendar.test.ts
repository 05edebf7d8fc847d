import { addMonths as addMonthsOfDateFns, formatISO, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addInterval,
  addMonths,
  isAged,
  isIsoDate,
  nextWeekday,
  subtractInterval,
  turnsNext,
} from './calendar.mjs';

const anyDay = fc.integer({ min: 0, max: 2556 }).map((days) => addDays('2024-01-01', days));
const anyMonths = fc.integer({ min: 1, max: 6 });

describe('calendar', () => {
  it('adds months as date-fns does, clamped to the end of the month', () => {
    expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, months) => {
        const expected = formatISO(addMonthsOfDateFns(parseISO(day), months), { representation: 'date' });
        expect(addMonths(day, months)).toBe(expected);
      }),
    );
  });

  it('finds the start of an interval, or the start of the latest one that ends before', () => {
    expect(addInterval(subtractInterval('2027-03-31', { months: 1 }), { months: 1 })).toBe('2027-03-28');
    fc.assert(
      fc.property(anyDay, anyMonths, (due, months) => {
        const starts = Array.from({ length: 45 }, (_, index) => addDays(due, -30 * months - 22 + index));
        const ends = starts.map((start) => addMonths(start, months)).filter((end) => end <= due);
        expect(addInterval(subtractInterval(due, { months }), { months })).toBe(ends.sort().at(-1));
      }),
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 9 }), (due, weeks) => {
        expect(addInterval(subtractInterval(due, { weeks }), { weeks })).toBe(due);
      }),
    );
  });

  it('moves weekends to Monday and nothing else', () => {
    const week = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
    expect(week.map(nextWeekday)).toEqual(['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23']);
  });

  it('finds the next birthday, also around 29.02.', () => {
    expect(turnsNext('2026-11-20', 25)).toBe('2001-11-21');
    expect(turnsNext('2028-02-28', 25)).toBe('2003-03-01');
    expect(isAged('2001-11-21', 25, '2026-11-20')).toBe(false);
    expect(isAged('2001-11-21', 25, '2026-11-21')).toBe(true);
  });

  it('knows existing days only', () => {
    expect(['2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', ''].map(isIsoDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
