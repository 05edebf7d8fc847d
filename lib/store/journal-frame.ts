/**
 * One journal entry: the parts of one change, or the whole state of some owners. Each part is sealed under its owner's
 * key, so that a destroyed case key takes its parts with it; the frame is sealed under the journal's key.
 */
import { breather } from './breather';
import { ByteReader, Unreadable } from './crypto/byte-reader';
import { ByteWriter } from './crypto/byte-writer';
import { type Bytes, ownBytes } from './crypto/bytes';
import type { Keyring } from './crypto/keyring';
import { SealBroken, seal, sealJson, unseal } from './crypto/seal';
import type { ChangePart, Owned, RowPatch } from './owned';
import { keysToRead, ownerKey, ownerKeys, unsealByOne } from './owner-key';
import {
  type PackedChange,
  type PackedOwned,
  packedChange,
  packedOwned,
  unpackedChange,
  unpackedOwned,
} from './packed';
import { sideBySide } from './side-by-side';

const SCHEMA = 1;

/** What a frame says of one owner: a further change, a patch, or all there is (compaction, restoring). */
export type FramePart =
  | ({ kind: 'change' } & ChangePart)
  | { kind: 'state'; owner: string; owned: Owned }
  /** Housekeeping: rows without a history. */
  | { kind: 'patch'; owner: string; patch: RowPatch[] };

export interface Frame {
  /** Counts up; a frame that comes a second time is refused. */
  n: number;
  parts: FramePart[];
}

/** What is sealed of a part. */
interface Content {
  patch?: RowPatch[];
  owned?: PackedOwned;
  change?: PackedChange;
  undoes?: string | null;
}

/** The frame does not open or is not one of ours. */
export class FrameBroken extends Error {
  override readonly name = 'FrameBroken';
}

const place = (keyring: Keyring) => ({ table: 'journal', id: keyring.storeId, schema: SCHEMA });
const partPlace = (owner: string, n: number) => ({ table: 'journal-part', id: `${owner}|${n}`, schema: SCHEMA });

export interface SealedPart {
  owner: string;
  bytes: Bytes;
}

/** @throws TypeError where an owner has no key */
export async function sealFrame(keyring: Keyring, frame: Frame): Promise<Uint8Array> {
  return sealParts(keyring, frame.n, await sealEach(keyring, frame));
}

/**
 * The parts of a frame, in their order.
 * @param onSealed called now and then with the number of parts sealed so far; what it throws ends the sealing
 * @throws TypeError where an owner has no key
 */
export function sealEach(
  keyring: Keyring,
  { n, parts }: Frame,
  onSealed?: (parts: number) => void,
): Promise<SealedPart[]> {
  return sideBySide(parts, (part) => sealPart(keyring, n, part), onSealed);
}

/** The frame around its parts. */
export async function sealParts(keyring: Keyring, n: number, sealed: readonly SealedPart[]): Promise<Uint8Array> {
  // Two numbers at the beginning, two lengths for each part, and a text of three bytes a character at most.
  const expected = sealed.reduce((sum, { owner, bytes }) => sum + owner.length * 3 + bytes.length + 6, 8);
  const writer = new ByteWriter(expected).u32(n).u32(sealed.length);
  const breathe = breather();
  for (const { owner, bytes } of sealed) {
    await breathe();
    writer.text(owner).u32(bytes.length).bytes(bytes);
  }
  return seal(keyring.shared('journal'), place(keyring), writer.done());
}

async function sealPart(keyring: Keyring, n: number, part: FramePart): Promise<SealedPart> {
  const { owner } = part;
  const key = await ownerKey(keyring, owner);
  if (!key) throw new TypeError('an owner without a key cannot be written');
  return { owner, bytes: await sealJson(key, partPlace(owner, n), contentOf(part)) };
}

function contentOf(part: FramePart): Content {
  const { owner } = part;
  if (part.kind === 'patch') return { patch: part.patch };
  if (part.kind === 'state') return { owned: packedOwned(part.owned, owner) };
  return { change: packedChange(part.change, owner), undoes: part.undoes };
}

/**
 * Parts whose case key was destroyed are left out: that is what destroying it is for.
 * @throws FrameBroken
 */
export async function openFrame(keyring: Keyring, bytes: Uint8Array): Promise<Frame> {
  const reader = new ByteReader(ownBytes(await plainOf(keyring, bytes)));
  try {
    const n = reader.u32();
    const parts: (FramePart | null)[] = [];
    for (let left = reader.u32(); left > 0; left -= 1) {
      const owner = reader.text();
      parts.push(await openPart(keyring, owner, n, reader.bytes(reader.u32())));
    }
    reader.end();
    return { n, parts: parts.filter((part) => part !== null) };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SealBroken) throw new FrameBroken();
    throw error;
  }
}

async function plainOf(keyring: Keyring, bytes: Uint8Array): Promise<Uint8Array> {
  for (const key of keysToRead(keyring, 'journal')) {
    try {
      return await unseal(key, place(keyring), bytes);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  throw new FrameBroken();
}

/** Null where the owner has no key (any more). @throws SealBroken, FrameBroken */
export async function openPart(
  keyring: Keyring,
  owner: string,
  n: number,
  sealed: Uint8Array,
): Promise<FramePart | null> {
  const keys = await ownerKeys(keyring, owner);
  if (keys.length === 0) return null;
  const content = (await unsealByOne(keys, partPlace(owner, n), sealed)) as Content;
  const { patch, owned, change, undoes } = content;
  if (patch) return { kind: 'patch', owner, patch };
  if (owned) return { kind: 'state', owner, owned: unpackedOwned(owned, owner) };
  if (change) return { kind: 'change', owner, change: unpackedChange(change, owner), undoes: undoes ?? null };
  throw new FrameBroken();
}
