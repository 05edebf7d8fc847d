/** Backup and restoring: passed to the store's host; what this device notes of it is kept here. */
import type { BackupOwnRequests } from '../messages/backup';
import type { OwnHandlers } from '../messages/router';
import { backupState, noteBackup, setReminder } from './backup-note';
import { announceChange, signalPages } from './overlay-link';
import { acceptStore, isProven, lookAtStorage } from './storage-mark';
import { holdKey } from './vault-handlers';
import type { Vault } from './vault-link';

export function backupHandlers(vault: Vault): Pick<OwnHandlers, keyof BackupOwnRequests> {
  return {
    startBackup: (request) => vault('startBackup', request),
    backupStep: async (request) => {
      const answer = await vault('backupStep', request);
      if (answer.ok && answer.last) {
        await noteBackup();
        await signalPages({ signal: 'changed', sameCase: true });
      }
      return answer;
    },
    startRestore: (request) => vault('startRestore', request),
    restorePiece: (request) => vault('restorePiece', request),
    openRestore: (request) => vault('openRestore', request),
    restoreStep: (request) => vault('restoreStep', request),
    applyRestore: async (request) => {
      const answer = await vault('applyRestore', request);
      if (!answer.ok) return answer;
      if (answer.storeKey !== null) await holdKey(answer.storeKey, () => acceptStore(vault));
      else {
        await acceptStore(vault);
        void announceChange();
      }
      return { ok: true };
    },
    cancelJob: (request) => vault('cancelJob', request),
    backupState: async () => {
      const found = await vault('vaultState', {});
      return backupState(found.status === 'open', isProven(await lookAtStorage(found)));
    },
    setBackupReminder: async ({ everyDays }) => {
      await setReminder(everyDays);
      return null;
    },
  };
}
