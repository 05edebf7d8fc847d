/** The database of versions 1 and 2, which stored without encryption: read once, taken over, deleted. */
import Dexie from 'dexie';
import { guarded } from './guarded-database';
import { type Owned, ownerOf, partsOf } from './owned';
import { changeRow, ROW_SCHEMAS, type TableName } from './records';

export const FORMER_DATABASE = 'fallblick';
const LAST_VERSION = 2;

export async function formerExists(name: string): Promise<boolean> {
  return guarded(() => Dexie.exists(name));
}

/**
 * All rows by owner, as they are; changes whose shape is not known are left behind with nothing to undo.
 * @throws StoreFault('VersionError') for a database of a version that never stored without encryption
 */
export async function readFormer(name: string): Promise<Map<string, Owned>> {
  return guarded(async () => {
    const db = await new Dexie(name).open();
    try {
      if (db.verno > LAST_VERSION) throw new DOMException('newer database', 'VersionError');
      return await rowsByOwner(db);
    } finally {
      db.close();
    }
  });
}

export async function deleteFormer(name: string): Promise<void> {
  await guarded(() => Dexie.delete(name));
}

async function rowsByOwner(db: Dexie): Promise<Map<string, Owned>> {
  const owners = new Map<string, Owned>();
  const ownedBy = (owner: string): Owned => {
    const owned = owners.get(owner) ?? { rows: {}, changes: {} };
    owners.set(owner, owned);
    return owned;
  };
  const present = new Set(db.tables.map((table) => table.name));
  for (const table of Object.keys(ROW_SCHEMAS) as TableName[]) {
    if (!present.has(table)) continue;
    for (const row of (await db.table(table).toArray()) as { id: string }[]) {
      const { rows } = ownedBy(ownerOf({ table, id: row.id, before: null, after: row }));
      const held = rows[table] ?? {};
      held[row.id] = row;
      rows[table] = held;
    }
  }
  for (const raw of await db.table('changes').toArray()) {
    const change = changeRow.safeParse(raw);
    if (!change.success) continue;
    for (const part of partsOf(change.data, null)) ownedBy(part.owner).changes[part.change.id] = part.change;
  }
  return owners;
}
