import { type Bytes, base64url, randomBytes } from './bytes';
import type { DataKey } from './seal';

const ID_BYTES = 9;
export const KEY_BYTES = 32;

/** A data key as the keyring holds it: its random id and the raw key, in one piece of this length. */
export const KEY_RECORD_BYTES = ID_BYTES + KEY_BYTES;

export const newKeyRecord = (): Bytes => randomBytes(KEY_RECORD_BYTES);

export async function dataKeyOf(record: Bytes): Promise<DataKey> {
  const id = base64url(record.subarray(0, ID_BYTES));
  return Object.freeze({ id, key: await sealingKey(record.subarray(ID_BYTES)) });
}

export const sealingKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
