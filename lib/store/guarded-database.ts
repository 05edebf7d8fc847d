/** Databases of this extension, opened with care: faults carry the browser's name only, newer versions stay untouched. */
import Dexie from 'dexie';
import { StoreFault } from './store-fault';

/** An older program in another context gives way at once; so long it may take, in milliseconds. */
const PATIENCE = 3000;

/**
 * @param stores tables with their indexes, as Dexie writes them
 * @throws StoreFault when the browser refuses: newer version on disk, damaged, disk full, storage switched off, or another
 * context that holds an older version and does not give way (`BlockedError`)
 */
export async function openGuarded<Database extends Dexie>(
  name: string,
  version: number,
  stores: Record<string, string>,
  patience = PATIENCE,
): Promise<Database> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  db.version(version).stores(stores);
  // A newer program version in another context wants to upgrade: give way.
  db.on('versionchange', () => db.close());
  await guarded(() => Promise.race([db.open(), blocked(db, patience)]));
  // Dexie keeps ten steps per version in the browser's own number, and would open a newer database with this one's tables.
  if (db.backendDB().version > version * 10) {
    db.close();
    throw new StoreFault('VersionError');
  }
  return db;
}

/** Rejects where the opening has to wait for longer; else it stays open for ever. */
function blocked(db: Dexie, patience: number): Promise<never> {
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
