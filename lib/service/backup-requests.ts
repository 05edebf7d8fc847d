/**
 * Backup and restoring in steps: what the store's host answers. One job of each kind at a time, in memory only; before
 * restoring the user may save how things stand.
 */
import type { BackupHostRequests, BackupPreview, BackupRefusal } from '../messages/backup';
import type { VaultKey } from '../messages/vault';
import type { IsoDate } from '../rules/facts';
import { mergeStates, replaceByStates } from '../store/backup/apply';
import { BackupBroken } from '../store/backup/backup-broken';
import { type Comparison, comparison } from '../store/backup/comparison';
import { MOST_BYTES } from '../store/backup/file-format';
import { type OpenedBackup, openBackup } from '../store/backup/read-backup';
import { type BackupWriter, backupWriter, PassphraseNeeded } from '../store/backup/write-backup';
import { type Bytes, base64, fromBase64 } from '../store/crypto/bytes';
import { type Keyring, type Opening, WrongSecret } from '../store/crypto/keyring';
import type { Rows } from '../store/owned';
import { StoreFault } from '../store/store';
import { type Inside, type Vault, VaultExists } from '../store/vault';
import { BACKUP_REFUSALS } from '../text/backup-refusals';
import { storeFault } from '../text/faults';
import { VAULT_REFUSALS } from '../text/vault-refusals';
import { encodeBase64 } from './encode-base64';
import { openingOf } from './vault-requests';

/** A job nobody asks for any more is forgotten, with what it knew. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;
/** So long a step may take before it tells how far it is. */
const STEP_MS = 100;

interface Saving {
  kind: 'save';
  id: string;
  writer: BackupWriter;
  keyring: Keyring;
}

interface Restoring {
  kind: 'restore';
  id: string;
  file: Bytes;
  /** How much of the file has come. */
  filled: number;
  backup: OpenedBackup | null;
  /** `keyring` null: there is no store here. `position`: the journal as it was compared with. */
  compared: { with: Comparison; keyring: Keyring | null; position: number; finished: boolean } | null;
}

interface Jobs {
  save: Saving;
  restore: Restoring;
}
type Kind = keyof Jobs;

/** What of `Given` concerns a backup. */
export interface BackupGiven {
  key: VaultKey | null;
  /** Whether a case's time to be kept is over today. */
  isExpired(rows: Rows): boolean;
}

type Handlers = {
  [N in keyof BackupHostRequests]: (
    request: BackupHostRequests[N]['request'],
    given: BackupGiven,
  ) => Promise<BackupHostRequests[N]['answer']>;
};

interface Needs {
  vault: Vault;
  today(): IsoDate;
  newId(): string;
}

/** Each handler is to be run alone, without a write between. `forget` ends what is under way, when the store is locked. */
export function backupRequests({ vault, today, newId }: Needs): Handlers & { forget(): void } {
  const jobs: Partial<Jobs> = {};
  const timers: Partial<Record<Kind, ReturnType<typeof setTimeout>>> = {};

  function drop(kind: Kind): void {
    clearTimeout(timers[kind]);
    if (kind === 'restore') jobs.restore?.backup?.keyring.forget();
    delete jobs[kind];
  }

  function dropAll(): void {
    drop('save');
    drop('restore');
  }

  function keep(job: Saving | Restoring): void {
    const { kind } = job;
    if (jobs[kind] !== job) drop(kind);
    clearTimeout(timers[kind]);
    timers[kind] = setTimeout(() => drop(kind), FORGOTTEN_AFTER_MS);
    if (job.kind === 'save') jobs.save = job;
    else jobs.restore = job;
  }

  /** The job of this kind, if it has this id. @throws Interrupted */
  function jobOf<K extends Kind>(kind: K, id: string): Jobs[K] {
    const job: Jobs[K] | undefined = jobs[kind];
    if (job?.id !== id) throw new Interrupted();
    keep(job);
    return job;
  }

  /** @throws Locked */
  async function within<T>(key: VaultKey | null, work: (inside: Inside) => Promise<T>): Promise<T> {
    const done = await vault.within(openingOf(key), async (inside) => ({ of: await work(inside) }));
    if (done) return done.of;
    dropAll();
    throw new Locked();
  }

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
    forget: dropAll,

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

    cancelJob: async ({ job: id }) => {
      for (const kind of ['save', 'restore'] as const) if (jobs[kind]?.id === id) drop(kind);
      return null;
    },
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

/** The host was started anew, or another job took this one's place. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

class Locked extends Error {
  override readonly name = 'Locked';
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

/** Runs `work`; what the user can do something about becomes a sentence. */
async function refusing<A, X extends object>(more: X, work: () => Promise<A>): Promise<A | (BackupRefusal & X)> {
  try {
    return await work();
  } catch (fault) {
    return { ok: false, message: sentenceFor(fault), ...more };
  }
}

function sentenceFor(fault: unknown): string {
  if (fault instanceof BackupBroken) return BACKUP_REFUSALS[fault.reason];
  // Bytes that are no base64 come from no page of ours.
  if (fault instanceof Interrupted || fault instanceof SyntaxError) return BACKUP_REFUSALS.interrupted;
  if (fault instanceof Locked) return VAULT_REFUSALS.locked;
  if (fault instanceof VaultExists) return VAULT_REFUSALS.exists;
  if (fault instanceof StoreFault) return BACKUP_REFUSALS.notWritten(storeFault(fault.reason).happened);
  // A passphrase that cannot be one: the sentence comes with the error.
  if (fault instanceof RangeError) return fault.message;
  throw fault;
}
