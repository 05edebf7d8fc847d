import type { LockTimes } from '../../policy/read-policy';
import type { OpenRoom } from '../open-room';
import type { BackupSource, RoomStatus } from '../store/room';

/** What the page can do with the workspace. The writes answer null, or the German sentence why not. */
export interface RoomControl {
  /** Null until it is known. */
  status: RoomStatus | null;
  /** The browser's error name where it does not open at all. */
  fault: string | null;
  /** Null while it is not open. */
  open: OpenRoom | null;
  /** What was found damaged, as sentences. */
  found: readonly string[];
  times: LockTimes;
  /** When it locks if nothing is used again, in ms. */
  lockAt: number | null;
  /** The key to be printed, as long as it is shown; `on` is the day it was made, as it is printed. */
  recovery: { key: string; on: string } | null;
  setUp(passphrase: string): Promise<string | null>;
  setUpFrom(source: BackupSource, passphrase: string): Promise<string | null>;
  unlock(passphrase: string): Promise<string | null>;
  recover(recoveryKey: string, passphrase: string): Promise<string | null>;
  lock(): void;
  putAway(): void;
  print(): void;
  changePassphrase(current: string, next: string): Promise<string | null>;
  renewRecoveryKey(passphrase: string): Promise<string | null>;
  saveBackup(): Promise<{ saved: string } | { message: string }>;
  restore(source: BackupSource): Promise<string | null>;
  erase(): Promise<string | null>;
  retry(): void;
}
