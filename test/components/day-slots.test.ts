/** Talks of a day on the clock of the week planner. */
import { describe, expect, it } from 'vitest';
import { hoursOf, placesOf, type Slot, slotsOf } from '../../components/planner/day-slots';
import type { PlannerEntry, PlannerProposal } from '../../lib/messages/planner';

const slot = (time: string, minutes: number): Slot => ({ key: time, time, minutes, names: [null], kind: 'booked' });

describe('the clock of a day', () => {
  it('puts what overlaps into one place, and nothing else', () => {
    const places = placesOf([slot('08:30', 60), slot('09:15', 30), slot('09:45', 45), slot('13:05', 5)], 8);
    expect(places.map(({ from, to, slots }) => [from, to, slots.length])).toEqual([
      [2, 7, 2],
      [7, 10, 1],
      [20, 21, 1],
    ]);
  });

  it('reaches as far as the talks do', () => {
    expect(hoursOf('08:00', '16:00', [])).toEqual({ first: 8, last: 16 });
    expect(hoursOf('08:00', '16:00', [slot('07:45', 30), slot('17:15', 60)])).toEqual({ first: 7, last: 19 });
  });

  it('has what is booked and what is proposed by time, and leaves out what has none', () => {
    const entry = { refs: [], names: ['A'], date: '2026-11-23', minutes: 45, assumed: false, kind: 'booked' as const };
    const entries = [
      { ...entry, names: ['A'], time: '10:00' },
      { ...entry, names: ['A'], time: null },
    ] satisfies PlannerEntry[];
    const proposal = { id: 'p', names: ['B'], date: '2026-11-23', time: '09:00', minutes: 45 } as PlannerProposal;
    const other = { ...proposal, date: '2026-11-24' };
    const slots = slotsOf('2026-11-23', entries, [proposal, other]);
    expect(slots.map(({ time, kind }) => `${time} ${kind}`)).toEqual(['09:00 proposal', '10:00 booked']);
  });
});
