/**
 * One entry of the journal. Each part is sealed under its owner's key, so that a destroyed Klientenbogen takes its parts with it;
 * the frame is sealed under the journal's key.
 */
import * as z from 'zod';
import '../../rules/zod-config';
import { ByteReader, Unreadable } from '../../store/crypto/byte-reader';
import { ByteWriter } from '../../store/crypto/byte-writer';
import { type Bytes, ownBytes } from '../../store/crypto/bytes';
import type { Keyring } from '../../store/crypto/keyring';
import type { SharedName } from '../../store/crypto/keyring-secrets';
import { type DataKey, SealBroken, seal, sealJson, unseal, unsealJson } from '../../store/crypto/seal';
import { type Part, type RowPatch, SHARED } from './room-state';

const SCHEMA = 1;

export interface Frame {
  /** Rises by one with each frame. */
  n: number;
  parts: Part[];
}

/** The frame does not open or is not one of ours. */
export class FrameBroken extends Error {
  override readonly name = 'FrameBroken';
}

const patchSchema = z.array(
  z.strictObject({ table: z.string(), id: z.string().min(1), after: z.looseObject({}).nullable() }),
);
const place = (keyring: Keyring) => ({ table: 'sap-journal', id: keyring.storeId, schema: SCHEMA });
const partPlace = (owner: string, n: number) => ({ table: 'sap-part', id: `${owner}|${n}`, schema: SCHEMA });

/** The keys to read with, the one to seal with first; none where the Klientenbogen was destroyed. */
export async function ownerKeys(keyring: Keyring, owner: string): Promise<DataKey[]> {
  if (owner === SHARED) return sharedKeys(keyring, 'shared');
  const key = await keyring.caseKey(owner);
  return key ? [key] : [];
}

export const sharedKeys = (keyring: Keyring, name: SharedName): DataKey[] => [
  keyring.shared(name),
  ...keyring.formerShared(name),
];

/** What one of the keys opens. @throws SealBroken */
export async function byOne<T>(keys: readonly DataKey[], open: (key: DataKey) => Promise<T>): Promise<T> {
  for (const key of keys) {
    try {
      return await open(key);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  throw new SealBroken('no key opens it');
}

/** Rows as they were sealed. @throws SealBroken */
export function readPatch(value: unknown): RowPatch[] {
  const read = patchSchema.safeParse(value);
  if (!read.success) throw new SealBroken('no rows');
  return read.data;
}

/** @throws TypeError where an owner has no key */
export async function sealFrame(keyring: Keyring, { n, parts }: Frame): Promise<Bytes> {
  const writer = new ByteWriter().u32(n).u32(parts.length);
  for (const { owner, whole, patch } of parts) {
    const [key] = await ownerKeys(keyring, owner);
    if (!key) throw new TypeError('an owner without a key cannot be written');
    const bytes = await sealJson(key, partPlace(owner, n), patch);
    writer
      .text(owner)
      .u8(whole ? 1 : 0)
      .u32(bytes.length)
      .bytes(bytes);
  }
  return seal(keyring.shared('journal'), place(keyring), writer.done());
}

/** Parts of destroyed Klientenbögen are left out. @throws FrameBroken */
export async function openFrame(keyring: Keyring, sealed: Uint8Array): Promise<Frame> {
  try {
    const plain = await byOne(sharedKeys(keyring, 'journal'), (key) => unseal(key, place(keyring), sealed));
    const reader = new ByteReader(ownBytes(plain));
    const frame: Frame = { n: reader.u32(), parts: [] };
    for (let left = reader.u32(); left > 0; left -= 1) {
      const owner = reader.text();
      const whole = reader.u8() === 1;
      const bytes = reader.bytes(reader.u32());
      const keys = await ownerKeys(keyring, owner);
      if (keys.length === 0) continue;
      const patch = readPatch(await byOne(keys, (key) => unsealJson(key, partPlace(owner, frame.n), bytes)));
      frame.parts.push({ owner, whole, patch });
    }
    reader.end();
    return frame;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SealBroken) throw new FrameBroken();
    throw error;
  }
}
