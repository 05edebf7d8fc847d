/**
 * The vault: locked or open. It holds the keyring while it is open and gives the store to whoever brings the key; without
 * a key it forgets everything it knew.
 */
import { base64, sameBytes } from './crypto/bytes';
import { createKeyring, type Keyring, type Opening, openKeyring, WrongSecret } from './crypto/keyring';
import { encryptedStore } from './encrypted-store';
import { deleteFormer, formerExists, readFormer } from './former-database';
import type { Journal, OpenedJournal } from './journal/port';
import { sealedTables } from './sealed-tables';
import { type Store, StoreFault } from './store';
import { guarded, openDatabase, type VaultDatabase } from './vault-database';
import { type Damage, openVaultJournal, type VaultJournal } from './vault-journal';

export type DailyOpening = Extract<Opening, { by: 'session' | 'organisation' }>;

export interface VaultNames {
  database: string;
  /** The database of the versions that stored without encryption. */
  former: string;
}

/** How it stands, without opening it. */
export interface VaultStatus {
  status: 'unset' | 'locked' | 'open';
  ways: Keyring['ways'] | null;
  organisationBlob: string | null;
  former: boolean;
  damage: Damage | null;
}

export interface Vault {
  status(key: DailyOpening | null): Promise<VaultStatus>;
  /** The store under this key, created where the organisation gives the key; null while it is locked or not set up. */
  storeFor(key: DailyOpening | null): Promise<Store | null>;
  /** Readable while it is locked too: they hold no personal data. */
  settings(): Promise<unknown>;
  /** @throws WrongSecret, VaultExists */
  setUp(passphrase: string, organisationPublicKey?: string): Promise<{ recoveryKey: string; storeKey: Uint8Array }>;
  /** Opens by passphrase or printed key. @throws WrongSecret */
  unlock(opening: Exclude<Opening, { by: 'session' }>): Promise<{ storeKey: Uint8Array }>;
  /** Changes the open keyring and writes it. @throws WrongSecret where `proof` does not open it */
  rekey<T>(proof: Exclude<Opening, { by: 'session' }>, change: (keyring: Keyring) => Promise<T>): Promise<T>;
  lock(): Promise<void>;
}

/** There is a store already; setting up would lose it. */
export class VaultExists extends Error {
  override readonly name = 'VaultExists';
}

interface Held {
  opening: DailyOpening;
  keyring: Keyring;
  store: Store;
  log: VaultJournal;
}

export function createVault(journal: Journal, names: VaultNames): Vault {
  let held: Held | null = null;
  let database: VaultDatabase | null = null;
  /** Whether there is a keyring on disk; null until the first look. */
  let exists: boolean | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = tail.then(work, work);
    tail = next.catch(() => undefined);
    return next;
  }

  /** Opened again where another context made it give way. */
  async function db(): Promise<VaultDatabase> {
    if (!database?.isOpen()) database = await openDatabase(names.database);
    return database;
  }

  function forget(): void {
    held?.keyring.forget();
    held = null;
  }

  async function files(): Promise<OpenedJournal> {
    const opened = await journal.open();
    if (opened.keyringDamaged) throw new StoreFault('KeyringDamaged');
    exists = opened.keyring !== null;
    return opened;
  }

  async function open(keyring: Keyring, opened: OpenedJournal, opening: DailyOpening): Promise<Held> {
    const tables = sealedTables(await db(), keyring);
    const log = await openVaultJournal(journal, opened, keyring, tables);
    if (await formerExists(names.former)) await takeOver(keyring, log);
    held = { opening, keyring, log, store: encryptedStore(keyring, tables, log, journal) };
    return held;
  }

  /** Entries of a version without encryption. Written whole before the former database goes; begun anew after a crash. */
  async function takeOver(keyring: Keyring, log: VaultJournal): Promise<void> {
    const owners = await readFormer(names.former);
    await keyring.addCaseKeys([...owners.keys()].filter((owner) => owner !== 'shared'));
    await journal.writeKeyring(await keyring.serialise());
    await log.append([...owners].map(([owner, owned]) => ({ kind: 'state', owner, owned })));
    await deleteFormer(names.former);
  }

  async function storeFor(key: DailyOpening | null): Promise<Store | null> {
    if (key === null) forget();
    if (key === null) return null;
    if (held && !held.log.broken && database?.isOpen() && sameOpening(held, key)) return held.store;
    forget();
    const opened = await files();
    if (opened.keyring) {
      try {
        return (await open(await openKeyring(opened.keyring, key), opened, key)).store;
      } catch (error) {
        if (error instanceof WrongSecret) return null;
        throw error;
      }
    }
    if (key.by === 'session') return null;
    return (await create(await createKeyring(key), opened, key)).store;
  }

  /** A new store: what an earlier one without a keyring left behind can never be read again and is put aside. */
  async function create(keyring: Keyring, opened: OpenedJournal, opening: DailyOpening): Promise<Held> {
    for (const { bytes } of opened.entries) await journal.quarantine(bytes);
    const { generation } = await journal.replace([]);
    await journal.writeKeyring(await keyring.serialise());
    exists = true;
    return open(keyring, { ...opened, generation, entries: [], damaged: 0 }, opening);
  }

  return {
    storeFor: (key) => exclusively(() => storeFor(key)),
    settings: () => exclusively(async () => guarded(async () => (await (await db()).settings.get('settings'))?.value)),

    status: (key) =>
      exclusively(async () => {
        const store = await storeFor(key);
        const former = await formerExists(names.former);
        if (store && held) {
          const { keyring, log } = held;
          return {
            status: 'open',
            ways: keyring.ways,
            organisationBlob: keyring.organisationBlob(),
            former,
            damage: log.damage,
          };
        }
        if (exists === null) await files();
        return { status: exists ? 'locked' : 'unset', ways: null, organisationBlob: null, former, damage: null };
      }),

    setUp: (passphrase, organisationPublicKey) =>
      exclusively(async () => {
        const opened = await files();
        if (opened.keyring) throw new VaultExists();
        forget();
        const keyring = await createKeyring({ by: 'passphrase', passphrase });
        const recoveryKey = await keyring.newRecoveryKey(organisationPublicKey);
        const storeKey = keyring.sessionKey();
        await create(keyring, opened, { by: 'session', storeKey });
        return { recoveryKey, storeKey };
      }),

    unlock: (opening) =>
      exclusively(async () => {
        forget();
        const opened = await files();
        if (!opened.keyring) throw new WrongSecret(opening.by);
        const keyring = await openKeyring(opened.keyring, opening);
        const storeKey = keyring.sessionKey();
        await open(keyring, opened, { by: 'session', storeKey });
        return { storeKey };
      }),

    rekey: (proof, change) =>
      exclusively(async () => {
        if (!held) throw new WrongSecret(proof.by);
        (await openKeyring(await held.keyring.serialise(), proof)).forget();
        const result = await change(held.keyring);
        await journal.writeKeyring(await held.keyring.serialise());
        return result;
      }),

    lock: () => exclusively(async () => forget()),
  };
}

function sameOpening({ opening, keyring }: Held, key: DailyOpening): boolean {
  if (key.by === 'session') return sameBytes(keyring.sessionKey(), key.storeKey);
  return (
    opening.by === 'organisation' &&
    opening.organisationSecret === key.organisationSecret &&
    base64(opening.profileSecret) === base64(key.profileSecret)
  );
}
