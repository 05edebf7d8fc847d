/**
 * The practice case: the real reader and the real use cases, over a store that is only in the memory of the page. Nothing
 * of it reaches the background, where the user's own entries are.
 */
import { adapterFor } from '../packs/adapters';
import type { Given, VaultRequestName, VaultRequests } from '../service/requests';
import { createService } from '../service/service';
import type { Profile } from '../site/profile';
import { readPage } from '../site/read-page';
import type { Vault } from '../store/vault';
import { memoryStore } from './memory-store';

/** Case system of the invented number. */
export const PRACTICE_SYSTEM = 'Übungsfall';

/** The shipped rules; those of the organisation and the user's own belong to the user's own cases. */
const GIVEN: Given = { policy: {}, problems: [] };

export type Practice = <N extends VaultRequestName>(
  name: N,
  data: VaultRequests[N]['request'],
) => Promise<VaultRequests[N]['answer']>;

/** @param today the civil day of the user's clock */
export function startPractice(today: () => string): Practice {
  const service = createService({
    vault: openVault(),
    today,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });
  return (name, data) => service[name](data, GIVEN);
}

/** What the reader finds on the page, or null where it does not find the one person. */
export function readPractice(document: Document): Profile | null {
  const reading = readPage(document, adapterFor('about:blank'));
  return reading.page === 'detail' ? reading.profile : null;
}

const NOTHING_KEPT = {
  ways: null,
  organisationBlob: null,
  former: false,
  damage: null,
  store: null,
  remembered: null,
  replaced: false,
} as const;

/** Open from the start; there is nothing to lock, to back up or to restore. */
function openVault(): Vault {
  const store = memoryStore();
  const never = (): Promise<never> => Promise.reject(new TypeError('the practice case has no key'));
  return {
    status: async () => ({ ...NOTHING_KEPT, status: 'open' }),
    storeFor: async () => store,
    settings: () => store.readSettings(),
    setUp: never,
    unlock: never,
    rekey: never,
    giveToOrganisation: never,
    within: async () => null,
    adopt: never,
    lock: async () => undefined,
  };
}
