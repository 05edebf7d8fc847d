import { describe, expect, it } from 'vitest';
import { isQuick } from '../../lib/site/pattern-cost';

/** Milliseconds for the worst texts of 60 characters. */
function slowest(source: string): number {
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  const start = performance.now();
  for (const sign of ['1', 'a', 'A', '-', ' '])
    for (const end of ['!', '']) pattern.test(sign.repeat(60 - end.length) + end);
  return performance.now() - start;
}

describe('isQuick', () => {
  it.each([
    '\\d{3}[A-Z]\\d{6}',
    '\\d{5}//\\d{7}',
    'AZ \\d{4}/\\d{1,4}',
    '(?:BG|AZ)[- ]?\\d+/\\d{2,4}(?:-\\d+)?',
    '\\d+/\\d+/\\d+',
    '[\\p{L}(]+\\d*',
    '(?<year>\\d{4})-\\k<year>',
    '(?=\\d)[\\dA-Z]{1,12}',
    '(?:\\d{2} ?){3,6}',
  ])('lets %s pass, which is quick', (source) => {
    expect(isQuick(source)).toBe(true);
    expect(slowest(source)).toBeLessThan(1000);
  });

  it.each([
    '(\\d+)+x',
    '(a*)*b',
    '(?:a|a)*b',
    '(?:a|aa)+b',
    '(?:\\d|\\d){40}x',
    '(?:a?){40}b',
    `${'a?'.repeat(40)}b`,
    `${'\\d*'.repeat(30)}x`,
    `${'\\b'.repeat(40)}${'a?'.repeat(30)}b`,
    '(?=(\\d+)+x)\\d',
    '(?<n>(?:\\w+\\s?)*)!',
    '([a-z]{1,30}){1,30}-',
  ])('refuses %s, which could hang', (source) => {
    expect(() => new RegExp(`^(?:${source})$`, 'u')).not.toThrow();
    expect(isQuick(source)).toBe(false);
  });
});
