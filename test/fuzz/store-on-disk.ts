/** A store as it is, on a disk in memory: the real journal files and the real tables. */
import 'fake-indexeddb/auto';
import { openingOf } from '../../lib/service/vault-requests';
import type { Journal } from '../../lib/store/journal/port';
import type { Store } from '../../lib/store/store';
import { createVault, type Vault } from '../../lib/store/vault';
import { openDatabase, type VaultDatabase } from '../../lib/store/vault-database';
import type { MemoryDisk } from '../store/journal/memory-disk';

/** Opens without a passphrase, and quickly. */
export const KEY = openingOf({
  by: 'organisation',
  profileSecret: btoa('p'.repeat(32)),
  organisationSecret: 'geheim'.repeat(8),
});
const SYSTEM = 'https://fall.example';
const AT = 1_795_000_000_000;

/** As the worker gives it, without a worker. */
export function journalOn(disk: MemoryDisk): Journal {
  const journal = disk.journal();
  return {
    open: async () => journal.open(),
    append: async (bytes) => journal.append([bytes])[0] as number,
    replace: async (entries) => journal.replace(entries),
    writeKeyring: async (bytes) => journal.writeKeyring(bytes),
    quarantine: async (bytes) => journal.quarantine(bytes),
    size: async () => journal.size(),
    erase: async () => journal.erase(),
    close: async () => undefined,
  };
}

export interface OpenStore {
  vault: Vault;
  store: Store;
}

/** @throws what opening throws; Error where it stays locked */
export async function openOn(disk: MemoryDisk, database: string): Promise<OpenStore> {
  const vault = createVault(journalOn(disk), { database, former: `${database}-former` });
  const store = await vault.storeFor(KEY);
  if (!store) throw new Error('locked');
  return { vault, store };
}

/** Cases with one Wiedervorlage each, a change for each case. */
export async function fill(store: Store, cases: number): Promise<void> {
  for (let index = 0; index < cases; index += 1) {
    const [caseId, id] = [`case-${index}`, `follow-${index}`];
    const customerNumber = `214D${String(index).padStart(6, '0')}`;
    const person = { system: SYSTEM, customerNumber, name: `Muster-${index}, Kim`, benefitUnit: null };
    const row = { id: caseId, key: `${SYSTEM}|${customerNumber}`, ...person, adoptedOn: '2026-11-01' };
    const followUp = { id, caseId, date: '2026-12-01', what: `anrufen ${index}`, done: false, step: null };
    await store.commit(
      {
        id: `change-${index}`,
        at: AT + index,
        label: 'Wiedervorlage',
        mutations: [
          { table: 'cases', id: caseId, before: null, after: { ...row, observations: [], localFacts: [] } },
          { table: 'followUps', id, before: null, after: followUp },
        ],
        undone: false,
      },
      null,
    );
  }
}

/** „case-1 Muster-1, Kim: anrufen 1“ for each case, by the list and one by one; they must agree. */
export async function readBack(store: Store, cases: number): Promise<string[]> {
  const refs = Array.from({ length: cases }, (_, index) => ({
    system: SYSTEM,
    customerNumber: `214D${String(index).padStart(6, '0')}`,
  }));
  const single = (await store.findCases(refs)).filter((bundle) => bundle !== null);
  const text = (bundles: typeof single): string[] =>
    bundles
      .map(({ row, followUps }) => `${row.id} ${row.name}: ${followUps.map(({ what }) => what).join()}`)
      .toSorted();
  const listed = text(await store.allCases());
  const found = text(single);
  if (listed.join('\n') !== found.join('\n')) throw new Error('list and single cases differ');
  return found;
}

export async function inDatabase<T>(name: string, work: (db: VaultDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
