/** Backup and restoring in steps: what the store's host answers. Before restoring the user may save how things stand. */
import type { BackupHostRequests } from '../messages/backup';
import type { VaultKey } from '../messages/vault';
import type { IsoDate } from '../rules/facts';
import { backupWriter, PassphraseNeeded } from '../store/backup/write-backup';
import type { Rows } from '../store/owned';
import type { Inside, Vault } from '../store/vault';
import { BACKUP_REFUSALS } from '../text/backup-refusals';
import { backupJobs } from './backup-jobs';
import { Interrupted, Locked, refusing } from './backup-refusing';
import { encodeBase64 } from './encode-base64';
import { restoreRequests } from './restore-requests';
import { openingOf } from './vault-requests';

/** What of `Given` concerns a backup. */
export interface BackupGiven {
  key: VaultKey | null;
  /** Whether a case's time to be kept is over today. */
  isExpired(rows: Rows): boolean;
}

export type BackupHandlers = {
  [N in keyof BackupHostRequests]: (
    request: BackupHostRequests[N]['request'],
    given: BackupGiven,
  ) => Promise<BackupHostRequests[N]['answer']>;
};

export interface Needs {
  vault: Vault;
  today(): IsoDate;
  newId(): string;
}

/** Runs `work` on the open store. @throws Locked */
export type Within = <T>(key: VaultKey | null, work: (inside: Inside) => Promise<T>) => Promise<T>;

/** Each handler is to be run alone, without a write between. `forget` ends what is under way, when the store is locked. */
export function backupRequests(needs: Needs): BackupHandlers & { forget(): void } {
  const { vault, today, newId } = needs;
  const jobs = backupJobs();
  const { keep, jobOf, drop, dropAll } = jobs;

  /** @throws Locked */
  async function within<T>(key: VaultKey | null, work: (inside: Inside) => Promise<T>): Promise<T> {
    const done = await vault.within(openingOf(key), async (inside) => ({ of: await work(inside) }));
    if (done) return done.of;
    dropAll();
    throw new Locked();
  }

  return {
    forget: dropAll,
    ...restoreRequests(needs, jobs, within),

    startBackup: ({ passphrase }, { key }) =>
      refusing({ needsPassphrase: false }, async () => {
        try {
          return await within(key, async (inside) => {
            const writer = await backupWriter(inside, { day: today(), passphrase });
            const id = newId();
            keep({ kind: 'save', id, writer, keyring: inside.keyring });
            return { ok: true, job: id, total: writer.total };
          });
        } catch (fault) {
          if (!(fault instanceof PassphraseNeeded)) throw fault;
          return { ok: false, needsPassphrase: true, message: BACKUP_REFUSALS.needsPassphrase };
        }
      }),

    backupStep: ({ job: id }, { key }) =>
      refusing({}, () =>
        within(key, async (inside) => {
          const { writer, keyring } = jobOf('save', id);
          if (inside.keyring !== keyring) throw new Interrupted();
          const block = await writer.next(inside);
          const bytes = block ?? (await writer.head(inside));
          const answer = { done: writer.done(), total: writer.total, bytes: encodeBase64(bytes), last: block === null };
          if (!block) drop('save');
          return { ok: true, ...answer };
        }),
      ),

    cancelJob: async ({ job }) => {
      jobs.cancel(job);
      return null;
    },
  };
}
