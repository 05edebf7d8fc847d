/** A store in the memory of one page: for the practice case, of which nothing may last. */
import { bundleOf, ENTRY_TABLES, readableRows } from '../store/bundle';
import { afterPart, afterPatch, isShared, type Owned, ownerOf, partsOf, SHARED } from '../store/owned';
import type { ChangeRow, Row, TableName } from '../store/records';
import { type CaseBundle, caseKey, type Store } from '../store/store';

const EMPTY: Owned = { rows: {}, changes: {} };

/** Ends with the page that holds it. */
export function memoryStore(): Store {
  const owners = new Map<string, Owned>();
  const of = (owner: string): Owned => owners.get(owner) ?? EMPTY;
  const bundles = (): CaseBundle[] =>
    [...owners].flatMap(([owner, { rows }]) => (isShared(owner) ? [] : (bundleOf(owner, rows) ?? [])));
  const sharedRows = <T extends TableName>(table: T): Row<T>[] =>
    [...owners].flatMap(([owner, { rows }]) =>
      isShared(owner) ? readableRows(table, Object.values(rows[table] ?? {})).rows : [],
    );
  const parts = (id: string): [owner: string, change: ChangeRow][] =>
    [...owners].flatMap(([owner, { changes }]) => (changes[id] ? [[owner, changes[id]] as [string, ChangeRow]] : []));

  const store: Store = {
    findCase: async (ref) => bundles().find(({ row }) => row.key === caseKey(ref)) ?? null,
    findCases: (refs) => Promise.all(refs.map(store.findCase)),
    casesOfBenefitUnit: async (unit) => bundles().filter(({ row }) => row.benefitUnit === unit),
    allCases: async () => bundles(),
    decisionsOf: async (units) => sharedRows('decisions').filter(({ benefitUnit }) => units.includes(benefitUnit)),
    unitLinks: async () => sharedRows('unitLinks'),
    providers: async () => sharedRows('providers'),
    readSettings: async () => sharedRows('settings')[0]?.value,
    findChange: async (id) => {
      const [first, ...more] = parts(id).map(([, change]) => change);
      if (!first) return null;
      return { ...first, mutations: [first, ...more].flatMap(({ mutations }) => mutations) };
    },
    casesOfChange: async (id) => parts(id).flatMap(([owner]) => (isShared(owner) ? [] : [owner])),
    commit: async (change, undoes) => {
      const undone = undoes === null ? null : await store.findChange(undoes);
      for (const part of partsOf(change, undone)) owners.set(part.owner, afterPart(of(part.owner), part));
    },
    readRow: async (mutation) => of(ownerOf(mutation)).rows[mutation.table]?.[mutation.id] ?? null,
    everythingOf: async (id) => ({ rows: of(id).rows, changes: Object.values(of(id).changes) }),
    entryIds: async (id) => ENTRY_TABLES.flatMap((table) => Object.keys(of(id).rows[table] ?? {})),
    changesOf: async (id) => Object.values(of(id).changes).toSorted((a, b) => a.at - b.at),
    upkeepRows: async (table) => sharedRows(table),
    patchUpkeep: async (patch) => {
      for (const one of patch) {
        const owner = ownerOf({ ...one, before: null });
        owners.set(owner, { ...of(owner), rows: afterPatch(of(owner).rows, [one]) });
      }
    },
    destroy: async (ids) => {
      for (const id of ids) if (id !== SHARED) owners.delete(id);
    },
    remains: async () => [],
  };
  return store;
}
