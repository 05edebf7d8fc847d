/**
 * The vault: locked or open. It holds the keyring while it is open and gives the store to whoever brings the key; without
 * a key it forgets everything it knew.
 */
import { base64, sameBytes } from './crypto/bytes';
import {
  createKeyring,
  describeKeyring,
  type Keyring,
  KeyringBroken,
  type Opening,
  openKeyring,
  WrongSecret,
} from './crypto/keyring';
import { encryptedStore } from './encrypted-store';
import { deleteFormer, formerExists, readFormer } from './former-database';
import { guarded } from './guarded-database';
import type { Journal, OpenedJournal } from './journal/port';
import { sealFrame } from './journal-frame';
import type { Owned } from './owned';
import { keepingProfileSecret } from './profile-secret';
import { hasty } from './sabotage';
import { sealedTables } from './sealed-tables';
import type { SealedTables } from './sealed-tables-port';
import { sideBySide } from './side-by-side';
import type { Store } from './store';
import { StoreFault } from './store-fault';
import { openDatabase, type VaultDatabase } from './vault-database';
import { type Damage, openVaultJournal, type VaultJournal } from './vault-journal';

export type DailyOpening = Extract<Opening, { by: 'session' | 'organisation' }>;

/** What a person gives to open it. */
type Proof = Exclude<Opening, { by: 'session' }>;

export interface VaultNames {
  database: string;
  /** The database of the versions that stored without encryption. */
  former: string;
}

/** How it stands, without opening it. */
export interface VaultStatus {
  status: 'unset' | 'locked' | 'open';
  /** Null where nothing was set up. */
  ways: Keyring['ways'] | null;
  organisationBlob: string | null;
  former: boolean;
  damage: Damage | null;
  /** Random id of the store; null where nothing was set up. */
  store: string | null;
  /** What the database was last written for; null where it was never written, or does not open. */
  remembered: { store: string; cases: number } | null;
  /** It was made since the program started, in place of one whose keyring is gone: that one's entries are lost here. */
  replaced: boolean;
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
  unlock(opening: Proof): Promise<{ storeKey: Uint8Array }>;
  /** Changes the keyring and writes it; opens it first where it is locked. @throws WrongSecret where `proof` does not open it */
  rekey<T>(proof: Proof, change: (keyring: Keyring) => Promise<T>): Promise<T>;
  /** The organisation's key opens it from now on, the passphrase does not. @throws WrongSecret as `rekey` */
  giveToOrganisation(proof: Proof, opening: Extract<Opening, { by: 'organisation' }>): Promise<void>;
  /** Runs `work` on what lies under the store, with locking waiting for its end; null while it is locked. */
  within<T>(key: DailyOpening | null, work: (inside: Inside) => Promise<T>): Promise<T | null>;
  /** A store that is not there yet, of a backup's keyring and contents: all of it or nothing. @throws VaultExists */
  adopt(keyring: Keyring, states: { owner: string; owned: Owned }[]): Promise<{ storeKey: Uint8Array }>;
  lock(): Promise<void>;
}

/** What backup and restoring work on. */
export interface Inside {
  keyring: Keyring;
  tables: SealedTables;
  log: VaultJournal;
  writeKeyring(): Promise<void>;
}

/** There is a store already; setting up would lose it. */
export class VaultExists extends Error {
  override readonly name = 'VaultExists';
}

type Described = Pick<VaultStatus, 'organisationBlob'> & { ways: Keyring['ways']; storeId: string };

const KEYRING_FAULTS = { newer: 'VersionError', damaged: 'KeyringDamaged' } as const;

interface Held {
  opening: DailyOpening;
  keyring: Keyring;
  store: Store;
  tables: SealedTables;
  log: VaultJournal;
}

export function createVault(files: Journal, names: VaultNames): Vault {
  const journal = keepingProfileSecret(files);
  let held: Held | null = null;
  let database: VaultDatabase | null = null;
  /** What the keyring on the disk says of itself; null where there is none, undefined until the first look. */
  let described: Described | null | undefined;
  let replaced = false;
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

  /** Readable while it is locked too: it names nobody. */
  async function remembered(): Promise<VaultStatus['remembered']> {
    try {
      const canary = await guarded(async () => (await db()).meta.get('canary'));
      return canary ? { store: canary.store, cases: canary.cases } : null;
    } catch (error) {
      ignoreStoreFault(error);
      return null;
    }
  }

  function forget(): void {
    held?.keyring.forget();
    held = null;
  }

  function describeAs(keyring: Keyring): void {
    described = { ways: keyring.ways, organisationBlob: keyring.organisationBlob(), storeId: keyring.storeId };
  }

  async function openFiles(): Promise<OpenedJournal> {
    const opened = await journal.open();
    if (opened.keyringDamaged) throw new StoreFault('KeyringDamaged');
    described = opened.keyring && (await describe(opened.keyring));
    return opened;
  }

  async function open(keyring: Keyring, opened: OpenedJournal, opening: DailyOpening): Promise<Held> {
    const tables = sealedTables(await db(), keyring);
    const careful = await openVaultJournal(journal, opened, keyring, tables);
    const log = import.meta.env.MODE === 'sabotage' ? hasty(careful) : careful;
    if (await formerExists(names.former)) await takeOver(keyring, log);
    held = { opening, keyring, log, tables, store: encryptedStore(keyring, tables, log, journal) };
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
    const opened = await openFiles();
    if (opened.keyring) {
      const keyring = await openedBy(key, opened.keyring);
      return keyring && (await open(keyring, opened, key)).store;
    }
    if (key.by === 'session') return null;
    journal.keepProfileSecret(key.profileSecret);
    return (await create(await createKeyring(key), opened, key)).store;
  }

  /** Null where the key does not open it. The secret kept beside the keyring comes before the one that is given. */
  async function openedBy(key: DailyOpening, bytes: Uint8Array): Promise<Keyring | null> {
    const kept = journal.profileSecret();
    if (key.by === 'organisation' && kept) {
      const keyring = await openedOrNull(bytes, { ...key, profileSecret: kept });
      if (keyring) return keyring;
    }
    const keyring = await openedOrNull(bytes, key);
    if (keyring && key.by === 'organisation') {
      journal.keepProfileSecret(key.profileSecret);
      // A full disk must not keep the entries from being read; the next opening or the next case writes it.
      await journal.writeKeyring(bytes).catch(ignoreStoreFault);
    }
    return keyring;
  }

  /** A new store: what an earlier one without a keyring left behind can never be read again and is put aside. */
  async function create(keyring: Keyring, opened: OpenedJournal, opening: DailyOpening): Promise<Held> {
    for (const { bytes } of opened.entries) await journal.quarantine(bytes);
    const { generation } = await journal.replace([]);
    replaced = ((await remembered())?.cases ?? 0) > 0;
    await journal.writeKeyring(await keyring.serialise());
    describeAs(keyring);
    return open(keyring, { ...opened, generation, entries: [], damaged: 0 }, opening);
  }

  function rekey<T>(proof: Proof, change: (keyring: Keyring) => Promise<T>): Promise<T> {
    return exclusively(async () => {
      if (held) (await openKeyring(await held.keyring.serialise(), proof)).forget();
      // A request without the key may have come since it was opened: then it was forgotten.
      const { keyring } = held ?? (await openWith(proof)).held;
      const result = await change(keyring);
      await journal.writeKeyring(await keyring.serialise());
      describeAs(keyring);
      return result;
    });
  }

  /** @throws WrongSecret */
  async function openWith(proof: Proof): Promise<{ held: Held; storeKey: Uint8Array }> {
    forget();
    const opened = await openFiles();
    if (!opened.keyring) throw new WrongSecret(proof.by);
    const keyring = await openKeyring(opened.keyring, proof);
    const storeKey = keyring.sessionKey();
    return { held: await open(keyring, opened, { by: 'session', storeKey }), storeKey };
  }

  return {
    storeFor: (key) => exclusively(() => storeFor(key)),
    settings: () => exclusively(async () => guarded(async () => (await (await db()).settings.get('settings'))?.value)),

    status: (key) =>
      exclusively(async () => {
        const store = await storeFor(key);
        const former = await formerExists(names.former);
        const about = { former, remembered: await remembered(), replaced };
        if (store && held) {
          const { keyring, log } = held;
          return {
            status: 'open',
            ways: keyring.ways,
            organisationBlob: keyring.organisationBlob(),
            damage: log.damage,
            store: keyring.storeId,
            ...about,
          };
        }
        if (described === undefined) await openFiles();
        if (!described) {
          return { status: 'unset', ways: null, organisationBlob: null, damage: null, store: null, ...about };
        }
        const { ways, organisationBlob, storeId } = described;
        return { status: 'locked', ways, organisationBlob, damage: null, store: storeId, ...about };
      }),

    setUp: (passphrase, organisationPublicKey) =>
      exclusively(async () => {
        const opened = await openFiles();
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
        const { storeKey } = await openWith(opening);
        return { storeKey };
      }),

    rekey,

    giveToOrganisation: (proof, { profileSecret, organisationSecret }) =>
      rekey(proof, async (keyring) => {
        await keyring.setOrganisation(profileSecret, organisationSecret);
        keyring.dropPassphrase();
        journal.keepProfileSecret(profileSecret);
      }),

    within: (key, work) =>
      exclusively(async () => {
        if (!(await storeFor(key)) || !held) return null;
        const { keyring, tables, log } = held;
        const writeKeyring = async (): Promise<void> => journal.writeKeyring(await keyring.serialise());
        return work({ keyring, tables, log, writeKeyring });
      }),

    adopt: (keyring, states) =>
      exclusively(async () => {
        const opened = await openFiles();
        if (opened.keyring) throw new VaultExists();
        forget();
        for (const { bytes } of opened.entries) await journal.quarantine(bytes);
        await journal.replace(
          await sideBySide([...states.entries()], ([at, { owner, owned }]) =>
            sealFrame(keyring, { n: at + 1, parts: [{ kind: 'state', owner, owned }] }),
          ),
        );
        // Without its keyring the journal says nothing: with this step the store is there.
        await journal.writeKeyring(await keyring.serialise());
        describeAs(keyring);
        const storeKey = keyring.sessionKey();
        const { log } = await open(keyring, await openFiles(), { by: 'session', storeKey });
        log.damage.rebuilt = false;
        return { storeKey };
      }),

    lock: () => exclusively(async () => forget()),
  };
}

/** @throws StoreFault where it is none that this program can read */
async function describe(keyring: Uint8Array): Promise<Described> {
  try {
    return await describeKeyring(keyring);
  } catch (error) {
    if (error instanceof KeyringBroken) throw new StoreFault(KEYRING_FAULTS[error.reason]);
    throw error;
  }
}

async function openedOrNull(bytes: Uint8Array, opening: Opening): Promise<Keyring | null> {
  try {
    return await openKeyring(bytes, opening);
  } catch (error) {
    if (error instanceof WrongSecret) return null;
    throw error;
  }
}

function ignoreStoreFault(error: unknown): void {
  if (!(error instanceof StoreFault)) throw error;
}

function sameOpening({ opening, keyring }: Held, key: DailyOpening): boolean {
  if (key.by === 'session') return sameBytes(keyring.sessionKey(), key.storeKey);
  return (
    opening.by === 'organisation' &&
    opening.organisationSecret === key.organisationSecret &&
    base64(opening.profileSecret) === base64(key.profileSecret)
  );
}
