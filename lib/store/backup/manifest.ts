/** What a backup says of itself, sealed under its own keyring: with it every other byte of the file is authenticated. */
import * as z from 'zod';
import '../../rules/zod-config';
import { type Bytes, base64 } from '../crypto/bytes';
import type { Keyring } from '../crypto/keyring';
import { SealBroken, sealJson, unsealJson } from '../crypto/seal';
import { isoDate } from '../records';
import { BackupBroken } from './backup-broken';

const SCHEMA = 1;
const count = z.int().min(0);

const manifestSchema = z.strictObject({
  /** The day the entries were as they are here. */
  day: isoDate,
  cases: count,
  entries: count,
  /** SHA-256, base64, as are those of the blocks. */
  keyring: z.string(),
  blocks: z.array(z.strictObject({ bytes: count, sha256: z.string() })),
  /** In a file for a substitute: `id` names the handing over on both sides. */
  handover: z
    .strictObject({ kind: z.enum(['handover', 'return']), id: z.string().min(1), sender: z.string(), until: isoDate })
    .exactOptional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

const place = ({ storeId }: Keyring) => ({ table: 'backup', id: storeId, schema: SCHEMA });

export function sealManifest(keyring: Keyring, manifest: Manifest): Promise<Bytes> {
  return sealJson(keyring.shared('shared'), place(keyring), manifest);
}

/** @throws BackupBroken */
export async function openManifest(keyring: Keyring, sealed: Bytes): Promise<Manifest> {
  try {
    const read = manifestSchema.safeParse(await unsealJson(keyring.shared('shared'), place(keyring), sealed));
    if (read.success) return read.data;
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault;
  }
  throw new BackupBroken('damaged');
}

export const checkSum = async (bytes: Bytes): Promise<string> =>
  base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
