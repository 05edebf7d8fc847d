/** The workspace's own store: not set up, locked or open. It holds the keys while it is open, and nothing of the customers' store. */
import Dexie from 'dexie';
import type { IsoDate } from '../../rules/facts';
import type { Bytes } from '../../store/crypto/bytes';
import {
  createKeyring,
  describeKeyring,
  type Keyring,
  KeyringBroken,
  type Opening,
  openKeyring,
} from '../../store/crypto/keyring';
import { requirePassphrase } from '../../store/crypto/passphrase';
import { guarded } from '../../store/guarded-database';
import type { Journal, OpenedJournal } from '../../store/journal/port';
import { StoreFault } from '../../store/store-fault';
import type { RoomRows } from '../open-room';
import type { RoomPatch } from '../rows';
import { readRoomBackup, writeRoomBackup } from './room-backup';
import { openRoomDatabase, type RoomDatabase, writeDatabase } from './room-database';
import { openRoomLog, type RoomDamage, type RoomLog } from './room-log';
import { type Owned, partsOf, rowsOf, SHARED } from './room-state';

/** `remnants`: nothing is set up, but there are records of a workspace whose keys are gone. */
export type RoomStatus = { is: 'unset'; remnants: boolean } | { is: 'locked' } | { is: 'open' };

/** What a file opens with, and the file. */
export interface BackupSource {
  file: Uint8Array;
  /** Passphrase of that day or the recovery key that was valid then. */
  secret: string;
}

/** One call at a time, in the order asked for. Every method rejects with StoreFault where the browser refuses. */
export interface Room {
  /** Finishes what failed midway, where it is open. @throws StoreFault: `VersionError` for what a newer version wrote, `KeyringDamaged` */
  status(): Promise<RoomStatus>;
  /**
   * @param from rows to begin with
   * @returns the recovery key, in its printed form
   * @throws RoomExists, RangeError with a German sentence for a passphrase that is none, BackupBroken, WrongSecret
   */
  setUp(passphrase: string, from: BackupSource | null): Promise<string>;
  /** @throws WrongSecret */
  unlock(passphrase: string): Promise<void>;
  /** Opens by the printed key and replaces passphrase and key. @returns the new key @throws WrongSecret, RangeError */
  recover(recoveryKey: string, passphrase: string): Promise<string>;
  /** Forgets keys and rows at once; what is being written is written. */
  lock(): Promise<void>;
  /** @throws RoomLocked */
  rows(): RoomRows;
  damage(): RoomDamage;
  /** All or nothing, on the disk when it resolves. @throws RoomLocked, TypeError for rows that are none */
  save(patch: readonly RoomPatch[]): Promise<void>;
  /** For good. @param alongside rows of no Klientenbogen @throws RoomLocked, TypeError */
  destroyClient(id: string, alongside: readonly RoomPatch[]): Promise<void>;
  /** @throws WrongSecret, RangeError */
  changePassphrase(current: string, next: string): Promise<void>;
  /** @throws WrongSecret */
  newRecoveryKey(passphrase: string): Promise<string>;
  /** @throws RoomLocked */
  writeBackup(day: IsoDate): Promise<Bytes>;
  /** Everything becomes as in the file; passphrase and recovery key stay. @throws RoomLocked, BackupBroken, WrongSecret */
  restore(source: BackupSource): Promise<void>;
  /** Everything goes, the keys first; what was damaged too. */
  erase(): Promise<void>;
}

export class RoomExists extends Error {
  override readonly name = 'RoomExists';
}
export class RoomLocked extends Error {
  override readonly name = 'RoomLocked';
}

interface Held {
  keyring: Keyring;
  log: RoomLog;
  /** Something failed midway: only a new opening knows how it stands. */
  stale: boolean;
}

export function createRoom(journal: Journal, databaseName: string): Room {
  let held: Held | null = null;
  let database: RoomDatabase | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = tail.then(work, work);
    tail = next.catch(() => undefined);
    return next;
  }

  /** Before the journal: a newer version is refused with nothing touched. */
  async function db(): Promise<RoomDatabase> {
    if (!database?.isOpen()) database = await openRoomDatabase(databaseName);
    return database;
  }

  async function openFiles(): Promise<OpenedJournal> {
    await db();
    const opened = await journal.open();
    if (opened.keyringDamaged) throw new StoreFault('KeyringDamaged');
    return opened;
  }

  async function openedKeyring(bytes: Uint8Array | null, opening: Opening): Promise<Keyring> {
    if (!bytes) throw new RoomLocked();
    return translated(() => openKeyring(bytes, opening));
  }

  async function open(keyring: Keyring, opened: OpenedJournal): Promise<Held> {
    held = { keyring, log: await openRoomLog(journal, opened, keyring, await db()), stale: false };
    return held;
  }

  /** As it stands on the disk, after a failure or where the database had to give way. */
  async function live(): Promise<Held> {
    if (!held) throw new RoomLocked();
    if (!held.stale && database?.isOpen()) return held;
    const { keyring, log } = held;
    const opened = await openFiles();
    const again = await openedKeyring(opened.keyring, { by: 'session', storeKey: keyring.sessionKey() });
    const { damage } = log;
    const next = await open(again, opened);
    keyring.forget();
    for (const key of ['journal', 'mended', 'lost'] as const) next.log.damage[key] += damage[key];
    return next;
  }

  /** A failure leaves memory and disk apart. */
  async function changing<T>(work: (held: Held) => Promise<T>): Promise<T> {
    const open = await live();
    try {
      return await work(open);
    } catch (error) {
      if (error instanceof StoreFault) open.stale = true;
      throw error;
    }
  }

  async function openBy(opening: Opening): Promise<void> {
    const opened = await openFiles();
    const keyring = await openedKeyring(opened.keyring, opening);
    forget();
    await open(keyring, opened);
  }

  /** Changes the keyring and writes it. */
  function rewritten<T>(change: (keyring: Keyring) => Promise<T>): Promise<T> {
    return changing(async ({ keyring }) => {
      const result = await change(keyring);
      await journal.writeKeyring(await keyring.serialise());
      return result;
    });
  }

  /** As `rewritten`, after `passphrase` was found right. */
  function rekey<T>(passphrase: string, change: (keyring: Keyring) => Promise<T>): Promise<T> {
    return exclusively(async () => {
      const proof = await openedKeyring((await openFiles()).keyring, { by: 'passphrase', passphrase });
      proof.forget();
      return rewritten(change);
    });
  }

  function forget(): void {
    held?.keyring.forget();
    held = null;
  }

  return {
    status: () =>
      exclusively(async () => {
        if (held) await live();
        if (held) return { is: 'open' };
        const opened = await openFiles();
        if (opened.keyring === null) {
          const present = await db();
          return { is: 'unset', remnants: (await guarded(() => present.owners.count())) > 0 };
        }
        const { keyring } = opened;
        await translated(() => describeKeyring(keyring));
        return { is: 'locked' };
      }),

    setUp: (passphrase, from) =>
      exclusively(async () => {
        const opened = await openFiles();
        if (opened.keyring) throw new RoomExists();
        const rows = from ? await readRoomBackup(from.file, from.secret) : new Map<string, Owned>();
        const keyring = await createKeyring({ by: 'passphrase', passphrase });
        const recoveryKey = await keyring.newRecoveryKey();
        await keyring.addCaseKeys([...rows.keys()].filter((owner) => owner !== SHARED));
        for (const { bytes } of opened.entries) await journal.quarantine(bytes);
        await journal.replace([]);
        await writeDatabase(await db(), keyring, { owners: new Map(), changed: [], applied: 0 });
        const log = await openRoomLog(journal, { entries: [], damaged: 0 }, keyring, await db());
        if (rows.size > 0) await log.replaceAll(rows);
        // What was written counts from here on: before it there is no workspace.
        await journal.writeKeyring(await keyring.serialise());
        held = { keyring, log, stale: false };
        return recoveryKey;
      }),

    unlock: (passphrase) => exclusively(() => openBy({ by: 'passphrase', passphrase })),

    recover: (recoveryKey, passphrase) =>
      exclusively(async () => {
        requirePassphrase(passphrase);
        await openBy({ by: 'recovery', recoveryKey });
        return rewritten(async (keyring) => {
          await keyring.setPassphrase(passphrase);
          return keyring.newRecoveryKey();
        });
      }),

    lock: () =>
      exclusively(async () => {
        forget();
        await journal.close();
      }),

    rows: () => {
      if (!held) throw new RoomLocked();
      return rowsOf(held.log.owners());
    },
    damage: () => {
      if (!held) throw new RoomLocked();
      return held.log.damage;
    },

    save: (patch) => exclusively(() => changing(({ log }) => log.append(partsOf(log.owners(), patch)))),

    destroyClient: (id, alongside) =>
      exclusively(() =>
        changing(async ({ log }) => {
          if (id === SHARED || !log.owners().has(id)) throw new TypeError('no such sheet');
          const parts = partsOf(log.owners(), alongside);
          if (parts.some(({ owner }) => owner !== SHARED)) throw new TypeError('rows of a sheet');
          await log.destroy(
            id,
            parts.flatMap(({ patch }) => patch),
          );
        }),
      ),

    changePassphrase: (current, next) => rekey(current, (keyring) => keyring.setPassphrase(next)),
    newRecoveryKey: (passphrase) => rekey(passphrase, (keyring) => keyring.newRecoveryKey()),

    writeBackup: (day) =>
      exclusively(async () => {
        const { keyring, log } = await live();
        return writeRoomBackup(keyring, log.owners(), day);
      }),

    restore: ({ file, secret }) =>
      exclusively(() => changing(async ({ log }) => log.replaceAll(await readRoomBackup(file, secret)))),

    erase: () =>
      exclusively(async () => {
        forget();
        // It may be damaged: then opening it is enough to empty it.
        await journal.open();
        await journal.erase();
        database?.close();
        database = null;
        await guarded(() => Dexie.delete(databaseName));
      }),
  };
}

/** Damage of the keyring as a fault of the store. */
async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyringBroken)
      throw new StoreFault(error.reason === 'newer' ? 'VersionError' : 'KeyringDamaged');
    throw error;
  }
}
