/**
 * The backup file of the workspace: a keyring without the keys of Klientenbögen, which opens as the workspace's own did that day,
 * and all rows, sealed under it.
 *
 *   0 magic · 4 version (16 bit) · 6 length of the keyring · 10 keyring, sealed rows
 */
import * as z from 'zod';
import '../../rules/zod-config';
import type { IsoDate } from '../../rules/facts';
import { isoDateSchema } from '../../rules/pack-parts-schema';
import { BackupBroken } from '../../store/backup/backup-broken';
import { ByteReader, Unreadable } from '../../store/crypto/byte-reader';
import { ByteWriter } from '../../store/crypto/byte-writer';
import { type Bytes, ownBytes, sameBytes } from '../../store/crypto/bytes';
import { type Keyring, KeyringBroken, openKeyring } from '../../store/crypto/keyring';
import { recoveryKeyProblem } from '../../store/crypto/recovery-key';
import { SealBroken, sealJson, unsealJson } from '../../store/crypto/seal';
import { readPatch } from './room-frame';
import { type Owned, type Owners, ownedOf, SHARED, wholeOf, withoutDoomed } from './room-state';

const MAGIC = Uint8Array.from([0x46, 0x42, 0x4b, 0x52]); // FBKR
const VERSION = 1;
const SCHEMA = 1;
/** Far above what anybody writes by hand; no file makes the page hold more than this. */
const MOST_BYTES = 64 * 1024 * 1024;

const contentSchema = z.strictObject({
  /** The day the entries were as they are here. */
  day: isoDateSchema,
  owners: z.array(z.tuple([z.string(), z.array(z.unknown())])),
});
const place = ({ storeId }: Keyring) => ({ table: 'sap-backup', id: storeId, schema: SCHEMA });

export async function writeRoomBackup(keyring: Keyring, owners: Owners, day: IsoDate): Promise<Bytes> {
  const parts = [...withoutDoomed(owners)].map(([owner, owned]) => [owner, wholeOf(owner, owned).patch]);
  const ring = await keyring.serialise(keyring.caseIds);
  const sealed = await sealJson(keyring.shared('shared'), place(keyring), { day, owners: parts });
  return new ByteWriter(sealed.length + ring.length + 16)
    .bytes(MAGIC)
    .u16(VERSION)
    .u32(ring.length)
    .bytes(ring)
    .bytes(sealed)
    .done();
}

/**
 * All of the file, checked.
 * @param secret passphrase of the workspace on the day of the file, or the recovery key printed for it
 * @throws BackupBroken, WrongSecret
 */
export async function readRoomBackup(file: Uint8Array, secret: string): Promise<Map<string, Owned>> {
  const { ring, sealed } = split(ownBytes(file));
  const keyring = await opened(ring, secret);
  try {
    const read = contentSchema.safeParse(await unsealJson(keyring.shared('shared'), place(keyring), sealed));
    if (!read.success) throw new BackupBroken('damaged');
    const owners = new Map(read.data.owners.map(([owner, rows]) => [owner, ownedOf(0, readPatch(rows))]));
    if (![...owners].every(([owner, owned]) => belongs(owner, owned))) throw new BackupBroken('damaged');
    return owners;
  } catch (error) {
    if (error instanceof SealBroken) throw new BackupBroken('damaged');
    throw error;
  } finally {
    keyring.forget();
  }
}

function split(file: Bytes): { ring: Bytes; sealed: Bytes } {
  if (file.length > MOST_BYTES) throw new BackupBroken('tooLarge');
  if (!sameBytes(file.subarray(0, MAGIC.length), MAGIC)) throw new BackupBroken('noBackup');
  try {
    const reader = new ByteReader(file);
    reader.bytes(MAGIC.length);
    if (reader.u16() !== VERSION) throw new BackupBroken('newer');
    const ring = reader.bytes(reader.u32());
    return { ring, sealed: file.subarray(reader.before().length) };
  } catch (error) {
    if (error instanceof Unreadable) throw new BackupBroken('damaged');
    throw error;
  }
}

async function opened(ring: Bytes, secret: string): Promise<Keyring> {
  try {
    return await openKeyring(
      ring,
      recoveryKeyProblem(secret) === null
        ? { by: 'recovery', recoveryKey: secret }
        : { by: 'passphrase', passphrase: secret },
    );
  } catch (error) {
    if (error instanceof KeyringBroken) throw new BackupBroken(error.reason);
    throw error;
  }
}

/** Whether an owner holds its own rows only. */
function belongs(owner: string, { rows }: Owned): boolean {
  return [...rows.values()].every(({ table, id, after }) => {
    if (table === 'clients') return owner === id;
    if (table === 'talks') return owner !== SHARED && (after as { clientId?: unknown }).clientId === owner;
    return owner === SHARED;
  });
}
