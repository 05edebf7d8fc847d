import { useCallback, useEffect, useState } from 'preact/hooks';
import { onSignal, request } from '../messages/client';
import type { LockRules, RecoveryAnswer, UnlockAnswer, VaultState } from '../messages/vault';
import { faultSentence } from '../text/fault-sentence';
import { downloadText } from './download';
import { printInTab } from './print-recovery';
import type { VaultControl } from './vault';

/** Without a person or a case system in its name. */
const BLOB_FILE = 'fallblick-schluessel-fuer-it.txt';

/**
 * How the store is protected, kept fresh, and what the user can do about it.
 * @param isTab this page can print by itself
 */
export function useVault({ isTab = false } = {}): VaultControl {
  const [state, setState] = useState<VaultState | null>(null);
  const [rules, setRules] = useState<LockRules | null>(null);
  const [recovery, setRecovery] = useState<VaultControl['recovery']>(null);

  const load = useCallback(() => {
    request('vaultState', {}).then(setState, () => null);
    request('lockRules', {}).then(setRules, () => null);
  }, []);
  useEffect(() => {
    load();
    // Locking and unlocking change nothing about who is on the page.
    return onSignal((signal) => signal.signal === 'changed' && signal.sameCase && load());
  }, [load]);

  /** The sentence of a refusal, or null; a new key is shown. */
  const told = async (answer: Promise<UnlockAnswer | RecoveryAnswer>): Promise<string | null> => {
    try {
      const result = await answer;
      if (!result.ok) return result.message;
      if ('recoveryKey' in result) setRecovery({ key: result.recoveryKey, on: todayInGerman() });
      load();
      return null;
    } catch (fault) {
      return faultSentence(fault);
    }
  };
  const blob = state?.organisationBlob ?? '';

  return {
    state,
    rules,
    recovery,
    setUp: (passphrase) => told(request('setUpVault', { passphrase })),
    unlock: (passphrase) => told(request('unlockVault', { passphrase })),
    recover: (key, passphrase) => told(request('recoverVault', { recoveryKey: key, passphrase })),
    changePassphrase: (current, next) => told(request('changePassphrase', { current, next })),
    renewRecoveryKey: (passphrase) => told(request('renewRecoveryKey', { passphrase })),
    lock: () => void request('lockVault', {}).catch(() => null),
    putAway: () => setRecovery(null),
    print: () => {
      if (isTab) window.print();
      else if (recovery) printInTab(recovery);
    },
    copyBlob: () =>
      navigator.clipboard.writeText(blob).then(
        () => true,
        () => false,
      ),
    saveBlob: () => downloadText(BLOB_FILE, blob),
  };
}

function todayInGerman(): string {
  return new Date().toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });
}
