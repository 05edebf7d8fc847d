/**
 * Sealed bytes: `[format 1][12 bytes IV][ciphertext and 16 bytes tag]`, AES-256-GCM with a fresh IV. What the bytes
 * belong to is authenticated with them, so that a record put into another's place does not open. Whoever must notice a
 * record put back to an earlier state of itself writes its revision into `id`.
 */
import { type Bytes, ownBytes, randomBytes, utf8 } from './bytes';

/** The place of a sealed record. `key` is the id of the data key. */
export interface Bound {
  table: string;
  id: string;
  /** Version of the record's shape, a whole number. */
  schema: number;
  key: string;
}

/** A key for AES-256-GCM that cannot be exported. */
export interface DataKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Wrong key, wrong place, mutilated, or of a format this version does not know. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const BODY_AT = 1 + IV_BYTES;

export async function seal(key: DataKey, place: Omit<Bound, 'key'>, plain: Uint8Array): Promise<Bytes> {
  return sealWith(key.key, boundTo(place, key.id), plain);
}

/** Throws `SealBroken`. */
export async function unseal(key: DataKey, place: Omit<Bound, 'key'>, sealed: Uint8Array): Promise<Bytes> {
  return unsealWith(key.key, boundTo(place, key.id), sealed);
}

/** `value` as JSON in UTF-8. */
export async function sealJson(key: DataKey, place: Omit<Bound, 'key'>, value: unknown): Promise<Bytes> {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('nothing that JSON can hold');
  return seal(key, place, utf8(text));
}

/** Unchecked JSON; whoever reads it checks its shape. Throws `SealBroken`. */
export async function unsealJson(key: DataKey, place: Omit<Bound, 'key'>, sealed: Uint8Array): Promise<unknown> {
  const plain = await unseal(key, place, sealed);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    // The parser's own message quotes what it read.
    throw new SealBroken('sealed bytes are no JSON');
  }
}

/** The same format with any other context to authenticate. */
export async function sealWith(key: CryptoKey, context: Bytes, plain: Uint8Array): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES);
  const body = await crypto.subtle.encrypt(parameters(iv, context), key, ownBytes(plain));
  const sealed = new Uint8Array(BODY_AT + body.byteLength);
  sealed[0] = FORMAT;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(body), BODY_AT);
  return sealed;
}

/** Throws `SealBroken`. */
export async function unsealWith(key: CryptoKey, context: Bytes, sealed: Uint8Array): Promise<Bytes> {
  if (sealed.length < BODY_AT + TAG_BYTES || sealed[0] !== FORMAT) throw new SealBroken('not in the sealed format');
  const bytes = ownBytes(sealed);
  const iv = bytes.subarray(1, BODY_AT);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, context), key, bytes.subarray(BODY_AT)));
  } catch {
    throw new SealBroken('wrong key, wrong place or damaged');
  }
}

const parameters = (iv: Bytes, additionalData: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData });

/** JSON keeps the fields apart whatever they contain. */
const boundTo = ({ table, id, schema }: Omit<Bound, 'key'>, key: string): Bytes =>
  utf8(JSON.stringify(['fallblick', FORMAT, table, id, schema, key]));
