import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../lib/store/crypto/bytes';
import { sealingKey } from '../../lib/store/crypto/data-key';
import { createKeyring, type Keyring, openKeyring } from '../../lib/store/crypto/keyring';
import { parseKeyring } from '../../lib/store/crypto/keyring-file';
import { decodeSecrets } from '../../lib/store/crypto/keyring-secrets';
import { unsealWith } from '../../lib/store/crypto/seal';
import { encryptedStore } from '../../lib/store/encrypted-store';
import { openFrame } from '../../lib/store/journal-frame';
import { keysToRead, unsealByOne } from '../../lib/store/owner-key';
import type { ChangeRow, Mutation, Row } from '../../lib/store/records';
import { sealedTables } from '../../lib/store/sealed-tables';
import type { SealedTables } from '../../lib/store/sealed-tables-port';
import type { Store } from '../../lib/store/store';
import { openDatabase } from '../../lib/store/vault-database';
import { openVaultJournal, type VaultJournal } from '../../lib/store/vault-journal';
import { type MemoryJournal, memoryJournal } from './memory-journal';

const OPENING = {
  by: 'organisation',
  profileSecret: new Uint8Array(32).fill(7),
  organisationSecret: 'geheim'.repeat(8),
} as const;
const SYSTEM = 'https://fall.example';
const ANNA = { system: SYSTEM, customerNumber: '111A111111' };
const BERND = { system: SYSTEM, customerNumber: '222B222222' };
const CLARA = { system: SYSTEM, customerNumber: '333C333333' };
/** What is hers alone and must be nowhere afterwards. */
const HERS = ['111A111111', '100A000000', 'Anna Aalglatt', 'Annas Wiedervorlage', 'nur Anna betreffend', 'BG-A'];

/** The process died here: nothing after it happens. */
class Killed extends Error {}

/** Counts the steps that write, and dies before or after one of them. */
function killer(at: number | null, when: 'before' | 'after') {
  const steps = { done: 0, dead: false };
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (steps.dead) throw new Killed();
    steps.done += 1;
    if (steps.done !== at) return work();
    steps.dead = true;
    if (when === 'after') await work();
    throw new Killed();
  };
  return { steps, step };
}
type Killer = ReturnType<typeof killer>;

interface Opened {
  store: Store;
  log: VaultJournal;
  keyring: Keyring;
}

async function open(journal: MemoryJournal, database: string, killing?: Killer): Promise<Opened> {
  const opened = await journal.open();
  const fresh = opened.keyring === null;
  const keyring = opened.keyring ? await openKeyring(opened.keyring, OPENING) : await createKeyring(OPENING);
  if (fresh) await journal.writeKeyring(await keyring.serialise());
  const db = await openDatabase(database);
  const plain = sealedTables(db, keyring);
  const step = killing?.step ?? (<T>(work: () => Promise<T>) => work());
  const tables: SealedTables = {
    ...plain,
    write: (touched, applied) => step(() => plain.write(touched, applied)),
    shred: () => step(() => plain.shred()),
  };
  const disk: MemoryJournal = Object.assign(Object.create(journal), {
    append: (bytes: Uint8Array) => step(() => journal.append(bytes)),
    replace: (entries: Uint8Array[]) => step(() => journal.replace(entries)),
    writeKeyring: (bytes: Uint8Array) => step(() => journal.writeKeyring(bytes)),
  });
  try {
    const log = await openVaultJournal(disk, opened, keyring, tables);
    return { store: encryptedStore(keyring, tables, log, disk), log, keyring };
  } catch (error) {
    db.close();
    throw error;
  }
}

function caseOf(id: string, ref: typeof ANNA, name: string, benefitUnit: string | null): Row<'cases'> {
  const days = {
    adoptedOn: '2026-01-05',
    endedOn: null,
    keptOn: null,
    lookedOn: null,
    formerUnits: [],
    pauses: [],
    substitution: null,
  };
  return {
    id,
    key: `${ref.system}|${ref.customerNumber}`,
    ...ref,
    name,
    benefitUnit,
    observations: [],
    localFacts: [],
    ...days,
  };
}

function talkOf(id: string, caseId: string, jointWith: Row<'events'>['jointWith']): Row<'events'> {
  const what = { kind: 'jointTalk', documented: true, contentOfTalk: true } as const;
  return { id, caseId, date: '2026-02-02', ...what, jointWith, follow: null, change: 'joint' };
}

const made = (table: Mutation['table'], after: { id: string }): Mutation => ({
  table,
  id: after.id,
  before: null,
  after,
});
const changeOf = (id: string, at: number, mutations: Mutation[]): ChangeRow => ({
  id,
  at,
  label: 'Eintrag',
  mutations,
  undone: false,
});

/** Anna had another number once, talked jointly with Bernd, and is alone in her BG; Clara has nothing to do with her. */
async function filled(store: Store): Promise<void> {
  const former = caseOf('a', { ...ANNA, customerNumber: '100A000000' }, 'Anna Aalglatt', 'BG-A');
  const anna = caseOf('a', ANNA, 'Anna Aalglatt', 'BG-A');
  await store.commit(
    changeOf('adopt', 1, [made('cases', former), made('cases', caseOf('c', CLARA, 'Clara', 'BG-C'))]),
    null,
  );
  await store.commit(
    changeOf('joint', 2, [
      made('cases', caseOf('b', BERND, 'Bernd', 'BG-B')),
      made('events', talkOf('e1', 'a', [{ customerNumber: BERND.customerNumber, name: 'Bernd' }])),
      made('events', talkOf('e2', 'b', [{ customerNumber: '100A000000', name: 'Anna Aalglatt' }])),
    ]),
    null,
  );
  await store.commit(changeOf('renumber', 3, [{ table: 'cases', id: 'a', before: former, after: anna }]), null);
  const followUp = { id: 'f', caseId: 'a', date: '2026-03-03', what: 'Annas Wiedervorlage', done: false, step: null };
  await store.commit(changeOf('follow', 4, [made('followUps', followUp)]), null);
  for (const [id, unit, reason] of [
    ['d1', 'BG-A', 'nur Anna betreffend'],
    ['d2', 'BG-C', 'Clara'],
  ] as const) {
    const decision = { id, benefitUnit: unit, on: '2026-02-01', jointTalks: true, reason };
    await store.commit(changeOf(`change-${id}`, 5, [made('decisions', decision)]), null);
  }
  await store.patchUpkeep([
    { table: 'clock', id: 'clock', after: { id: 'clock', trusted: '2026-04-01', ranOn: '2026-04-01', deleted: 0 } },
  ]);
}

/** Everything on disk that any key of the present keyring opens, as text, with all that stands in clear. */
async function readable(journal: MemoryJournal, database: string): Promise<string> {
  const keyring = await openKeyring(journal.keyring ?? new Uint8Array(), OPENING);
  const texts: string[] = [];
  for (const { bytes } of journal.entries) texts.push(JSON.stringify(await openFrame(keyring, bytes)));
  const db = await new Dexie(database).open();
  const shared = (['journal', 'caseload', 'shared'] as const).flatMap((name) => keysToRead(keyring, name));
  const cases = await Promise.all(keyring.caseIds.map(async (id) => keyring.caseKey(id)));
  const keys = [...shared, ...cases.filter((key) => key !== null)];
  for (const table of db.tables) {
    for (const row of await table.toArray()) {
      texts.push(JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? undefined : value)));
      const { id, rev, sealed, ...part } = row as {
        id: string | number;
        rev?: number;
        sealed?: Uint8Array;
        owner?: string;
        n?: number;
        born?: { n: number };
      };
      if (!sealed) continue;
      const schema = table.name === 'chunks' ? 2 : 1;
      const n = part.n ?? part.born?.n;
      const place =
        n === undefined
          ? { table: table.name, id: rev === undefined ? String(id) : `${id}|${rev}`, schema }
          : { table: 'journal-part', id: `${part.owner ?? id}|${n}`, schema };
      texts.push(JSON.stringify(await unsealByOne(keys, place, sealed)));
    }
  }
  db.close();
  return texts.join('\n');
}

async function secretsOf(bytes: Uint8Array) {
  const file = await parseKeyring(bytes);
  if (typeof file === 'string') throw new Error(file);
  const storeKey = (await openKeyring(bytes, OPENING)).sessionKey();
  const secrets = decodeSecrets(await unsealWith(await sealingKey(storeKey), file.head, file.sealed));
  if (!secrets) throw new Error('no secrets');
  return secrets;
}

let databases = 0;
async function scene(killing?: Killer) {
  databases += 1;
  const database = `destroying-${databases}`;
  const journal = memoryJournal();
  const first = await open(journal, database);
  await filled(first.store);
  const before = {
    text: await readable(journal, database),
    keyring: (journal.keyring ?? new Uint8Array()).slice(),
    key: base64((await secretsOf(journal.keyring ?? new Uint8Array())).cases.get('a') ?? new Uint8Array()),
    entries: journal.entries.map(({ bytes }) => bytes),
  };
  return { database, journal, before, opened: await open(journal, database, killing) };
}

describe('a destroyed case', () => {
  it('is nowhere readable afterwards, with everything that is still there, and its key is gone', async () => {
    const { database, journal, before, opened } = await scene();
    for (const hers of HERS) expect(before.text).toContain(hers);
    await opened.store.destroy(['a'], '2026-04-02');

    const after = await readable(journal, database);
    for (const hers of HERS) expect(after).not.toContain(hers);
    for (const others of ['Bernd', 'Clara', BERND.customerNumber]) expect(after).toContain(others);
    const secrets = await secretsOf(journal.keyring ?? new Uint8Array());
    expect([...secrets.cases.keys()].sort()).toEqual(['b', 'c']);
    const held = [...Object.values(secrets.shared).flat(), ...secrets.cases.values()].map(base64);
    expect(held).not.toContain(before.key);
    expect(held).toHaveLength(5);
    // A copy of the former journal does not open either.
    for (const bytes of before.entries) await expect(openFrame(opened.keyring, bytes)).rejects.toThrow();
  });

  it('leaves the talk of the other person, without the name, and the decisions of other Bedarfsgemeinschaften', async () => {
    const { opened, journal, database } = await scene();
    await opened.store.destroy(['a'], '2026-04-02');
    for (const { store, log } of [opened, await open(journal, database)]) {
      expect(await store.findCase(ANNA)).toBeNull();
      expect((await store.findCase(BERND))?.events).toMatchObject([{ kind: 'jointTalk', jointWith: [] }]);
      expect((await store.changesOf('b')).map(({ id }) => id)).toEqual(['joint']);
      expect(await store.decisionsOf(['BG-A'])).toEqual([]);
      expect(await store.decisionsOf(['BG-C'])).toHaveLength(1);
      expect((await store.allCases()).map(({ row }) => row.name).sort()).toEqual(['Bernd', 'Clara']);
      expect(await store.upkeepRows('clock')).toHaveLength(1);
      expect(log.damage).toEqual({ journal: 0, rebuilt: false, journalBehind: false, mended: 0, lost: 0 });
    }
  });

  it('keeps the HMAC of its number and the day, and the same person can be taken on again', async () => {
    const { opened, journal, database } = await scene();
    await opened.store.destroy(['a'], '2026-04-02');
    const key = await opened.keyring.indexOf(`case|${SYSTEM}|${ANNA.customerNumber}`);
    expect(await opened.store.upkeepRows('destroyed')).toEqual([{ id: 'a', key, on: '2026-04-02' }]);
    await opened.store.commit(changeOf('again', 9, [made('cases', caseOf('a2', ANNA, 'Anna Neu', null))]), null);
    const { store } = await open(journal, database);
    expect((await store.findCase(ANNA))?.row.name).toBe('Anna Neu');
  });

  it('goes with the decisions of a BG only when the last case of the BG goes', async () => {
    const { opened } = await scene();
    await opened.store.commit(
      changeOf('more', 9, [made('cases', caseOf('x', { ...ANNA, customerNumber: '9' }, 'X', 'BG-A'))]),
      null,
    );
    await opened.store.destroy(['a'], '2026-04-02');
    expect(await opened.store.decisionsOf(['BG-A'])).toHaveLength(1);
    await opened.store.destroy(['x'], '2026-04-02');
    expect(await opened.store.decisionsOf(['BG-A'])).toEqual([]);
  });

  it('is wholly there or gone after a crash before or after any step, and the next opening finishes it', async () => {
    const counting = killer(null, 'before');
    const { opened } = await scene(counting);
    counting.steps.done = 0;
    await opened.store.destroy(['a'], '2026-04-02');
    const total = counting.steps.done;
    expect(total).toBe(7);

    const outcomes: string[] = [];
    for (let at = 1; at <= total; at += 1) {
      for (const when of ['before', 'after'] as const) {
        const killing = killer(at, when);
        const { opened: dying, journal, database } = await scene(killing);
        await expect(dying.store.destroy(['a'], '2026-04-02'), `${when} ${at}`).rejects.toThrow(Killed);
        expect(dying.log.broken).toBe(true);
        const { store, log } = await open(journal, database);
        outcomes.push(await outcome(store, journal, database));
        expect(log.damage, `${when} ${at}`).toEqual({
          journal: 0,
          rebuilt: false,
          journalBehind: false,
          mended: 0,
          lost: 0,
        });
      }
    }
    expect(outcomes).toEqual(['there', ...Array<string>(2 * total - 1).fill('gone')]);
  });

  it('goes in the end when finishing it is interrupted too, again and again', async () => {
    const killing = killer(3, 'after');
    const { opened, journal, database } = await scene(killing);
    await expect(opened.store.destroy(['a'], '2026-04-02')).rejects.toThrow(Killed);
    for (let at = 1; at <= 5; at += 1) {
      await expect(open(journal, database, killer(at, 'after'))).rejects.toThrow(Killed);
    }
    const { store } = await open(journal, database);
    expect(await outcome(store, journal, database)).toBe('gone');
  });

  it('goes although the database is lost midway', async () => {
    const killing = killer(3, 'after');
    const { opened, journal, database } = await scene(killing);
    await expect(opened.store.destroy(['a'], '2026-04-02')).rejects.toThrow(Killed);
    await Dexie.delete(database);
    const { store } = await open(journal, database);
    expect(await outcome(store, journal, database)).toBe('gone');
  });
});

/** Fails where it is neither of both. */
async function outcome(store: Store, journal: MemoryJournal, database: string): Promise<'there' | 'gone'> {
  const anna = await store.findCase(ANNA);
  const text = await readable(journal, database);
  const secrets = await secretsOf(journal.keyring ?? new Uint8Array());
  expect((await store.findCase(BERND))?.events).toHaveLength(1);
  expect((await store.findCase(CLARA))?.row.name).toBe('Clara');
  expect(await store.decisionsOf(['BG-C'])).toHaveLength(1);
  expect(Object.values(secrets.shared).map((records) => records.length)).toEqual([1, 1, 1]);
  if (anna) {
    for (const hers of HERS) expect(text).toContain(hers);
    expect((await store.findCase(BERND))?.events[0]?.jointWith).toHaveLength(1);
    return 'there';
  }
  for (const hers of HERS) expect(text).not.toContain(hers);
  expect(secrets.cases.has('a')).toBe(false);
  return 'gone';
}
