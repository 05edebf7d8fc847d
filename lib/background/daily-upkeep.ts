/** Has the store's host look for expired cases, once a day while somebody works with it. */
import { localDay } from '../local-day';
import { announceChange } from './overlay-link';
import type { Vault } from './vault-link';

/** While the store is locked, nobody asks more often. */
const RETRY_MS = 60_000;

/** The function costs nothing but once a day; nobody waits for it. */
export function dailyUpkeep(vault: Vault): () => void {
  let doneOn: string | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;

  async function run(today: string): Promise<void> {
    const { done, news } = await vault('upkeep', {});
    if (done) doneOn = today;
    if (news) await announceChange();
  }

  return () => {
    const today = localDay();
    if (doneOn === today || Date.now() - triedAt < RETRY_MS) return;
    triedAt = Date.now();
    // A host that does not answer is asked again later.
    run(today).catch(() => undefined);
  };
}
