/** The rows of the workspace as the rules ask for them. */
import { toDay, yearOf } from '../rules/dates';
import type { SapRecords } from '../rules/sap/facts';
import type { BudgetFacts } from '../rules/sap/time-budget';
import type { RoomRows } from './open-room';
import { EMPTY_PROFILE } from './profile';

export function recordsOf({ profile, duties, pauses, sheets }: RoomRows): SapRecords {
  return { facts: profile ?? EMPTY_PROFILE, entries: duties, pauses, sentQuarters: sheets.map(({ id }) => id) };
}

export function budgetFactsOf({ profile, pauses }: RoomRows): BudgetFacts {
  const { employees, fte, colleagues } = profile ?? EMPTY_PROFILE;
  return { employees, fte, colleagues, pauses };
}

/** Minutes of talks and other recorded work of a calendar year. */
export function minutesIn({ talks, times }: RoomRows, year: number): number {
  return [...talks, ...times].reduce((sum, { on, minutes }) => (yearOf(toDay(on)) === year ? sum + minutes : sum), 0);
}
