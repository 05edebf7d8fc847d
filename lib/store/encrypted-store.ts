/** The unlocked store: what the use cases ask, over sealed tables and the journal. */
import type { CaseRef } from '../view';
import { bundleOf, bundleOfOpened, ENTRY_TABLES, readableRows } from './bundle';
import type { Keyring } from './crypto/keyring';
import type { Journal } from './journal/port';
import { isShared, LOG, ownerOf, PROVIDERS, partsOf, type RowPatch, SHARED } from './owned';
import type { ChangeRow, DestroyedRow, Row } from './records';
import type { SealedTables } from './sealed-tables-port';
import { type CaseBundle, CommitCancelled, caseKey, type Store, type UpkeepTable } from './store';
import type { VaultJournal } from './vault-journal';

export function encryptedStore(keyring: Keyring, tables: SealedTables, log: VaultJournal, journal: Journal): Store {
  const { mending } = log;

  async function findCases(refs: CaseRef[]): Promise<(CaseBundle | null)[]> {
    const hmacs = await Promise.all(refs.map((ref) => keyring.indexOf(`case|${caseKey(ref)}`)));
    const found = await mending(() => tables.casesBy('key', hmacs));
    const byHmac = new Map(found.map(({ id, key, rows }) => [key, bundleOf(id, rows)]));
    return hmacs.map((hmac) => byHmac.get(hmac) ?? null);
  }

  /** Makes a key for each case that is written for the first time; they are in memory only. */
  async function newKeys(owners: string[]): Promise<string[]> {
    const known = new Set(keyring.caseIds);
    const fresh = owners.filter((owner) => !isShared(owner) && !known.has(owner));
    if (fresh.length > 0) await keyring.addCaseKeys(fresh);
    return fresh;
  }

  async function findChange(id: string): Promise<ChangeRow | null> {
    const parts = await mending(() => tables.partsOf(id));
    const [first] = parts;
    if (!first) return null;
    const mutations = parts.flatMap(({ change }) => change.mutations);
    return { ...first.change, mutations, undone: parts.some(({ change }) => change.undone) };
  }

  async function upkeepRows<T extends UpkeepTable>(table: T): Promise<Row<T>[]> {
    const owners = table === 'access' ? (await tables.owners()).filter((owner) => owner.startsWith(LOG)) : [SHARED];
    const rows = await Promise.all(owners.map((owner) => mending(() => tables.rowsOf(owner))));
    return rows.flatMap((one) => readableRows(table, Object.values(one[table] ?? {})).rows);
  }

  async function sharedRows<T extends 'decisions' | 'unitLinks'>(table: T): Promise<Row<T>[]> {
    const rows = await mending(() => tables.rowsOf(SHARED));
    return readableRows(table, Object.values(rows[table] ?? {})).rows;
  }

  async function patchUpkeep(patch: RowPatch[]): Promise<void> {
    const owners = Map.groupBy(patch, (one) => ownerOf({ ...one, before: null }));
    await log.append([...owners].map(([owner, rows]) => ({ kind: 'patch', owner, patch: rows })));
  }

  async function destroy(caseIds: string[], on: string): Promise<void> {
    const rows: DestroyedRow[] = [];
    for (const id of caseIds) {
      const { cases = {} } = await mending(() => tables.rowsOf(id));
      const { key } = (cases[id] ?? {}) as { key?: unknown };
      rows.push({ id, key: typeof key === 'string' ? await keyring.indexOf(`case|${key}`) : '', on });
    }
    if (rows.length > 0) await log.destroy(rows);
  }

  async function remains(): Promise<{ id: string; at: number }[]> {
    const whole = new Set((await mending(() => tables.allCases())).map(({ id }) => id));
    const owners = (await tables.owners()).filter((owner) => !isShared(owner) && !whole.has(owner));
    return Promise.all(
      owners.map(async (id) => {
        const changes = await mending(() => tables.changesOf(id));
        return { id, at: Math.max(0, ...changes.map(({ at }) => at)) };
      }),
    );
  }

  return {
    upkeepRows,
    patchUpkeep,
    destroy,
    remains,
    changesOf: async (caseId) =>
      (await mending(() => tables.changesOf(caseId))).toSorted((one, other) => one.at - other.at),
    findCases,
    findCase: async (ref) => (await findCases([ref]))[0] ?? null,
    casesOfBenefitUnit: async (benefitUnit) => {
      const hmac = await keyring.indexOf(`unit|${benefitUnit}`);
      return readable(await mending(() => tables.casesBy('unit', [hmac])));
    },
    allCases: async () => {
      const cases = await mending(() => tables.allCases());
      return cases.map(bundleOfOpened).filter((bundle) => bundle !== null);
    },
    decisionsOf: async (benefitUnits) =>
      (await sharedRows('decisions')).filter((row) => benefitUnits.includes(row.benefitUnit)),
    unitLinks: () => sharedRows('unitLinks'),
    providers: async () => {
      const rows = await mending(() => tables.rowsOf(PROVIDERS));
      return readableRows('providers', Object.values(rows.providers ?? {})).rows;
    },
    readSettings: () => tables.settings(),
    findChange,
    casesOfChange: async (id) => (await mending(() => tables.ownersOf(id))).filter((owner) => !isShared(owner)),
    readRow: async (mutation) => {
      const rows = await mending(() => tables.rowsOf(ownerOf(mutation)));
      return rows[mutation.table]?.[mutation.id] ?? null;
    },
    everythingOf: async (caseId) => ({
      rows: await mending(() => tables.rowsOf(caseId)),
      changes: await mending(() => tables.changesOf(caseId)),
    }),
    entryIds: async (caseId) => {
      const rows = await mending(() => tables.rowsOf(caseId));
      return ENTRY_TABLES.flatMap((table) => Object.keys(rows[table] ?? {}));
    },
    commit: async (change, undoes, onSealed) => {
      const parts = partsOf(change, undoes === null ? null : await findChange(undoes));
      const fresh = await newKeys(parts.map(({ owner }) => owner));
      // The keys are on disk before anything sealed under them.
      const before = async (): Promise<void> => {
        if (fresh.length > 0) await journal.writeKeyring(await keyring.serialise());
      };
      try {
        await log.append(
          parts.map((part) => ({ kind: 'change', ...part })),
          { onSealed, before },
        );
      } catch (error) {
        if (error instanceof CommitCancelled) keyring.dropCaseKeys(fresh);
        throw error;
      }
    },
  };
}

function readable(cases: { id: string; rows: Parameters<typeof bundleOf>[1] }[]): CaseBundle[] {
  return cases.map(({ id, rows }) => bundleOf(id, rows)).filter((bundle) => bundle !== null);
}
