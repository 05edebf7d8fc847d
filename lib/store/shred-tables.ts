/** The database after keys were destroyed: nothing of their cases stays, and nothing stays under a former shared key. */
import { again, openChunk, sealChunk } from './chunks';
import type { Keyring } from './crypto/keyring';
import { type Bound, sealJson } from './crypto/seal';
import { isShared } from './owned';
import { ownerKeys, unsealByOne } from './owner-key';
import type { VaultDatabase } from './vault-database';

const SCHEMA = 1;

/** In one transaction; running it again changes nothing. @throws SealBroken */
export async function shredTables(db: VaultDatabase, keyring: Keyring): Promise<void> {
  const alive = new Set(keyring.caseIds);

  async function anew(table: string, id: string, owner: string, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const place: Omit<Bound, 'key'> = { table, id, schema: SCHEMA };
    return sealJson(keyring.shared('shared'), place, await unsealByOne(await ownerKeys(keyring, owner), place, sealed));
  }

  const chunks = await Promise.all(
    (await db.chunks.toArray()).map(async ({ id, sealed }) => {
      const cases = (await openChunk(keyring, id, sealed)).filter((one) => alive.has(one.id)).map(again);
      return { id, sealed: await sealChunk(keyring, id, cases) };
    }),
  );
  const shared = await Promise.all(
    (await db.shared.toArray()).map(async ({ id, sealed }) => ({ id, sealed: await anew('shared', id, id, sealed) })),
  );
  const owners = (await db.changes.orderBy('owner').uniqueKeys()).map(String);
  const sharedChanges = await Promise.all(
    (await db.changes.where('owner').anyOf(owners.filter(isShared)).toArray()).map(async (change) => ({
      ...change,
      sealed: await anew('changes', change.id, change.owner, change.sealed),
    })),
  );
  const gone = owners.filter((owner) => !isShared(owner) && !alive.has(owner));

  await db.transaction('rw', [db.cases, db.changes, db.shared, db.chunks, db.meta], async () => {
    const ids = await db.cases.toCollection().primaryKeys();
    await db.cases.bulkDelete(ids.filter((id) => !alive.has(id)));
    await db.changes.where('owner').anyOf(gone).delete();
    await db.changes.bulkPut(sharedChanges);
    await db.chunks.bulkPut(chunks);
    await db.shared.bulkPut(shared);
    const canary = await db.meta.get('canary');
    if (canary) await db.meta.put({ ...canary, cases: await db.cases.count() });
  });
}
