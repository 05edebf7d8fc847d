/**
 * What one owner has: a case with everything that hangs on it, or what belongs to no single case. Pure; rows are kept as
 * they are, also where this program cannot read them.
 */
import type { ChangeRow, Mutation, TableName } from './records';

/** Owner of rows that belong to no single case: decisions of a Bedarfsgemeinschaft and the settings. */
export const SHARED = 'shared';
const SHARED_TABLES: ReadonlySet<TableName> = new Set(['decisions', 'unitLinks', 'settings', 'destroyed', 'clock']);

/** Owner of the directory of providers: large, and looked at by few, so that it stands beside what every page needs. */
export const PROVIDERS = 'providers';

/** Owner of one day of the access log is this and the day. */
export const LOG = 'log|';

/** Owners that are no case. */
export const isShared = (owner: string): boolean => owner === SHARED || owner === PROVIDERS || owner.startsWith(LOG);

/** Rows by table and id. */
export type Rows = Partial<Record<TableName, Record<string, unknown>>>;

export interface Owned {
  rows: Rows;
  /** The changes that touched it, by id, each with the mutations of this owner only. */
  changes: Record<string, ChangeRow>;
}

/** A row as it is to be, without a history: null = removed. */
export type RowPatch = Pick<Mutation, 'table' | 'id' | 'after'>;

/** The part of a change that belongs to one owner. */
export interface ChangePart {
  owner: string;
  change: ChangeRow;
  /** A change that is taken back by this one. */
  undoes: string | null;
}

export function ownerOf({ table, id, before, after }: Mutation): string {
  if (table === 'cases') return id;
  if (SHARED_TABLES.has(table)) return SHARED;
  if (table === 'providers') return PROVIDERS;
  if (table === 'access') return LOG + id.slice(0, 10);
  const { caseId } = (after ?? before ?? {}) as { caseId?: unknown };
  return typeof caseId === 'string' ? caseId : SHARED;
}

/**
 * Splits a change by owner, so that each part can be sealed under its owner's key.
 * @param undone the change that is taken back, or null: its owners take part even where none of their rows changes
 */
export function partsOf(change: ChangeRow, undone: ChangeRow | null): ChangePart[] {
  const byOwner = Map.groupBy(change.mutations, ownerOf);
  const owners = new Set([...byOwner.keys(), ...(undone?.mutations ?? []).map(ownerOf)]);
  return [...owners].map((owner) => ({
    owner,
    change: { ...change, mutations: byOwner.get(owner) ?? [] },
    undoes: undone?.id ?? null,
  }));
}

/** The owner's state after a part; `owned` stays as it is. */
export function afterPart(owned: Owned, { change, undoes }: ChangePart): Owned {
  const rows = afterPatch(owned.rows, change.mutations);
  const changes = { ...owned.changes, [change.id]: change };
  const former = undoes === null ? undefined : changes[undoes];
  if (former) changes[former.id] = { ...former, undone: true };
  return { rows, changes };
}

/** The rows after a list of replacements; null removes. `rows` stays as it is. */
export function afterPatch(rows: Rows, patch: readonly RowPatch[]): Rows {
  const next: Rows = { ...rows };
  for (const table of new Set(patch.map((one) => one.table))) next[table] = { ...next[table] };
  for (const { table, id, after } of patch) {
    const held = next[table];
    if (!held) continue;
    if (after === null) delete held[id];
    else held[id] = after;
  }
  return next;
}
