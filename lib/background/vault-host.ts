/** The store's host itself: the service on the real clock and database. */
import { createService } from '../service/service';
import { openStore } from '../store/store';
import { localDay } from './local-day';
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
