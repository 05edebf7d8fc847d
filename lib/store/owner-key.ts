import type { Keyring } from './crypto/keyring';
import type { DataKey } from './crypto/seal';
import { SHARED } from './owned';

/** The key an owner's rows are sealed under; null where a case has none (any more). */
export function ownerKey(keyring: Keyring, owner: string): Promise<DataKey | null> {
  return owner === SHARED ? Promise.resolve(keyring.shared('shared')) : keyring.caseKey(owner);
}
