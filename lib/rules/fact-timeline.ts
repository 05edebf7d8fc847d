import { BEFORE_ALL, type EpochDay, toDay } from './dates';
import type { FactChange, Facts } from './facts';

/** Facts that hold from a day on, until the next state begins. */
export interface FactState {
  on: EpochDay;
  facts: Facts;
}

/**
 * The facts of a case as states in time. The first holds from the beginning; of changes on one day the later in the list
 * prevails.
 */
export function factTimeline(facts: Facts, changes: readonly FactChange[]): FactState[] {
  const states: FactState[] = [{ on: BEFORE_ALL, facts }];
  if (changes.length === 0) return states;
  let current = facts;
  const dated = changes.map(({ on, ...values }) => ({ on: toDay(on), values })).sort((a, b) => a.on - b.on);
  for (const { on, values } of dated) {
    current = { ...current, ...values };
    states.push({ on, facts: current });
  }
  return states;
}

/** The facts valid on a day. */
export function factsOn(timeline: readonly FactState[], day: EpochDay): Facts {
  let facts = timeline[0]?.facts;
  for (let at = 1; at < timeline.length; at += 1) {
    const state = timeline[at] as FactState;
    if (state.on <= day) facts = state.facts;
  }
  if (!facts) throw new RangeError('A timeline begins with a state that always holds.');
  return facts;
}
