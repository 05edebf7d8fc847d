import type { Keyring } from './crypto/keyring';
import type { SharedName } from './crypto/keyring-secrets';
import { type DataKey, SealBroken, unsealJson } from './crypto/seal';
import { isShared } from './owned';

/** The key an owner's rows are sealed under; null where a case has none (any more). */
export function ownerKey(keyring: Keyring, owner: string): Promise<DataKey | null> {
  return isShared(owner) ? Promise.resolve(keyring.shared('shared')) : keyring.caseKey(owner);
}

/** The keys an owner's rows may be sealed under, while a rotation is not done; none where the case was destroyed. */
export async function ownerKeys(keyring: Keyring, owner: string): Promise<DataKey[]> {
  if (isShared(owner)) return keysToRead(keyring, 'shared');
  const key = await keyring.caseKey(owner);
  return key ? [key] : [];
}

export function keysToRead(keyring: Keyring, name: SharedName): DataKey[] {
  return [keyring.shared(name), ...keyring.formerShared(name)];
}

/** What one of the keys opens. @throws SealBroken */
export async function unsealByOne(
  keys: readonly DataKey[],
  place: Parameters<typeof unsealJson>[1],
  sealed: Uint8Array,
): Promise<unknown> {
  for (const key of keys) {
    try {
      return await unsealJson(key, place, sealed);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  throw new SealBroken('no key opens it');
}
