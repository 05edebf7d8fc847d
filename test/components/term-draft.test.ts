import { describe, expect, it } from 'vitest';
import { type TermDraft, termDraft, toTerm } from '../../components/case/term-draft';

const TODAY = '2026-11-20';
const typed = (part: Partial<TermDraft>): TermDraft => ({
  ...termDraft(null, 'closer', TODAY),
  count: '2',
  reason: 'Förderung',
  ...part,
});

describe('the form of an interval for one case', () => {
  it.each([
    ['2', 'W', 'P2W'],
    [' 10 ', 'D', 'P10D'],
    ['1', 'M', 'P1M'],
  ] as const)('%s %s is %s', (count, unit, interval) => {
    expect(toTerm(typed({ count, unit }))).toEqual({
      ok: true,
      term: { kind: 'closer', interval, reason: 'Förderung', from: TODAY, until: null },
    });
  });

  it.each([
    ['count', { count: '' }],
    ['count', { count: '0' }],
    ['count', { count: '1,5' }],
    ['count', { count: '-2' }],
    ['reason', { reason: '  ' }],
    ['from', { from: '' }],
    ['from', { from: '31.02.2026' }],
    ['until', { until: '12' }],
    ['until', { until: '2026-11-19' }],
  ] as const)('refuses a wrong %s: %j', (field, part) => {
    const result = toTerm(typed(part));
    expect(result).toMatchObject({ ok: false, field });
    expect(result.ok ? '' : result.message).toMatch(/^(Bitte|Das Ende)/);
  });

  it('shows a stored one as it was typed, and gives it back unchanged', () => {
    const stored = { kind: 'relief', interval: 'P6M', reason: 'x', from: '2024-06-01', until: '2024-12-31' } as const;
    const draft = termDraft(stored, 'closer', TODAY);
    expect(draft).toMatchObject({ kind: 'relief', count: '6', unit: 'M' });
    expect(toTerm(draft)).toEqual({ ok: true, term: stored });
  });

  it('asks anew for an interval it cannot show', () => {
    const odd = { kind: 'closer', interval: 'P1M2W', reason: 'x', from: TODAY, until: null } as const;
    expect(toTerm(termDraft(odd, 'closer', TODAY))).toMatchObject({ ok: false, field: 'count' });
  });
});
