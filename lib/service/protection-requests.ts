/** Lock, unlock, backup and restoring, with what of the request each of them needs. */
import type { BackupHostRequests } from '../messages/backup';
import type { VaultKeyRequests } from '../messages/vault';
import { onlyBundleOf } from '../store/bundle';
import type { Rows } from '../store/owned';
import { expiryOf, isExpired } from '../store/retention';
import type { AccessAction, AccessLog } from './access-log';
import { backupRequests } from './backup-requests';
import type { Given, ServiceHandlers, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import { daysOf, ignoreStoreFault } from './store-access';
import { openingOf, vaultRequests } from './vault-requests';

/** @param onLock forgets what is under way elsewhere, before the keys are gone */
export function protectionRequests(
  surroundings: Surroundings,
  queue: ReturnType<typeof serialQueue>,
  log: AccessLog,
  onLock: () => void,
): Pick<ServiceHandlers, keyof VaultKeyRequests | keyof BackupHostRequests> {
  const { vault } = surroundings;
  const keys = vaultRequests(vault);
  const backups = backupRequests(surroundings);
  const backupGiven = (read: Given) => ({
    key: read.vault ?? null,
    isExpired: (rows: Rows) => {
      const bundle = onlyBundleOf(rows);
      const today = surroundings.today();
      const days = daysOf(read);
      return bundle !== null && isExpired(expiryOf(bundle, days, today), today);
    },
  });
  const vaultGiven = (read: Given) => ({
    key: read.vault ?? null,
    organisationPublicKey: read.policy.organisationPublicKey,
  });

  /** For the access log: what concerned all cases. What was done does not depend on the note. */
  async function noteAll(action: AccessAction, key: Given['vault']): Promise<void> {
    try {
      const store = await vault.storeFor(openingOf(key));
      if (store) await log.note(store, action, [null]);
    } catch (error) {
      ignoreStoreFault(error);
    }
  }

  return {
    vaultState: (request, read) => keys.vaultState(request, vaultGiven(read)),
    setUpVault: (request, read) => keys.setUpVault(request, vaultGiven(read)),
    unlockVault: (request, read) => keys.unlockVault(request, vaultGiven(read)),
    recoverVault: (request, read) => keys.recoverVault(request, vaultGiven(read)),
    changePassphrase: (request, read) => keys.changePassphrase(request, vaultGiven(read)),
    renewRecoveryKey: (request, read) => keys.renewRecoveryKey(request, vaultGiven(read)),
    lockVault: async (request, read) => {
      onLock();
      backups.forget();
      await queue(() => log.flush()).catch(() => undefined);
      return keys.lockVault(request, vaultGiven(read));
    },

    startBackup: (request, read) => queue(() => backups.startBackup(request, backupGiven(read))),
    backupStep: (request, read) =>
      queue(async () => {
        const answer = await backups.backupStep(request, backupGiven(read));
        if (answer.ok && answer.last) await noteAll('backedUp', read.vault);
        return answer;
      }),
    startRestore: (request, read) => queue(() => backups.startRestore(request, backupGiven(read))),
    restorePiece: (request, read) => queue(() => backups.restorePiece(request, backupGiven(read))),
    openRestore: (request, read) => queue(() => backups.openRestore(request, backupGiven(read))),
    restoreStep: (request, read) => queue(() => backups.restoreStep(request, backupGiven(read))),
    applyRestore: (request, read) =>
      queue(async () => {
        const answer = await backups.applyRestore(request, backupGiven(read));
        if (answer.ok) {
          const { storeKey } = answer;
          await noteAll('restored', storeKey === null ? read.vault : { by: 'session', storeKey });
        }
        return answer;
      }),
    cancelJob: (request, read) => queue(() => backups.cancelJob(request, backupGiven(read))),
  };
}
