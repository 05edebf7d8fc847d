/** Restoring in steps, so that it can be shown and cancelled; nothing is written before the last. */
import type { BackupHostRequests, BackupPreview } from '../messages/backup';
import type { VaultKey } from '../messages/vault';
import { mergeStates, replaceByStates } from '../store/backup/apply';
import { BackupBroken } from '../store/backup/backup-broken';
import { type Comparison, comparison } from '../store/backup/comparison';
import { MOST_BYTES } from '../store/backup/file-format';
import { type OpenedBackup, openBackup } from '../store/backup/read-backup';
import { type Bytes, base64, fromBase64 } from '../store/crypto/bytes';
import { type Opening, WrongSecret } from '../store/crypto/keyring';
import type { Inside } from '../store/vault';
import { BACKUP_REFUSALS } from '../text/backup-refusals';
import type { BackupJobs, Restoring } from './backup-jobs';
import { Interrupted, refusing } from './backup-refusing';
import type { BackupGiven, BackupHandlers, Needs, Within } from './backup-requests';
import { openingOf } from './vault-requests';

/** So long a step may take before it tells how far it is. */
const STEP_MS = 100;

type Names = 'startRestore' | 'restorePiece' | 'openRestore' | 'restoreStep' | 'applyRestore';

export function restoreRequests(
  { vault, newId }: Needs,
  { keep, jobOf, drop }: BackupJobs,
  within: Within,
): Pick<BackupHandlers, Names> {
  /** With what is stored here; null where nothing ever was. @throws Locked */
  async function withStore<T>(key: VaultKey | null, work: (inside: Inside | null) => Promise<T>): Promise<T> {
    const { status } = await vault.status(openingOf(key));
    return status === 'unset' ? work(null) : within(key, work);
  }

  async function compare(
    restoring: Restoring,
    backup: OpenedBackup,
    inside: Inside | null,
    isExpired: BackupGiven['isExpired'],
  ): Promise<Comparison> {
    const { compared } = restoring;
    if (compared && compared.keyring === (inside?.keyring ?? null)) return compared.with;
    const position = inside?.log.position() ?? 0;
    const found = await comparison(inside, backup, isExpired);
    restoring.compared = { with: found, keyring: inside?.keyring ?? null, position, finished: false };
    return found;
  }

  async function openFile(file: Bytes, openings: Opening[]): Promise<OpenedBackup | null> {
    for (const opening of openings) {
      try {
        return await openBackup(file, opening);
      } catch (fault) {
        if (!(fault instanceof WrongSecret)) throw fault;
      }
    }
    return null;
  }

  /** What may open a file of this very store. The empty one opens nothing, but tells a backup from another file. */
  async function ownOpenings(key: VaultKey | null): Promise<Opening[]> {
    const own = openingOf(key);
    const held = await vault.within(own, async ({ keyring }) => keyring.sessionKey());
    const session = { by: 'session', storeKey: held ?? new Uint8Array() } as const;
    return own ? [session, own] : [session];
  }

  return {
    startRestore: ({ size }, { key }) =>
      refusing({}, async () => {
        if (size > MOST_BYTES) throw new BackupBroken('tooLarge');
        return withStore(key, async () => {
          const file = new Uint8Array(size);
          const id = newId();
          keep({ kind: 'restore', id, file, filled: 0, backup: null, compared: null });
          return { ok: true, job: id };
        });
      }),

    restorePiece: ({ job: id, bytes }) =>
      refusing({}, async () => {
        const restoring = jobOf('restore', id);
        const piece = fromBase64(bytes);
        if (restoring.filled + piece.length > restoring.file.length) throw new Interrupted();
        restoring.file.set(piece, restoring.filled);
        restoring.filled += piece.length;
        return { ok: true };
      }),

    openRestore: ({ job: id, secret }, { key }) =>
      refusing({ asks: false }, async () => {
        const restoring = jobOf('restore', id);
        if (restoring.filled < restoring.file.length) throw new Interrupted();
        const backup = await openFile(restoring.file, secret ? [openingBy(secret)] : await ownOpenings(key));
        if (!backup) return { ok: false, asks: true, message: whyAsked(secret) };
        restoring.backup = backup;
        return { ok: true };
      }),

    restoreStep: ({ job: id }, { key, isExpired }) =>
      refusing({}, () =>
        withStore(key, async (inside) => {
          const restoring = jobOf('restore', id);
          const { backup } = restoring;
          if (!backup) throw new Interrupted();
          const compared = await compare(restoring, backup, inside, isExpired);
          const until = performance.now() + STEP_MS;
          let more = true;
          while (more && performance.now() < until) more = await compared.next();
          if (!more && restoring.compared) restoring.compared.finished = true;
          const preview = more ? null : previewOf(backup, compared, inside === null);
          return { ok: true, done: compared.done(), total: compared.total, preview };
        }),
      ),

    applyRestore: ({ job: id, way }, { key }) =>
      refusing({ again: false }, () =>
        withStore(key, async (inside) => {
          const restoring = jobOf('restore', id);
          const { backup, compared } = restoring;
          if (!backup || !compared?.finished) throw new Interrupted();
          if (!inside) return { ok: true, storeKey: await adopt(restoring, backup, compared.with) };
          if (compared.keyring !== inside.keyring || compared.position !== inside.log.position()) {
            restoring.compared = null;
            return { ok: false, again: true, message: BACKUP_REFUSALS.changedMeanwhile };
          }
          await (way === 'merge' ? mergeStates : replaceByStates)(inside, compared.with.states(way));
          drop('restore');
          return { ok: true, storeKey: null };
        }),
      ),
  };

  /** The file's keyring becomes the store's, without the keys of what is not brought back. */
  async function adopt(restoring: Restoring, { keyring }: OpenedBackup, compared: Comparison): Promise<string> {
    const states = compared.states('replace');
    const kept = new Set(states.map(({ owner }) => owner));
    keyring.dropCaseKeys(keyring.caseIds.filter((owner) => !kept.has(owner)));
    const { storeKey } = await vault.adopt(keyring, states);
    // It is the store's from now on and must not be forgotten with the job.
    restoring.backup = null;
    drop('restore');
    return base64(storeKey);
  }
}

function previewOf({ manifest }: OpenedBackup, { counts }: Comparison, first: boolean): BackupPreview {
  const { day, cases, entries } = manifest;
  return { day, cases, entries, ...counts, first };
}

type Secret = NonNullable<BackupHostRequests['openRestore']['request']['secret']>;

function openingBy(secret: Secret): Opening {
  return 'passphrase' in secret ? { by: 'passphrase', ...secret } : { by: 'recovery', ...secret };
}

function whyAsked(secret: Secret | null): string {
  if (!secret) return BACKUP_REFUSALS.asksSecret;
  return 'passphrase' in secret ? BACKUP_REFUSALS.wrongPassphrase : BACKUP_REFUSALS.wrongRecoveryKey;
}
