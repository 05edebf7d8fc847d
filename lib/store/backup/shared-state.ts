/** What belongs to no single case, after restoring. Pure. */
import type { Owned, Rows } from '../owned';
import type { TableName } from '../records';
import { mergeOwned } from './merge';
import { staysHere } from './of-this-device';

/** Which cases were destroyed: HMACs, which mean nothing in another store. */
const DESTROYED = 'destroyed';

/** @param sameStore the backup is of this very store */
export function sharedAfter(way: 'merge' | 'replace', here: Owned, there: Owned, sameStore: boolean): Owned {
  const theirs = { ...there, rows: without(there.rows, (table) => table === DESTROYED && !sameStore) };
  if (way === 'merge') return mergeOwned(here, theirs);
  const rows: Rows = { ...theirs.rows };
  for (const [table, byId] of Object.entries(here.rows) as [TableName, Record<string, unknown>][]) {
    if (isDestroyed(table)) rows[table] = { ...rows[table], ...byId };
    else if (table === 'settings' ? isEmpty(rows.settings) : staysHere(table)) rows[table] = byId;
  }
  return { rows, changes: theirs.changes };
}

/** A case that was destroyed here: its id, the HMAC of its number, the day. */
export interface Destroyed {
  id: string;
  key: string;
  on: string;
}

export function destroyedIn({ rows }: Owned): Destroyed[] {
  const byId = (rows as Record<string, Record<string, unknown> | undefined>)[DESTROYED] ?? {};
  return Object.values(byId) as Destroyed[];
}

const isEmpty = (byId: object | undefined): boolean => Object.keys(byId ?? {}).length === 0;
const isDestroyed = (table: string): boolean => table === DESTROYED;

function without(rows: Rows, leftOut: (table: string) => boolean): Rows {
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !leftOut(table)));
}
