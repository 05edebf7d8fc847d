/** The store's host itself: the service on the real clock and database. */
import { createService } from '../service/service';
import { openStore } from '../store/store';
import type { AskVault } from './vault-link';

export function hostVault(): AskVault {
  const service = createService({
    open: () => openStore(),
    today: localDay,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
  return (name, data, given) => service[name](data, given);
}

/** The civil day on the user's clock, `YYYY-MM-DD`. */
function localDay(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
