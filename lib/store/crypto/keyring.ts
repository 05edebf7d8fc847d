/**
 * The keyring: a random store key seals all other keys; the store key itself is wrapped by a passphrase, by the secrets
 * of profile and organisation, or by a printed recovery key. Raw keys are held in closures only.
 */
import { type Bytes, base64url, ownBytes, randomBytes } from './bytes';
import { KEY_BYTES, sealingKey } from './data-key';
import { holdKeyring } from './held-keyring';
import { type KeyringFile, parseKeyring, STORE_ID_BYTES } from './keyring-file';
import { decodeSecrets, newSecrets, type SharedName } from './keyring-secrets';
import { requirePassphrase } from './passphrase';
import { type DataKey, SealBroken, unsealWith } from './seal';
import { blobOf, type Secret, unwrapped, type Ways, waysOf, wrapped } from './wrapping';

/** `session`: the raw store key, from memory. */
export type Opening = Secret | { by: 'session'; storeKey: Uint8Array };

/** The bytes are no keyring of ours, or one of a newer version, which stays untouched. */
export class KeyringBroken extends Error {
  override name = 'KeyringBroken';

  constructor(readonly reason: 'newer' | 'damaged') {
    super(reason === 'newer' ? 'keyring of a newer version' : 'keyring damaged');
  }
}

/** The keyring is whole, but this does not open it, or it has no such way. */
export class WrongSecret extends Error {
  override name = 'WrongSecret';

  constructor(readonly by: Opening['by']) {
    super(`keyring does not open by ${by}`);
  }
}

/** Changes are made one after the other and are only in memory until the bytes of `serialise` are written. */
export interface Keyring {
  /** Random, base64url; tells one store's keyring from another's. */
  readonly storeId: string;
  readonly ways: Ways;
  /** HMAC-SHA-256 under the index key, base64url. */
  indexOf(text: string): Promise<string>;
  /** The key to seal with. */
  shared(name: SharedName): DataKey;
  /** Keys to read with while a rotation is not done, the latest first. */
  formerShared(name: SharedName): readonly DataKey[];
  caseKey(id: string): Promise<DataKey | null>;
  /** A new array at each access. */
  readonly caseIds: readonly string[];
  /** Fresh random keys; a case that has one keeps it. */
  addCaseKeys(ids: readonly string[]): Promise<void>;
  /** Forgets and blanks the keys: what they sealed is unreadable once the keyring is written. */
  dropCaseKeys(ids: readonly string[]): void;
  /** A fresh key to seal with. The former one stays among `formerShared`, also on disk, until `forgetFormer`. */
  rotate(name: SharedName): Promise<{ former: DataKey; next: DataKey }>;
  /** After everything sealed with a former key has been sealed anew. */
  forgetFormer(name: SharedName): void;
  /** Replaces the wrapping. Throws RangeError with a German sentence for what `passphraseProblem` refuses. */
  setPassphrase(passphrase: string): Promise<void>;
  setOrganisation(profileSecret: Uint8Array, organisationSecret: string): Promise<void>;
  /** Throws RangeError where nothing but the recovery key would be left; so does `dropOrganisation`. */
  dropPassphrase(): void;
  dropOrganisation(): void;
  /**
   * The new key in its printed form; the former one and the organisation's copy of it are void. With the organisation's
   * public key (SPKI in PEM, RSA of 3072 bits or more) it is sealed to that. Throws `OrganisationKeyUnfit`, changing nothing.
   */
  newRecoveryKey(organisationPublicKey?: string): Promise<string>;
  /**
   * A new store key, so that the former one and its session are void. Every way that shall remain is given again and
   * must be right (`WrongSecret`, changing nothing); ways not given are dropped. Passphrase or organisation must remain.
   */
  rotateStoreKey(remaining: readonly Secret[]): Promise<void>;
  /** A copy of the raw store key, for memory only. */
  sessionKey(): Bytes;
  /** The recovery key sealed to the organisation's public key, base64; null when none. */
  organisationBlob(): string | null;
  /** The bytes of the keyring file; for a backup file without the keys of the cases in `without`. */
  serialise(without?: readonly string[]): Promise<Bytes>;
  /** Blanks the keys in memory; every later use throws, but to forget again. */
  forget(): void;
}

/** A new store. Throws RangeError with a German sentence for a passphrase that `passphraseProblem` refuses. */
export async function createKeyring(first: Exclude<Secret, { by: 'recovery' }>): Promise<Keyring> {
  if (first.by === 'passphrase') requirePassphrase(first.passphrase);
  const storeId = randomBytes(STORE_ID_BYTES);
  const storeKey = randomBytes(KEY_BYTES);
  const wrappings = await wrapped(storeKey, storeId, first);
  return holdKeyring({ storeId, storeKey, wrappings, secrets: newSecrets() }, storeKeyBy);
}

/**
 * What a locked keyring says of itself: which field to ask for, and the recovery key for the organisation's private key
 * (`organisationBlob` of the keyring). Whole, but not authentic before it is opened. Throws `KeyringBroken`.
 */
export async function describeKeyring(
  bytes: Uint8Array,
): Promise<{ storeId: string; ways: Ways; organisationBlob: string | null }> {
  const { storeId, wrappings } = await readKeyring(bytes);
  return { storeId: base64url(storeId), ways: waysOf(wrappings), organisationBlob: blobOf(wrappings) };
}

/** Throws `KeyringBroken` or `WrongSecret`, nothing else. */
export async function openKeyring(bytes: Uint8Array, opening: Opening): Promise<Keyring> {
  const file = await readKeyring(bytes);
  const storeKey = await storeKeyBy(file, opening);
  const secrets = decodeSecrets(await unsealSecrets(file, storeKey, opening.by));
  if (!secrets) throw new KeyringBroken('damaged');
  const { storeId, wrappings } = file;
  return holdKeyring({ storeId: storeId.slice(), storeKey, wrappings, secrets }, storeKeyBy);
}

async function readKeyring(bytes: Uint8Array): Promise<KeyringFile> {
  const file = await parseKeyring(bytes);
  if (file === 'newer' || file === 'damaged') throw new KeyringBroken(file);
  return file;
}

async function storeKeyBy(file: Pick<KeyringFile, 'storeId' | 'wrappings'>, opening: Opening): Promise<Bytes> {
  if (opening.by === 'session' && opening.storeKey.length === KEY_BYTES) return ownBytes(opening.storeKey).slice();
  const storeKey = opening.by === 'session' ? null : await unwrapped(file.wrappings, file.storeId, opening);
  if (!storeKey) throw new WrongSecret(opening.by);
  return storeKey;
}

async function unsealSecrets({ head, sealed }: KeyringFile, storeKey: Bytes, by: Opening['by']): Promise<Bytes> {
  try {
    return await unsealWith(await sealingKey(storeKey), head, sealed);
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault;
    // A wrapped store key is authentic, so then it is the keys that are damaged; one from memory may just be former.
    throw by === 'session' ? new WrongSecret(by) : new KeyringBroken('damaged');
  }
}
