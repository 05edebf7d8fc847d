/** The database that queries run on. Nothing in it is readable without the keyring but random ids, HMACs and the settings. */
import type Dexie from 'dexie';
import type { EntityTable } from 'dexie';
import { openGuarded } from './guarded-database';

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

/** @throws StoreFault as `openGuarded` */
export function openDatabase(name: string, patience?: number): Promise<VaultDatabase> {
  return openGuarded<VaultDatabase>(
    name,
    VERSION,
    {
      cases: 'id, &key, unit, born.change',
      changes: 'id, change, owner',
      shared: 'id',
      settings: 'id',
      chunks: 'id',
      meta: 'id',
    },
    patience,
  );
}
