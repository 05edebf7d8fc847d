/** Setting up, locking and unlocking: passed to the store's host; the key that comes back stays here. */

import type { OwnHandlers } from '../messages/router';
import type { VaultKeyRequests, VaultOwnRequests } from '../messages/vault';
import { lockTimes } from '../policy/read-policy';
import { watchDeadline } from './auto-lock';
import type { KeyedVault } from './keyed-vault';
import { managedPolicy } from './managed-policy';
import { announceChange } from './overlay-link';
import { keepKey, sessionKey } from './session-key';
import { lockShortcut } from './shortcuts';
import { acceptStore, lookAtStorage } from './storage-mark';

type Opening = 'setUpVault' | 'unlockVault' | 'recoverVault';

export function vaultHandlers({ vault, lock }: KeyedVault): Pick<OwnHandlers, keyof VaultOwnRequests> {
  /** After it the store is open, and every badge and page looks again. */
  function opening<N extends Opening>(
    name: N,
  ): (data: VaultOwnRequests[N]['request']) => Promise<VaultOwnRequests[N]['answer']> {
    return async (data) => {
      const answer = (await vault(name, data)) as VaultKeyRequests[Opening]['answer'];
      if (!answer.ok) return answer;
      const { storeKey, ...told } = answer;
      await holdKey(storeKey, name === 'setUpVault' ? () => acceptStore(vault) : undefined);
      return told as VaultOwnRequests[N]['answer'];
    };
  }

  return {
    vaultState: async (request) => {
      const { store, remembered, ...state } = await vault('vaultState', request);
      return { ...state, storage: await lookAtStorage({ store, remembered }) };
    },
    setUpVault: opening('setUpVault'),
    unlockVault: opening('unlockVault'),
    recoverVault: opening('recoverVault'),
    changePassphrase: (request) => vault('changePassphrase', request),
    renewRecoveryKey: (request) => vault('renewRecoveryKey', request),
    lockVault: async () => {
      await lock();
      return null;
    },
    lockTime: async () => {
      const key = await sessionKey(lockTimes((await managedPolicy()).policy));
      return { until: key.is === 'valid' ? key.until : null };
    },
    lockRules: async () => {
      const { policy } = await managedPolicy();
      const fixed = { minutes: policy.lockMinutes, hours: policy.lockHours };
      return {
        ...lockTimes(policy),
        managed: (['minutes', 'hours'] as const).filter((name) => fixed[name] !== undefined),
        withScreen: !import.meta.env.FIREFOX,
        shortcut: await lockShortcut(),
      };
    },
  };
}

/**
 * The store is open from now on; every badge and page looks again.
 * @param before what is to be done first
 */
export async function holdKey(storeKey: string, before?: () => Promise<void>): Promise<void> {
  await keepKey(storeKey);
  await watchDeadline();
  await before?.();
  void announceChange();
}
