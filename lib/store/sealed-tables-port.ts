/** What the journal asks of the database's rows in clear. */
import type { Birth } from './born';
import type { OpenedCase } from './chunks';
import type { Owned, Rows } from './owned';
import type { ChangeRow } from './records';
import type { Canary } from './vault-database';

/** A record does not open, is missing, or is older than what was last written. `owner` can be mended from the journal. */
export class RecordBroken extends Error {
  override readonly name = 'RecordBroken';
  constructor(readonly owner: string) {
    super('a sealed record does not open');
  }
}

/** What a write changes: the owner's rows as they are afterwards, and the changes that are new or differ. */
export interface Touched {
  rows: Rows;
  changes: ChangeRow[];
  /** The sealed part of the one change that makes all of it, where the owner had nothing before. */
  birth?: Birth;
}

export interface SealedTables {
  /**
   * Opens all chunks, which gives the state every single record is held against, and their number of cases.
   * @throws SealBroken
   */
  load(): Promise<number>;
  canary(): Promise<Canary | undefined>;
  caseCount(): Promise<number>;
  /** @throws RecordBroken */
  rowsOf(owner: string): Promise<Rows>;
  /** The same for many at once; those without rows are left out. @throws RecordBroken */
  rowsOfAll(owners: readonly string[]): Promise<Map<string, Rows>>;
  /** Cases whose `key` or `unit` has one of these HMACs. @throws RecordBroken */
  casesBy(index: 'key' | 'unit', hmacs: string[]): Promise<{ id: string; key: string; rows: Rows }[]>;
  allCases(): Promise<OpenedCase[]>;
  /** The parts of a change, one for each owner whose key still exists. @throws RecordBroken */
  partsOf(change: string): Promise<{ owner: string; change: ChangeRow }[]>;
  changesOf(owner: string): Promise<ChangeRow[]>;
  /** Whom a change touched; nothing is opened for it. */
  ownersOf(change: string): Promise<string[]>;
  /** The rows of a case as its chunk has them; null where no chunk does. */
  copyOf(owner: string): Promise<Rows | null>;
  /** An owner's sealed record as it stands. */
  bytesOf(owner: string): Promise<Uint8Array | null>;
  /** All owners that have anything. */
  owners(): Promise<string[]>;
  /** Other owners that a change of this one touched too. */
  ownersSharingChanges(owner: string): Promise<string[]>;
  /** Removes everything of cases without a key, and seals anew what lies under former shared keys. @throws SealBroken */
  shred(): Promise<void>;
  /** Everything as it stands now, still sealed: each owner is opened when it is asked for. `open` @throws RecordBroken */
  snapshot(): Promise<{ owners: string[]; open(owner: string): Promise<Owned> }>;
  settings(): Promise<unknown>;
  /** All of it in one transaction, with the number of the journal entry it comes from. */
  write(touched: Map<string, Touched>, applied: number): Promise<void>;
  /** Removes everything, for building anew. */
  clear(): Promise<void>;
}
