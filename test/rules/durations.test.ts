import { describe, expect, it } from 'vitest';
import { toDay, toIso } from '../../lib/rules/dates';
import { addDuration, InvalidDurationError, parseDuration } from '../../lib/rules/durations';

describe('durations', () => {
  it.each([
    ['P1M', { months: 1, days: 0 }],
    ['P6W', { months: 0, days: 42 }],
    ['P10D', { months: 0, days: 10 }],
    ['P1Y', { months: 12, days: 0 }],
    ['P1Y2M3W4D', { months: 14, days: 25 }],
  ])('reads %s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each([
    ['P'],
    [''],
    ['1M'],
    ['P1'],
    ['PM'],
    ['P-1M'],
    ['P1.5M'],
    ['P1H'],
    ['PT1H'],
    ['P1D1M'],
    ['P0M'],
    ['p1m'],
    ['P1M '],
    ['P00001M'],
  ])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ name: 'InvalidDurationError', value: text }));
    expect(() => parseDuration(text)).toThrow(InvalidDurationError);
  });

  it.each([
    ['2026-08-31', 'P1M', '2026-09-30'],
    ['2026-10-09', 'P6W', '2026-11-20'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
  ])('%s + %s = %s', (from, text, to) => {
    expect(toIso(addDuration(toDay(from), parseDuration(text)))).toBe(to);
  });
});
