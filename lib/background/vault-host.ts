/** The store's host itself: the service on the real clock and database. */

import { localDay } from '../local-day';
import { createService } from '../service/service';
import { FORMER_DATABASE } from '../store/former-database';
import { openJournalWorker } from '../store/journal/client';
import { createVault } from '../store/vault';
import { DATABASE_NAME } from '../store/vault-database';
import type { AskVault } from './vault-link';

export function hostVault(): AskVault {
  const service = createService({
    vault: createVault(openJournalWorker(), { database: DATABASE_NAME, former: FORMER_DATABASE }),
    today: localDay,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
  return (name, data, given) => service[name](data, given);
}
