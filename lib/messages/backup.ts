/** What crosses the border about backup and restoring. Plain data; bytes as base64, because Chromium's messages are JSON. */
import type { IsoDate } from '../rules/facts';

/** Raw bytes of a file in one message. */
export const PIECE_BYTES = 3_000_000;

/** What a backup holds against what is stored here. The case counts are those of merging. */
export interface BackupPreview {
  /** The day the entries were as they are in the file. */
  day: IsoDate;
  cases: number;
  entries: number;
  fresh: number;
  newerThere: number;
  newerHere: number;
  /** Changed on both sides. */
  both: number;
  unchanged: number;
  /** Not in the file: replacing would remove them. */
  onlyHere: number;
  entriesOnlyHere: number;
  /** Not brought back: deleted here, or their time to be kept is over. */
  destroyed: number;
  expired: number;
  /** Nothing is stored here yet: the file becomes the store, with the passphrase it was saved under. */
  first: boolean;
}

export type RestoreWay = 'merge' | 'replace';
/** What opens the file; null tries what opens the store here. */
export type BackupSecret = { passphrase: string } | { recoveryKey: string };

/** `message` is a German sentence; then nothing was changed. */
export type BackupRefusal = { ok: false; message: string };

interface Progress {
  done: number;
  total: number;
}

/** A job is done in steps, so that it can be cancelled between them; nothing of it is on the disk before `applyRestore`. */
export interface BackupHostRequests {
  /** `passphrase` opens the file too; `needsPassphrase` where without one only this profile could open it. */
  startBackup: {
    request: { passphrase: string | null };
    answer: { ok: true; job: string; total: number } | (BackupRefusal & { needsPassphrase: boolean });
  };
  /** `bytes` follow those before; with `last` they stand at the beginning of the file. */
  backupStep: {
    request: { job: string };
    answer: ({ ok: true; bytes: string; last: boolean } & Progress) | BackupRefusal;
  };
  startRestore: { request: { size: number }; answer: { ok: true; job: string } | BackupRefusal };
  /** The next bytes of the file. */
  restorePiece: { request: { job: string; bytes: string }; answer: { ok: true } | BackupRefusal };
  /** `asks`: the file is whole, and this does not open it. */
  openRestore: {
    request: { job: string; secret: BackupSecret | null };
    answer: { ok: true } | (BackupRefusal & { asks: boolean });
  };
  restoreStep: {
    request: { job: string };
    answer: ({ ok: true; preview: BackupPreview | null } & Progress) | BackupRefusal;
  };
  /** `again`: something was entered meanwhile, so the steps are to be made once more. */
  applyRestore: {
    request: { job: string; way: RestoreWay };
    answer: { ok: true; storeKey: string | null } | (BackupRefusal & { again: boolean });
  };
  cancelJob: { request: { job: string }; answer: null };
}

/** How backups stand on this device. */
export interface BackupState {
  /** Day of the last backup made here. */
  last: IsoDate | null;
  /** Reminder after so many days; 0 = none. */
  everyDays: number;
  due: boolean;
  /** The browser has kept the entries over a start on a later day; until it has, the reminder comes daily. */
  proven: boolean;
}

/** From our own pages. */
export type BackupOwnRequests = Omit<BackupHostRequests, 'applyRestore'> & {
  applyRestore: {
    request: BackupHostRequests['applyRestore']['request'];
    answer: { ok: true } | (BackupRefusal & { again: boolean });
  };
  backupState: { request: Record<never, never>; answer: BackupState };
  setBackupReminder: { request: { everyDays: number }; answer: null };
};
