import type { LockRules, VaultState } from '../messages/vault';

/** What a page can do about the protection of the entries. The writes answer null, or the sentence why not. */
export interface VaultControl {
  /** Null until the background has answered. */
  state: VaultState | null;
  rules: LockRules | null;
  /** The key to be printed, as long as it is shown; `on` is the day it was made, as it is printed. */
  recovery: { key: string; on: string } | null;
  setUp(passphrase: string): Promise<string | null>;
  unlock(passphrase: string): Promise<string | null>;
  recover(recoveryKey: string, passphrase: string): Promise<string | null>;
  changePassphrase(current: string, next: string): Promise<string | null>;
  renewRecoveryKey(passphrase: string): Promise<string | null>;
  lock(): void;
  /** The user has put the printed key away. */
  putAway(): void;
  print(): void;
  /** Copies the sealed key; false where the browser refuses. */
  copyBlob(): Promise<boolean>;
  saveBlob(): void;
}

/** The way to lock, or null where there is nothing to lock. */
export function lockOf({ state, lock }: VaultControl): (() => void) | null {
  return state?.status === 'open' && state.by === 'passphrase' ? lock : null;
}
