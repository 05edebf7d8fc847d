/** The database that queries run on. Nothing in it is readable without the keyring but random ids, HMACs and the settings. */
import Dexie, { type EntityTable } from 'dexie';
import { StoreFault } from './store';

export const DATABASE_NAME = 'fallblick-vault';
/** The first version had no columns, the second none in single rows and changes, and rows beside each change; all are read. */
const VERSION = 3;

/** One case with all its rows under its own data key. `key` and `unit` are HMACs of customer and BG number. */
export interface SealedCase {
  id: string;
  key: string;
  unit: string | null;
  /** The chunk that holds it too. */
  chunk: number;
  /** Counts its writes; an older record in place of a newer one is noticed. */
  rev: number;
  /** The change that has just made it: then `sealed` is its part of journal entry `n`, and stands for that change too. */
  born?: { change: string; n: number };
  sealed: Uint8Array<ArrayBuffer>;
}
/** One owner's part of a change. */
export interface SealedChange {
  id: string;
  change: string;
  owner: string;
  /** Sealed as its part of this journal entry: it once stood for the case. */
  n?: number;
  sealed: Uint8Array<ArrayBuffer>;
}
export interface SealedBlock {
  id: string;
  sealed: Uint8Array<ArrayBuffer>;
}
/** Up to `CHUNK_CASES` cases in one piece, so that a whole caseload is opened in a few steps. */
export interface SealedChunk {
  id: number;
  sealed: Uint8Array<ArrayBuffer>;
}
/** What was last written: compared with the journal at every opening. */
export interface Canary {
  id: 'canary';
  store: string;
  /** Number of the last journal entry that is in the database. */
  applied: number;
  cases: number;
}

export interface VaultDatabase extends Dexie {
  cases: EntityTable<SealedCase, 'id'>;
  changes: EntityTable<SealedChange, 'id'>;
  shared: EntityTable<SealedBlock, 'id'>;
  settings: EntityTable<{ id: string; value: unknown }, 'id'>;
  chunks: EntityTable<SealedChunk, 'id'>;
  meta: EntityTable<Canary, 'id'>;
}

/** An older program in another context gives way at once; so long it may take, in milliseconds. */
const PATIENCE = 3000;

/**
 * @throws StoreFault when the browser refuses: newer version on disk, damaged, disk full, storage switched off, or another
 * context that holds an older version and does not give way (`BlockedError`)
 */
export async function openDatabase(name: string, patience = PATIENCE): Promise<VaultDatabase> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as VaultDatabase;
  db.version(VERSION).stores({
    cases: 'id, &key, unit, born.change',
    changes: 'id, change, owner',
    shared: 'id',
    settings: 'id',
    chunks: 'id',
    meta: 'id',
  });
  // A newer program version in another context wants to upgrade: give way.
  db.on('versionchange', () => db.close());
  await guarded(() => Promise.race([db.open(), blocked(db, patience)]));
  // Dexie keeps ten steps per version in the browser's own number, and would open a newer database with this one's tables.
  if (db.backendDB().version > VERSION * 10) {
    db.close();
    throw new StoreFault('VersionError');
  }
  return db;
}

/** Rejects where the opening has to wait for longer; else it stays open for ever. */
function blocked(db: VaultDatabase, patience: number): Promise<never> {
  return new Promise((_, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    db.on('ready', () => clearTimeout(timer));
    db.on('blocked', () => {
      timer = setTimeout(() => {
        reject(new StoreFault('BlockedError'));
        db.close();
      }, patience);
    });
  });
}

/** Turns what the browser throws into a StoreFault that carries its name only; errors of our own in `passing` stay as they are. */
export async function guarded<T>(
  work: () => PromiseLike<T>,
  passing: readonly (abstract new (...args: never[]) => Error)[] = [],
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFault || passing.some((kind) => error instanceof kind)) throw error;
    throw new StoreFault(error instanceof Error ? error.name : 'UnknownError');
  }
}
