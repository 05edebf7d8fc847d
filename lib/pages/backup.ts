import type { BackupPreview, BackupSecret, BackupState, RestoreWay } from '../messages/backup';

export interface JobProgress {
  done: number;
  total: number;
}

/** What a page can do to save a backup. */
export interface SaveControl {
  /** Null until the background has answered. */
  state: BackupState | null;
  running: JobProgress | null;
  /** Name of the file that was saved last here. */
  saved: string | null;
  /** Why nothing was saved, or that it was cancelled. */
  message: string | null;
  /** Why the file needs a passphrase of its own; null where it does not. */
  asks: string | null;
  /** With null the passphrase of the store is enough. Answers null, or the sentence why not. */
  save(passphrase: string | null): Promise<string | null>;
  cancel(): void;
  setReminder(everyDays: number): void;
}

/** Where restoring stands. */
export type RestoreStage =
  | { at: 'choose'; refusal: string | null }
  | ({ at: 'working'; what: 'reading' | 'comparing' | 'writing' } & JobProgress)
  | { at: 'secret'; message: string }
  | { at: 'preview'; preview: BackupPreview; note: string | null }
  | { at: 'done'; preview: BackupPreview; way: RestoreWay };

export interface RestoreControl {
  stage: RestoreStage;
  choose(file: File): void;
  /** Answers null, or the sentence why it does not open. */
  open(secret: BackupSecret): Promise<string | null>;
  apply(way: RestoreWay): void;
  /** Ends it where it stands; nothing was written. After the end: for a further file. */
  cancel(): void;
}
