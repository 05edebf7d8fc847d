import { addMonths as addMonthsByDate, differenceInYears, format, isValid, parse } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  anniversary,
  firstDayOfYear,
  InvalidDateError,
  lastWorkdayBefore,
  toDay,
  toIso,
  weekday,
  yearOf,
} from '../../lib/rules/dates';

const day = fc.integer({ min: toDay('1900-01-01'), max: toDay('2199-12-31') });
const asDate = (iso: string): Date => parse(iso, 'yyyy-MM-dd', new Date(2000, 0, 1));
const asIso = (date: Date): string => format(date, 'yyyy-MM-dd');

describe('days', () => {
  it('counts from 1970-01-01', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('1969-12-31')).toBe(-1);
    expect(toDay('2026-11-20')).toBe(20_777);
    expect(toIso(toDay('0001-01-01'))).toBe('0001-01-01');
  });

  it('goes both ways for every day of three centuries', () => {
    for (let d = toDay('1899-12-28'), date = new Date(Date.UTC(1899, 11, 28)); date.getUTCFullYear() < 2200; d += 1) {
      if (toIso(d) !== date.toISOString().slice(0, 10) || toDay(toIso(d)) !== d) expect.fail(toIso(d));
      if (weekday(d) !== (date.getUTCDay() || 7) || yearOf(d) !== date.getUTCFullYear()) expect.fail(toIso(d));
      date.setUTCDate(date.getUTCDate() + 1);
    }
  });

  it.each([
    ['2026-02-29'],
    ['2100-02-29'],
    ['2026-04-31'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-01-00'],
    ['0000-01-01'],
    ['2026-1-01'],
    ['26-01-01'],
    ['2026-01-01T00:00'],
    ['2026/01/01'],
    ['20.11.2026'],
    [' 2026-01-1'],
    ['２０２６-01-01'],
    [''],
  ])('refuses %j', (text) => {
    expect(() => toDay(text)).toThrow(InvalidDateError);
    expect(() => toDay(text)).toThrow(expect.objectContaining({ name: 'InvalidDateError', value: text }));
  });

  it('takes exactly the texts that are dates', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2150 }), part(13), part(32), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        let taken = true;
        try {
          toDay(text);
        } catch {
          taken = false;
        }
        expect(taken).toBe(isValid(asDate(text)));
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-08-31', 1, '2026-09-30'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s + %i months = %s', (from, months, to) => {
    expect(toIso(addMonths(toDay(from), months))).toBe(to);
  });

  it('agrees with date-fns', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (d, months) => {
        expect(toIso(addMonths(d, months))).toBe(asIso(addMonthsByDate(asDate(toIso(d)), months)));
      }),
    );
  });
});

describe('years since', () => {
  it('falls on 1 March for those born on 29 February, in common years', () => {
    expect(toIso(anniversary(toDay('2000-02-29'), 25))).toBe('2025-03-01');
    expect(toIso(anniversary(toDay('2000-02-29'), 24))).toBe('2024-02-29');
  });

  it('is the first day on which the years are complete', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (born, years) => {
        const reached = anniversary(born, years);
        const age = (d: number) => differenceInYears(asDate(toIso(d)), asDate(toIso(born)));
        expect([age(reached - 1), age(reached)]).toEqual([years - 1, years]);
      }),
    );
  });
});

describe('working days', () => {
  const holidays = new Set([toDay('2026-12-25'), toDay('2026-12-24')]);

  it('is null on a working day', () => {
    expect(lastWorkdayBefore(toDay('2026-11-20'), holidays)).toBeNull();
  });

  it.each([
    ['2026-11-21', '2026-11-20'],
    ['2026-11-22', '2026-11-20'],
    ['2026-12-25', '2026-12-23'],
    ['2026-12-27', '2026-12-23'],
  ])('before %s is %s', (on, before) => {
    expect(toIso(lastWorkdayBefore(toDay(on), holidays) ?? 0)).toBe(before);
  });

  it('knows the year', () => {
    expect(toIso(firstDayOfYear(2027))).toBe('2027-01-01');
  });
});
