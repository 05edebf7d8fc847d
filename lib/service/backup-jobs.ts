/** Backups and restorings under way: one of each kind at a time, in memory only. */
import type { Comparison } from '../store/backup/comparison';
import type { OpenedBackup } from '../store/backup/read-backup';
import type { BackupWriter } from '../store/backup/write-backup';
import type { Bytes } from '../store/crypto/bytes';
import type { Keyring } from '../store/crypto/keyring';
import { Interrupted } from './backup-refusing';

/** A job nobody asks for any more is forgotten, with what it knew. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;
export interface Saving {
  kind: 'save';
  id: string;
  writer: BackupWriter;
  keyring: Keyring;
}

export interface Restoring {
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

export interface BackupJobs {
  keep(job: Saving | Restoring): void;
  /** The job of this kind, if it has this id. @throws Interrupted */
  jobOf<K extends Kind>(kind: K, id: string): Jobs[K];
  drop(kind: Kind): void;
  dropAll(): void;
  /** Whichever has this id. */
  cancel(id: string): void;
}

export function backupJobs(): BackupJobs {
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

  return {
    keep,
    jobOf,
    drop,
    dropAll,
    cancel: (id) => {
      for (const kind of ['save', 'restore'] as const) if (jobs[kind]?.id === id) drop(kind);
    },
  };
}
