/** The steps of an editor, to go back and forth between. */
export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** What the last edit was about; a further edit of the same joins it. */
  about: string | null;
}

/** Steps that can be taken back. */
const MOST = 200;

export const historyOf = <T>(now: T): History<T> => ({ past: [], now, future: [], about: null });

/** @param about edits in a row about the same, such as the letters typed into one cell, are one step; null: a step of its own */
export function edited<T>(history: History<T>, next: T, about: string | null): History<T> {
  if (Object.is(next, history.now)) return history;
  const joins = about !== null && about === history.about && history.future.length === 0;
  const past = joins ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now: next, future: [], about };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], about: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.now], now: after, future, about: null };
}
