/** What crosses the border about the protection of the store: set-up, lock, unlock, recovery. Plain data. */
import type { IsoDate } from '../rules/facts';

/** How the store on this device is protected, and whether it is open now. */
export interface VaultState {
  /** `unset`: nothing is stored yet and no passphrase was chosen. */
  status: 'unset' | 'locked' | 'open';
  /** Who gives the key: the user by a passphrase, or the organisation's policy, where there is nothing to enter. */
  by: 'passphrase' | 'organisation';
  /** The recovery key is also sealed for the organisation: base64 for its private key; null where it is not. */
  organisationBlob: string | null;
  /** Entries of an earlier version, which stored them unencrypted, are taken over with the set-up. */
  former: boolean;
  /** What was found damaged and put aside when the store was opened; a German sentence each. */
  problems: string[];
  storage: StorageState;
}

/** Whether the browser keeps what is stored: virtual desktops and some profiles discard all or part of it at log-off. */
export interface StorageState {
  /** Since this day the present store is watched; null where there is none. */
  since: IsoDate | null;
  /** Day of the latest start of the browser that the store has outlived; null while there was none. */
  survived: IsoDate | null;
  loss: StorageLoss | null;
}

export interface StorageLoss {
  /** `entries`: the store that was here is gone. `beside`: it is here, but what lies in `storage.local` is gone. */
  what: 'entries' | 'beside';
  /** The day since which the lost store was watched; null where nothing tells. */
  since: IsoDate | null;
}

/** At the store's host, which knows the store but not the browser's other storage. */
export type HostVaultState = Omit<VaultState, 'storage'> & {
  /** Random id; null where nothing was set up. */
  store: string | null;
  /** What the database was last written for; null where it was never written. */
  remembered: { store: string; cases: number } | null;
};

/** `message` is a German sentence; then nothing was changed. */
export type VaultRefusal = { ok: false; message: string };
/** `recoveryKey`: as it is to be printed; shown once and stored nowhere. */
export type RecoveryAnswer = { ok: true; recoveryKey: string } | VaultRefusal;
export type UnlockAnswer = { ok: true } | VaultRefusal;

/** From our own pages. */
export interface VaultOwnRequests {
  vaultState: { request: Record<never, never>; answer: VaultState };
  /** First set-up: the store is created under this passphrase and open afterwards. */
  setUpVault: { request: { passphrase: string }; answer: RecoveryAnswer };
  unlockVault: { request: { passphrase: string }; answer: UnlockAnswer };
  /** Opens with the printed key and sets a new passphrase; a new printed key replaces the one used. */
  recoverVault: { request: { recoveryKey: string; passphrase: string }; answer: RecoveryAnswer };
  changePassphrase: { request: { current: string; next: string }; answer: UnlockAnswer };
  renewRecoveryKey: { request: { passphrase: string }; answer: RecoveryAnswer };
  lockVault: { request: Record<never, never>; answer: null };
  /** When it locks if it is not used again, in ms since 1970; null while it is locked or never locks by itself. Looking is no use. */
  lockTime: { request: Record<never, never>; answer: { until: number | null } };
  /** When it locks by itself, and the keys that lock it at once. */
  lockRules: { request: Record<never, never>; answer: LockRules };
}

export interface LockRules {
  /** Minutes without use. */
  minutes: number;
  /** Hours since it was unlocked. */
  hours: number;
  /** The organisation has fixed these. */
  managed: ('minutes' | 'hours')[];
  /** Where the browser tells that the screen was locked. */
  withScreen: boolean;
  /** The keys as they are set now, or null. */
  shortcut: string | null;
}

/** The same at the store's host, which also gives the key (base64) that the background keeps in memory while unlocked. */
type WithKey<A> = A extends { ok: true } ? A & { storeKey: string } : A;
export type VaultKeyRequests = {
  [N in 'setUpVault' | 'unlockVault' | 'recoverVault']: {
    request: VaultOwnRequests[N]['request'];
    answer: WithKey<VaultOwnRequests[N]['answer']>;
  };
} & Pick<VaultOwnRequests, 'changePassphrase' | 'renewRecoveryKey' | 'lockVault'> & {
    vaultState: { request: Record<never, never>; answer: HostVaultState };
  };

/** What opens the store, sent along with every request to its host; without it the host forgets its keys. */
export type VaultKey =
  | { by: 'session'; storeKey: string }
  /** Both base64: a random secret of this browser profile, and the organisation's from its policy. */
  | { by: 'organisation'; profileSecret: string; organisationSecret: string };
