/**
 * Rows and changes as they are sealed: several of one kind stand in columns, which is a fraction of the bytes. What stands
 * alone, or was sealed before there were columns, stands as it is; both are told apart by what they are. Pure.
 */
import { type Columns, fromColumns, toColumns } from './columns';
import type { Owned, Rows } from './owned';
import type { ChangeRow, Mutation, TableName } from './records';

/** A table of one owner: its rows in columns, each under its own id, or by id. */
type PackedTable = { table: TableName; columns: Columns } | { table: TableName; rows: Record<string, unknown> };
export type PackedRows = Rows | PackedTable[];

/** Rows of one table that a change made, one after the other. */
interface Created {
  table: TableName;
  created: Columns;
}
export type PackedChange = Omit<ChangeRow, 'mutations'> & { mutations: (Mutation | Created)[] };

export interface PackedOwned {
  rows: PackedRows;
  changes: Record<string, PackedChange>;
}

export function packedRows(rows: Rows, owner: string): PackedRows {
  let packed = false;
  const tables = (Object.entries(rows) as [TableName, Record<string, unknown>][]).map(([table, held]): PackedTable => {
    const ids = Object.keys(held);
    const list = Object.values(held);
    const columns = list.length > 1 && list.every((row, at) => idOf(row) === ids[at]) ? columnsOf(list, owner) : null;
    if (!columns) return { table, rows: held };
    packed = true;
    return { table, columns };
  });
  return packed ? tables : rows;
}

export function unpackedRows(packed: PackedRows, owner: string): Rows {
  if (!Array.isArray(packed)) return packed;
  const rows: Rows = {};
  for (const one of packed) {
    if ('rows' in one) rows[one.table] = one.rows;
    else rows[one.table] = Object.fromEntries(recordsOf(one.columns, owner).map((row) => [row.id as string, row]));
  }
  return rows;
}

export function packedChange(change: ChangeRow, owner: string): PackedChange {
  const { mutations } = change;
  const packed: PackedChange['mutations'] = [];
  let at = 0;
  for (let mutation = mutations[0]; mutation; mutation = mutations[at]) {
    const { table } = mutation;
    const start = at;
    while (isCreation(mutations[at], table)) at += 1;
    const made = mutations.slice(start, at);
    const columns =
      made.length > 1
        ? columnsOf(
            made.map(({ after }) => after),
            owner,
          )
        : null;
    if (columns) packed.push({ table, created: columns });
    else if (made.length > 0) packed.push(...made);
    else {
      packed.push(mutation);
      at += 1;
    }
  }
  return { ...change, mutations: packed };
}

/** Unchecked, as it was sealed. */
export function unpackedChange(packed: PackedChange, owner: string): ChangeRow {
  return {
    ...packed,
    mutations: packed.mutations.flatMap((one) => ('created' in one ? creations(one, owner) : [one])),
  };
}

export function packedOwned({ rows, changes }: Owned, owner: string): PackedOwned {
  return { rows: packedRows(rows, owner), changes: mapped(changes, (change) => packedChange(change, owner)) };
}

export function unpackedOwned({ rows, changes }: PackedOwned, owner: string): Owned {
  return { rows: unpackedRows(rows, owner), changes: mapped(changes, (change) => unpackedChange(change, owner)) };
}

const idOf = (row: unknown): unknown => (row as { id?: unknown } | null)?.id;

function isCreation(mutation: Mutation | undefined, table: TableName): boolean {
  return mutation?.table === table && mutation.before === null && idOf(mutation.after) === mutation.id;
}

function creations({ table, created }: Created, owner: string): Mutation[] {
  return recordsOf(created, owner).map((after) => ({ table, id: after.id as string, before: null, after }));
}

const columnsOf = (rows: unknown[], owner: string): Columns | null =>
  toColumns(rows, Array<string>(rows.length).fill(owner));

const recordsOf = (columns: Columns, owner: string): Record<string, unknown>[] =>
  fromColumns(columns, Array<string>(columns.count).fill(owner));

function mapped<A, B>(of: Record<string, A>, map: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, map(one)]));
}
