/** The store key, sealed under a key made from something a person or an organisation knows. */

import { ByteWriter } from './byte-writer';
import { type Bytes, base64, base64url, ownBytes, randomBytes, utf8 } from './bytes';
import { KEY_BYTES, sealingKey } from './data-key';
import { type Kdf, newKdf, passphraseKey, SALT_BYTES } from './kdf';
import { recoveryBytes } from './recovery-key';
import { SealBroken, sealWith, unsealWith } from './seal';

/** What opens a keyring besides the store key itself. */
export type Secret =
  | { by: 'passphrase'; passphrase: string }
  | { by: 'organisation'; profileSecret: Uint8Array; organisationSecret: string }
  /** The recovery key as printed. */
  | { by: 'recovery'; recoveryKey: string };

export interface Wrapping {
  salt: Bytes;
  sealed: Bytes;
}

/** The ways a keyring can be opened; `blob` is the recovery key for the organisation's private key. */
export interface Wrappings {
  passphrase?: { kdf: Kdf; sealed: Bytes };
  organisation?: Wrapping;
  recovery?: Wrapping;
  blob?: Bytes;
}

type Way = Secret['by'];

export interface Ways {
  passphrase: boolean;
  organisation: boolean;
  recovery: boolean;
  /** The recovery key is there for the organisation too. */
  organisationSealed: boolean;
}

export const waysOf = ({ passphrase, organisation, recovery, blob }: Wrappings): Ways => ({
  passphrase: passphrase !== undefined,
  organisation: organisation !== undefined,
  recovery: recovery !== undefined,
  organisationSealed: blob !== undefined,
});

export const blobOf = ({ blob }: Wrappings): string | null => (blob ? base64(blob) : null);

/** The way of `secret`, made with fresh salt. */
export async function wrapped(
  storeKey: Bytes,
  storeId: Bytes,
  secret: Secret,
): Promise<Pick<Wrappings, 'passphrase' | 'organisation' | 'recovery'>> {
  const context = contextOf(storeId, secret.by);
  if (secret.by === 'passphrase') {
    const kdf = newKdf();
    return {
      passphrase: { kdf, sealed: await sealWith(await passphraseKey(secret.passphrase, kdf), context, storeKey) },
    };
  }
  const material = materialOf(secret);
  if (!material) throw new RangeError('no recovery key');
  const salt = randomBytes(SALT_BYTES);
  const sealed = await sealWith(await derivedKey(material, salt, secret.by), context, storeKey);
  return { [secret.by]: { salt, sealed } };
}

/** The store key, or null where `secret` does not open it. */
export async function unwrapped(wrappings: Wrappings, storeId: Bytes, secret: Secret): Promise<Bytes | null> {
  const key = await keyOf(wrappings, secret);
  const sealed = wrappings[secret.by]?.sealed;
  if (!key || !sealed) return null;
  try {
    const storeKey = await unsealWith(key, contextOf(storeId, secret.by), sealed);
    return storeKey.length === KEY_BYTES ? storeKey : null;
  } catch (fault) {
    if (fault instanceof SealBroken) return null;
    throw fault;
  }
}

async function keyOf(wrappings: Wrappings, secret: Secret): Promise<CryptoKey | null> {
  if (secret.by === 'passphrase') {
    return wrappings.passphrase ? passphraseKey(secret.passphrase, wrappings.passphrase.kdf) : null;
  }
  const way = wrappings[secret.by];
  const material = materialOf(secret);
  return way && material ? derivedKey(material, way.salt, secret.by) : null;
}

/** Bytes with full entropy of their own; null for what is no recovery key. */
function materialOf(secret: Exclude<Secret, { by: 'passphrase' }>): Bytes | null {
  if (secret.by === 'recovery') return recoveryBytes(secret.recoveryKey);
  const { profileSecret, organisationSecret } = secret;
  return new ByteWriter()
    .u32(profileSecret.length)
    .bytes(ownBytes(profileSecret))
    .bytes(utf8(organisationSecret))
    .done();
}

async function derivedKey(material: Bytes, salt: Bytes, way: Way): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
  const info = utf8(`fallblick store key by ${way}`);
  return sealingKey(
    new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256)),
  );
}

const contextOf = (storeId: Bytes, way: Way): Bytes =>
  utf8(JSON.stringify(['fallblick', 'store key', base64url(storeId), way]));
