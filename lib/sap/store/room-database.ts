/**
 * The second copy of the rows, beside the journal: one sealed record for each owner, and a sealed list of them by which a missing
 * or an older record is noticed. Readable without the keyring are random ids and counts of writes.
 */
import type Dexie from 'dexie';
import type { EntityTable } from 'dexie';
import * as z from 'zod';
import '../../rules/zod-config';
import type { Bytes } from '../../store/crypto/bytes';
import type { Keyring } from '../../store/crypto/keyring';
import { SealBroken, sealJson, unsealJson } from '../../store/crypto/seal';
import { guarded, openGuarded } from '../../store/guarded-database';
import { byOne, ownerKeys, readPatch, sharedKeys } from './room-frame';
import { type Owned, type Owners, ownedOf, wholeOf } from './room-state';

/** Rises with every change of what lies on the disk: a newer one is refused before anything is read. */
const VERSION = 1;
const SCHEMA = 1;

interface SealedOwner {
  id: string;
  n: number;
  sealed: Bytes;
}
export interface RoomDatabase extends Dexie {
  owners: EntityTable<SealedOwner, 'id'>;
  meta: EntityTable<{ id: 'index'; sealed: Bytes }, 'id'>;
}

/** The number of the last frame that is in the database, and each owner's own. */
const indexSchema = z.strictObject({ applied: z.int().min(0), owners: z.array(z.tuple([z.string(), z.int()])) });

export interface ReadDatabase {
  /** Null where there is none that opens. */
  index: { applied: number; owners: ReadonlyMap<string, number> } | null;
  /** What opens and is as new as the list says. */
  owners: Map<string, Owned>;
  /** Nothing was in it. */
  empty: boolean;
}

const ownerPlace = (owner: string, n: number) => ({ table: 'sap-owner', id: `${owner}|${n}`, schema: SCHEMA });
const indexPlace = ({ storeId }: Keyring) => ({ table: 'sap-index', id: storeId, schema: SCHEMA });

/** @throws StoreFault as `openGuarded` */
export const openRoomDatabase = (name: string): Promise<RoomDatabase> =>
  openGuarded<RoomDatabase>(name, VERSION, { owners: 'id', meta: 'id' });

/** @throws StoreFault */
export async function readDatabase(db: RoomDatabase, keyring: Keyring): Promise<ReadDatabase> {
  const [records, meta] = await guarded(() => Promise.all([db.owners.toArray(), db.meta.get('index')]));
  const index = meta ? await readIndex(keyring, meta.sealed) : null;
  const owners = new Map<string, Owned>();
  for (const { id, n, sealed } of records) {
    if (index && index.owners.get(id) !== n) continue;
    const keys = await ownerKeys(keyring, id);
    try {
      const value = await byOne(keys, (key) => unsealJson(key, ownerPlace(id, n), sealed));
      owners.set(id, ownedOf(n, readPatch(value)));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  return { index, owners, empty: records.length === 0 && !meta };
}

async function readIndex(keyring: Keyring, sealed: Bytes): Promise<ReadDatabase['index']> {
  try {
    const value = await byOne(sharedKeys(keyring, 'shared'), (key) => unsealJson(key, indexPlace(keyring), sealed));
    const read = indexSchema.safeParse(value);
    return read.success ? { applied: read.data.applied, owners: new Map(read.data.owners) } : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/**
 * In one transaction: the owners in `changed` anew, those that are not there any more away, and the list.
 * @param applied number of the last frame that is in `owners`
 * @throws StoreFault, after which it holds what it held before
 */
export async function writeDatabase(
  db: RoomDatabase,
  keyring: Keyring,
  { owners, changed, applied }: { owners: Owners; changed: Iterable<string>; applied: number },
): Promise<void> {
  const records: SealedOwner[] = [];
  for (const id of changed) {
    const owned = owners.get(id);
    const [key] = await ownerKeys(keyring, id);
    if (!owned || !key) continue;
    const { n } = owned;
    records.push({ id, n, sealed: await sealJson(key, ownerPlace(id, n), wholeOf(id, owned).patch) });
  }
  const index = { applied, owners: [...owners].map(([id, { n }]) => [id, n]) };
  const sealed = await sealJson(keyring.shared('shared'), indexPlace(keyring), index);
  await guarded(() =>
    db.transaction('rw', db.owners, db.meta, async () => {
      const gone = (await db.owners.toCollection().primaryKeys()).filter((id) => !owners.has(id));
      await db.owners.bulkDelete(gone);
      await db.owners.bulkPut(records);
      await db.meta.put({ id: 'index', sealed });
    }),
  );
}
