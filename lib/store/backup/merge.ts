/**
 * Two states of one owner become one. The latest change counts: of an entry that differs the state after it stands, an
 * entry it removed stays removed; what only one side ever knew stays. A case row, which collects much, is compared field
 * by field. Options stay as they are here. Pure.
 */
import { type Owned, type Rows, SHARED } from '../owned';
import type { ChangeRow, TableName } from '../records';
import { staysHere } from './of-this-device';
import { sameJson } from './same-json';

type Fields = Record<string, unknown>;
const NEVER = Number.NEGATIVE_INFINITY;

export function mergeOwned(here: Owned, there: Owned): Owned {
  const [touchedHere, touchedThere] = [touches(here), touches(there)];

  /** The later value; `undefined` is a row that is not there. */
  function later(place: string, mine: unknown, theirs: unknown): unknown {
    const [when, whenThere] = [touchedHere.get(place) ?? NEVER, touchedThere.get(place) ?? NEVER];
    if (whenThere > when) return theirs;
    return mine === undefined && when === NEVER ? theirs : mine;
  }

  const rows: Rows = {};
  for (const table of union(here.rows, there.rows) as TableName[]) {
    const [mine, theirs] = [here.rows[table] ?? {}, there.rows[table] ?? {}];
    const merged: Record<string, unknown> = {};
    for (const id of union(mine, theirs)) {
      const row = staysHere(table) && id in mine ? mine[id] : later(`${table}|${id}`, mine[id], theirs[id]);
      if (row !== undefined) merged[id] = row;
    }
    rows[table] = merged;
  }
  // Entries of a case whose taking-on was taken back on one side only need the case.
  if (!hasRows(rows.cases) && Object.entries(rows).some(([table, byId]) => table !== 'cases' && hasRows(byId)))
    rows.cases = { ...there.rows.cases, ...here.rows.cases };
  for (const id of Object.keys(rows.cases ?? {})) {
    const [mine, theirs] = [here.rows.cases?.[id] as Fields | undefined, there.rows.cases?.[id] as Fields | undefined];
    if (!mine || !theirs) continue;
    const fields = union(mine, theirs).map((field) => [
      field,
      // Who stands in for whom is of this device.
      field === 'substitution' && field in mine
        ? mine[field]
        : later(`cases|${id}|${field}`, mine[field], theirs[field]),
    ]);
    rows.cases = { ...rows.cases, [id]: Object.fromEntries(fields) };
  }
  return { rows, changes: mergeChanges(here.changes, there.changes) };
}

/** The same entries as those of another case: one person who was taken on twice, in two stores. */
export function underOwner({ rows, changes }: Owned, from: string, to: string): Owned {
  if (from === to || from === SHARED) return { rows, changes };
  const moved = (table: string, row: unknown): unknown =>
    row === null ? null : table === 'cases' ? { ...(row as Fields), id: to } : { ...(row as Fields), caseId: to };
  const movedRows: Rows = {};
  for (const [table, byId] of Object.entries(rows) as [TableName, Fields][]) {
    movedRows[table] = Object.fromEntries(
      Object.entries(byId).map(([id, row]) => [table === 'cases' ? to : id, moved(table, row)]),
    );
  }
  const movedChanges = Object.entries(changes).map(([id, change]): [string, ChangeRow] => [
    id,
    {
      ...change,
      mutations: change.mutations.map(({ table, id: row, before, after }) => ({
        table,
        id: table === 'cases' ? to : row,
        before: moved(table, before),
        after: moved(table, after),
      })),
    },
  ]);
  return { rows: movedRows, changes: Object.fromEntries(movedChanges) };
}

/** When each row, and each field of a case, was last changed. */
function touches({ changes }: Owned): Map<string, number> {
  const latest = new Map<string, number>();
  const touch = (place: string, at: number): void => {
    latest.set(place, Math.max(at, latest.get(place) ?? NEVER));
  };
  for (const { at, mutations } of Object.values(changes)) {
    for (const { table, id, before, after } of mutations) {
      touch(`${table}|${id}`, at);
      if (table !== 'cases') continue;
      const [was, is] = [(before ?? {}) as Fields, (after ?? {}) as Fields];
      for (const field of union(was, is)) if (!sameJson(was[field], is[field])) touch(`cases|${id}|${field}`, at);
    }
  }
  return latest;
}

function mergeChanges(here: Owned['changes'], there: Owned['changes']): Owned['changes'] {
  const merged = { ...there, ...here };
  for (const [id, change] of Object.entries(here)) {
    if (there[id]?.undone && !change.undone) merged[id] = { ...change, undone: true };
  }
  return merged;
}

const union = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
const hasRows = (byId: object | undefined): boolean => Object.keys(byId ?? {}).length > 0;
