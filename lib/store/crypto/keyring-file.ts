/**
 * The bytes of a keyring: a head in clear (whose store it is, how the store key is wrapped), the keys sealed under the
 * store key with the head authenticated, and a SHA-256 of it all, so that damage is told from a wrong secret.
 */

import { ByteReader, Unreadable } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { type Bytes, ownBytes, sameBytes } from './bytes';
import { KEY_BYTES } from './data-key';
import { ITERATION_LIMITS, type Kdf, SALT_BYTES } from './kdf';
import type { Wrapping, Wrappings } from './wrapping';

export interface KeyringFile {
  /** 16 random bytes. */
  storeId: Bytes;
  wrappings: Wrappings;
  /** The head as it was written: the context of the sealed keys. */
  head: Bytes;
  sealed: Bytes;
}

export const STORE_ID_BYTES = 16;
const MAGIC = [0x46, 0x42, 0x4b, 0x52]; // FBKR
const VERSION = 1;
const DIGEST_BYTES = 32;
/** A store key in the sealed format. */
const WRAPPED_BYTES = 1 + 12 + KEY_BYTES + 16;
const WAYS = { passphrase: 1, organisation: 2, recovery: 4, blob: 8 };
const PBKDF2 = 1;

export function keyringHead(storeId: Bytes, { passphrase, organisation, recovery, blob }: Wrappings): Bytes {
  const writer = new ByteWriter().bytes(MAGIC).u8(VERSION).bytes(storeId);
  writer.u8(
    (passphrase ? WAYS.passphrase : 0) |
      (organisation ? WAYS.organisation : 0) |
      (recovery ? WAYS.recovery : 0) |
      (blob ? WAYS.blob : 0),
  );
  if (passphrase) writer.u8(PBKDF2).u32(passphrase.kdf.iterations).bytes(passphrase.kdf.salt).bytes(passphrase.sealed);
  for (const way of [organisation, recovery]) if (way) writer.bytes(way.salt).bytes(way.sealed);
  if (blob) writer.u16(blob.length).bytes(blob);
  return writer.done();
}

export async function keyringBytes(head: Bytes, sealed: Bytes): Promise<Bytes> {
  const content = new ByteWriter().bytes(head).u32(sealed.length).bytes(sealed).done();
  return new ByteWriter()
    .bytes(content)
    .bytes(await digest(content))
    .done();
}

/** `newer`: written by a later version of the program. `damaged`: no keyring, or not as it was written. */
export async function parseKeyring(input: Uint8Array): Promise<KeyringFile | 'newer' | 'damaged'> {
  const bytes = ownBytes(input);
  const version = bytes[MAGIC.length] ?? 0;
  if (!sameBytes(bytes.subarray(0, MAGIC.length), Uint8Array.from(MAGIC)) || version < VERSION) return 'damaged';
  if (version > VERSION) return 'newer';
  const content = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES));
  if (!sameBytes(bytes.subarray(content.length), await digest(content))) return 'damaged';
  try {
    return readContent(new ByteReader(content));
  } catch (fault) {
    if (fault instanceof Unreadable) return 'damaged';
    throw fault;
  }
}

function readContent(reader: ByteReader): KeyringFile {
  reader.bytes(MAGIC.length + 1);
  const storeId = reader.bytes(STORE_ID_BYTES);
  const wrappings = readWrappings(reader);
  const head = reader.before();
  const sealed = reader.bytes(reader.u32());
  reader.end();
  return { storeId, wrappings, head, sealed };
}

function readWrappings(reader: ByteReader): Wrappings {
  const flags = reader.u8();
  if (flags > 15) throw new Unreadable('unknown way');
  const wrappings: Wrappings = {};
  if (flags & WAYS.passphrase) {
    const kdf = readKdf(reader);
    wrappings.passphrase = { kdf, sealed: reader.bytes(WRAPPED_BYTES) };
  }
  if (flags & WAYS.organisation) wrappings.organisation = readWrapping(reader);
  if (flags & WAYS.recovery) wrappings.recovery = readWrapping(reader);
  if (flags & WAYS.blob) wrappings.blob = reader.bytes(reader.u16());
  return wrappings;
}

const readWrapping = (reader: ByteReader): Wrapping => ({
  salt: reader.bytes(SALT_BYTES),
  sealed: reader.bytes(WRAPPED_BYTES),
});

function readKdf(reader: ByteReader): Kdf {
  if (reader.u8() !== PBKDF2) throw new Unreadable('unknown derivation');
  const iterations = reader.u32();
  if (iterations < ITERATION_LIMITS.least || iterations > ITERATION_LIMITS.most) throw new Unreadable('cost');
  return { kind: 'pbkdf2-sha-256', iterations, salt: reader.bytes(SALT_BYTES) };
}

const digest = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
