/** Where the talks of a day stand on the clock, in rows of a quarter of an hour. */
import type { PlannerEntry, PlannerProposal } from '../../lib/messages/planner';
import { dayMinute } from '../../lib/week-plan/clock';

/** Minutes of a row. */
export const ROW = 15;

export interface Slot {
  key: string;
  time: string;
  minutes: number;
  names: (string | null)[];
  /** `proposal`: not booked yet. */
  kind: PlannerEntry['kind'] | 'proposal';
}

/** Slots that lie over one another share a place. */
export interface Place {
  from: number;
  to: number;
  slots: Slot[];
}

/** Of one day, by time. */
export function slotsOf(date: string, entries: readonly PlannerEntry[], proposals: readonly PlannerProposal[]): Slot[] {
  const booked = entries
    .filter((entry) => entry.date === date)
    .flatMap(({ time, minutes, names, kind }, at) =>
      time === null ? [] : [{ key: `e${at}`, time, minutes, names, kind }],
    );
  const proposed = proposals
    .filter((proposal) => proposal.date === date)
    .map(({ id, time, minutes, names }) => ({ key: id, time, minutes, names, kind: 'proposal' as const }));
  return [...booked, ...proposed].toSorted((one, other) => (one.time < other.time ? -1 : 1));
}

/** Rows from the first hour of the clock on, 0 the first. */
export function placesOf(slots: readonly Slot[], firstHour: number): Place[] {
  const places: Place[] = [];
  for (const slot of slots) {
    const start = dayMinute(slot.time) - firstHour * 60;
    const from = Math.floor(start / ROW);
    const to = Math.max(from + 1, Math.ceil((start + slot.minutes) / ROW));
    const last = places.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.slots.push(slot);
    } else places.push({ from, to, slots: [slot] });
  }
  return places;
}

/** First and last hour of the clock: the times for talks, and whatever lies outside them. */
export function hoursOf(from: string, to: string, slots: readonly Slot[]): { first: number; last: number } {
  const starts = [dayMinute(from), ...slots.map(({ time }) => dayMinute(time))];
  const ends = [dayMinute(to), ...slots.map(({ time, minutes }) => dayMinute(time) + minutes)];
  return { first: Math.floor(Math.min(...starts) / 60), last: Math.min(24, Math.ceil(Math.max(...ends) / 60)) };
}
