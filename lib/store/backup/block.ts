/** Some owners with all they have, each sealed under its own key. */
import * as z from 'zod';
import '../../rules/zod-config';
import { ByteReader, Unreadable } from '../crypto/byte-reader';
import { ByteWriter } from '../crypto/byte-writer';
import type { Bytes } from '../crypto/bytes';
import type { Keyring } from '../crypto/keyring';
import { SealBroken, sealJson, unsealJson } from '../crypto/seal';
import { type Owned, PROVIDERS, SHARED } from '../owned';
import { ownerKey } from '../owner-key';
import { changeRow } from '../records';
import { BackupBroken } from './backup-broken';

const SCHEMA = 1;
const place = (owner: string) => ({ table: 'backup-part', id: owner, schema: SCHEMA });

/** One owner as it stands in a backup or in the store. */
export interface OwnerState {
  owner: string;
  owned: Owned;
}

/** Rows of every shape, because the store keeps them so too; only what ties them to their owner is asked for. */
const ownedSchema = z.strictObject({
  rows: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
  changes: z.record(z.string(), changeRow),
});
const caseTies = z.looseObject({ id: z.string(), key: z.string(), benefitUnit: z.string().nullable() });

export async function sealBlock(keyring: Keyring, states: OwnerState[]): Promise<Bytes> {
  const parts = await Promise.all(
    states.map(async ({ owner, owned }) => {
      const key = await ownerKey(keyring, owner);
      if (!key) throw new TypeError('an owner without a key cannot be written');
      return { owner, bytes: await sealJson(key, place(owner), owned) };
    }),
  );
  const writer = new ByteWriter().u32(parts.length);
  for (const { owner, bytes } of parts) writer.text(owner).u32(bytes.length).bytes(bytes);
  return writer.done();
}

/** Only for bytes whose check sum was found right. @throws BackupBroken */
export async function openBlock(keyring: Keyring, bytes: Bytes): Promise<OwnerState[]> {
  try {
    const reader = new ByteReader(bytes);
    const states: OwnerState[] = [];
    for (let left = reader.u32(); left > 0; left -= 1) {
      const owner = reader.text();
      states.push(await openPart(keyring, owner, reader.bytes(reader.u32())));
    }
    reader.end();
    return states;
  } catch (fault) {
    if (fault instanceof Unreadable || fault instanceof SealBroken) throw new BackupBroken('damaged');
    throw fault;
  }
}

async function openPart(keyring: Keyring, owner: string, sealed: Bytes): Promise<OwnerState> {
  const key = await ownerKey(keyring, owner);
  if (!key) throw new BackupBroken('damaged');
  const read = ownedSchema.safeParse(await unsealJson(key, place(owner), sealed));
  if (!read.success || !belongs(owner, read.data.rows)) throw new BackupBroken('damaged');
  return { owner, owned: read.data };
}

/** Whether a case's part holds that case only, with what the store finds it by. */
function belongs(owner: string, rows: Owned['rows']): boolean {
  if (owner === SHARED) return Object.keys(rows.cases ?? {}).length === 0;
  if (owner === PROVIDERS) return Object.keys(rows).every((table) => table === 'providers');
  return Object.entries(rows).every(([table, byId]) =>
    Object.entries(byId).every(([id, row]) =>
      table === 'cases'
        ? id === owner && caseTies.safeParse(row).data?.id === owner
        : (row as { caseId?: unknown }).caseId === owner,
    ),
  );
}
