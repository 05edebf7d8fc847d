/** Databases that earlier versions wrote, as they lay on the disk. Invented persons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { type MemoryJournal, memoryJournal } from './memory-journal';

interface Example {
  version: number;
  stores: Record<string, string>;
  tables: Record<string, Record<string, unknown>[]>;
  /** Only beside a sealed database. */
  journal?: { keyring: string; entries: { seq: number; bytes: string }[] };
  /** What the program that sealed it read from it: rows and changes by case. */
  holds?: Record<string, unknown>;
}

export const EXAMPLES = ['plain-1', 'plain-2', 'sealed-1', 'sealed-2'] as const;

export function readExample(name: (typeof EXAMPLES)[number]): Example {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/stores', `${name}.json`), 'utf8'));
}

/** Puts its tables on the disk under this name. */
export async function layDown({ version, stores, tables }: Example, name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores(stores);
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkPut(rows.map(withBytes));
  db.close();
}

/** Its journal, on a disk of its own. */
export function journalOf({ journal }: Example): MemoryJournal {
  if (!journal) throw new Error('this example has no journal');
  const memory = memoryJournal();
  memory.keyring = bytesOf(journal.keyring);
  memory.entries = journal.entries.map(({ seq, bytes }) => ({ seq, bytes: bytesOf(bytes) }));
  return memory;
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const { bytes } = (value ?? {}) as { bytes?: unknown };
      return [key, typeof bytes === 'string' ? bytesOf(bytes) : value];
    }),
  );
}
