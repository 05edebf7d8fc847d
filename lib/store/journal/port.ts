import { StoreFault } from '../store-fault';

/** The journal: what was acknowledged is on the disk, and a damaged disk is noticed. It knows bytes, no keys and no rows. */

export interface JournalEntry {
  /** Rises by one with each entry and is never given twice; after damage there may be gaps. */
  seq: number;
  bytes: Uint8Array;
}

export interface OpenedJournal {
  /** Rises with each compaction and each repair. */
  generation: number;
  entries: JournalEntry[];
  /** Stretches of bytes that are no entry: moved to quarantine. */
  damaged: number;
  keyring: Uint8Array | null;
  /** A keyring was written once and neither of its copies can be read. */
  keyringDamaged: boolean;
}

/** Every method but `open` and `close` needs an open journal. @throws JournalFault */
export interface Journal {
  /** Reads everything; a torn tail (an append that was never acknowledged) is cut off, damage is skipped, copied to quarantine and counted. */
  open(): Promise<OpenedJournal>;
  /** Gives the entry's number, after the flush. On a short write or a full disk the file is cut back to its former length. */
  append(bytes: Uint8Array): Promise<number>;
  /**
   * Compaction: these entries instead of all, numbered on; after a crash it is all of the old or all of the new. After a fault
   * the journal may have to be opened again.
   */
  replace(entries: Uint8Array[]): Promise<{ generation: number; lastSeq: number }>;
  /** Both copies hold the new bytes afterwards, neither the former. After a crash or fault it is the old or the new keyring. */
  writeKeyring(bytes: Uint8Array): Promise<void>;
  /** Keeps bytes that cannot be read. */
  quarantine(bytes: Uint8Array): Promise<void>;
  /** Length of the journal in bytes. */
  size(): Promise<number>;
  /** Deletes everything, the keyring first, so that an interrupted deletion leaves nothing readable. The journal stays open, empty. */
  erase(): Promise<void>;
  close(): Promise<void>;
}

/** The browser or the disk refused; `reason` is the browser's error name, e.g. QuotaExceededError, NoModificationAllowedError. */
export class JournalFault extends StoreFault {
  override readonly name = 'JournalFault';
}

/** Any error as a fault. */
export function faultOf(error: unknown): JournalFault {
  if (error instanceof JournalFault) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
  return new JournalFault(typeof name === 'string' ? name : 'UnknownError');
}
