import { breather } from './breather';

/** So many that the browser's threads have work, so few that a long list neither piles up nor holds up what else waits. */
const AT_ONCE = 250;

/**
 * Does the same with each, some hundred at once; answers in their order.
 * @param onDone called before each round and after the last, with the number done; what it throws ends the work
 */
export async function sideBySide<T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
  onDone?: (count: number) => void,
): Promise<R[]> {
  const done: R[] = [];
  const breathe = breather();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    onDone?.(at);
    for (const one of await Promise.all(all.slice(at, at + AT_ONCE).map(work))) done.push(one);
    await breathe();
  }
  onDone?.(all.length);
  return done;
}

/** Gives some hundred at a time to the database, whose answers are a turn for all else; a transaction waits for nothing more. */
export async function inPieces<T>(all: readonly T[], put: (piece: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await put(all.slice(at, at + AT_ONCE));
}
