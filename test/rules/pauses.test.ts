import { describe, expect, it } from 'vitest';
import { toDay, toIso } from '../../lib/rules/dates';
import { backOn, overlap, type Pause, pauseOn, stageOf } from '../../lib/rules/pauses';

const FROM = '2026-11-10';
const closed = (until: string, from = FROM): Pause => ({ reason: 'illness', from, until, review: null });
const open = (review: string, from = FROM): Pause => ({ reason: 'parental', from, until: null, review });

describe('a pause', () => {
  it('begins on its first day, ends after its last, and comes to review on the day itself', () => {
    const stages = (pause: Pause) =>
      ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map((day) => stageOf(pause, day));
    expect(stages(closed('2026-11-20'))).toEqual(['coming', 'paused', 'paused', 'over']);
    expect(stages(open('2026-11-20'))).toEqual(['coming', 'paused', 'review', 'review']);
    expect(backOn(closed('2026-12-31'))).toBe('2027-01-01');
    expect(backOn(open('2026-11-20'))).toBe('2026-11-20');
  });

  it('rests the case on exactly the days from its begin to the day before it is back', () => {
    for (const pause of [closed('2026-11-10'), closed('2027-03-01'), open('2026-12-01'), open('2027-11-10')]) {
      const resting: string[] = [];
      for (let day = toDay('2026-11-01'); day < toDay('2028-01-01'); day += 1) {
        if (pauseOn([pause], toIso(day))?.stage === 'paused') resting.push(toIso(day));
      }
      expect(resting.at(0)).toBe(FROM);
      expect(resting.length).toBe(toDay(backOn(pause)) - toDay(FROM));
    }
  });

  it('of several the longest rests the case; one that rests goes before one to be looked at', () => {
    const [short, long, late] = [closed('2026-11-15'), closed('2026-11-30'), open('2026-11-12')];
    expect(pauseOn([short, long, late], '2026-11-13')).toEqual({ pause: long, stage: 'paused' });
    expect(pauseOn([short, late], '2026-11-16')).toEqual({ pause: late, stage: 'review' });
    expect(pauseOn([short], '2026-11-16')).toBeNull();
    expect(pauseOn([], FROM)).toBeNull();
  });

  it('meets another one where they share a day; one without an end goes on', () => {
    expect(overlap(closed('2026-11-20'), closed('2026-12-01', '2026-11-20'))).toBe(true);
    expect(overlap(closed('2026-11-20'), closed('2026-12-01', '2026-11-21'))).toBe(false);
    expect(overlap(open('2026-11-20'), closed('2036-12-01', '2036-11-21'))).toBe(true);
    expect(overlap(closed('2026-11-05', '2026-11-01'), open('2026-11-20'))).toBe(false);
  });
});
