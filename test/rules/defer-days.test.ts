import { describe, expect, it } from 'vitest';
import { toDay, toIso, weekday } from '../../lib/rules/dates';
import { deferDays } from '../../lib/rules/defer-days';

const dates = (today: string, holidays: string[] = []) => deferDays(today, holidays).map(({ date }) => date);

describe('days to put off to', () => {
  it('passes over weekends and holidays', () => {
    // Wednesday before Christmas 2026: 25 and 26 December are holidays, 27 is a Sunday.
    expect(dates('2026-12-24', ['2026-12-25', '2026-12-26', '2027-01-01'])).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2026-12-31',
    ]);
    expect(dates('2026-11-18')).toEqual(['2026-11-19', '2026-11-25']);
  });

  it('gives, for every day of four years, later days in order, none twice, and a working day for each', () => {
    const holidays = ['2026-12-25', '2027-01-01', '2027-05-06', '2028-02-29'];
    for (let day = toDay('2026-01-01'); day < toDay('2030-01-01'); day += 1) {
      const found = deferDays(toIso(day), holidays);
      const days = found.map(({ date }) => toDay(date));
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      expect(Math.min(...days)).toBe(day + 1);
      expect(days).toContain(day + 7);
      for (const { date, workday } of found) {
        if (workday) expect(weekday(toDay(date)) <= 5 && !holidays.includes(date)).toBe(true);
      }
      // Each offered day is a working day, or the next one that is one is offered, too.
      for (const { date, after } of found.filter((one) => !one.workday)) {
        const works = weekday(toDay(date)) <= 5 && !holidays.includes(date);
        const next = found.some((one) => one.workday && toDay(one.date) > toDay(date));
        expect({ date, after, covered: works || next }).toEqual({ date, after, covered: true });
      }
    }
  });
});
