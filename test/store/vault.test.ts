/** Journal and database under damage: what was acknowledged comes back, what was tampered with does not pass. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openingOf } from '../../lib/service/vault-requests';
import type { ChangeRow, Mutation } from '../../lib/store/records';
import type { Store } from '../../lib/store/store';
import { createVault, type Vault } from '../../lib/store/vault';
import { openDatabase, type VaultDatabase } from '../../lib/store/vault-database';
import { type MemoryJournal, memoryJournal } from './memory-journal';

const KEY = openingOf({
  by: 'organisation',
  profileSecret: btoa('p'.repeat(32)),
  organisationSecret: 'geheim'.repeat(8),
});
const SYSTEM = 'https://fall.example';

let database = 0;
let name = '';
let journal: MemoryJournal;

beforeEach(() => {
  database += 1;
  name = `vault-${database}`;
  journal = memoryJournal();
});

afterEach(() => vi.restoreAllMocks());

const vault = (): Vault => createVault(journal, { database: name, former: `${name}-former` });

async function opened(from: Vault = vault()): Promise<Store> {
  const store = await from.storeFor(KEY);
  if (!store) throw new Error('locked');
  return store;
}

const caseOf = (id: string, named = `Person ${id}`) => ({
  id,
  key: `${SYSTEM}|${id}`,
  system: SYSTEM,
  customerNumber: id,
  name: named,
  benefitUnit: `${SYSTEM}|BG-${id.slice(0, 1)}`,
  adoptedOn: '2026-11-01',
  observations: [],
  localFacts: [],
});
const followUp = (id: string, caseId: string, what = 'anrufen') => ({
  id,
  caseId,
  date: '2026-12-01',
  what,
  done: false,
  step: null,
});
const put = (table: Mutation['table'], after: { id: string }, before: unknown = null): Mutation => ({
  table,
  id: after.id,
  before,
  after,
});
let at = 0;
function change(id: string, ...mutations: Mutation[]): ChangeRow {
  at += 1;
  return { id, at, label: 'Test', mutations, undone: false };
}
const ref = (customerNumber: string) => ({ system: SYSTEM, customerNumber });

/** Three cases, each with one Wiedervorlage. */
async function filled(): Promise<void> {
  const store = await opened();
  for (const id of ['A1', 'A2', 'B1']) {
    await store.commit(change(`x-${id}`, put('cases', caseOf(id)), put('followUps', followUp(`f-${id}`, id))), null);
  }
}

async function inDatabase(work: (db: VaultDatabase) => Promise<unknown>): Promise<void> {
  const db = await openDatabase(name);
  await work(db);
  db.close();
}

async function all(store: Store): Promise<string[]> {
  const bundles = await store.allCases();
  const single = await store.findCases(['A1', 'A2', 'B1'].map(ref));
  expect(single.filter((one) => one !== null)).toHaveLength(bundles.length);
  return bundles.flatMap((one) => [one.row.id, ...one.followUps.map(({ id }) => id)]).toSorted();
}
const EVERYTHING = ['A1', 'A2', 'B1', 'f-A1', 'f-A2', 'f-B1'];

describe('a store that was written and is opened again', () => {
  beforeEach(filled);

  it('has everything, by number, by Bedarfsgemeinschaft and as a list', async () => {
    const store = await opened();
    expect(await all(store)).toEqual(EVERYTHING);
    expect((await store.casesOfBenefitUnit(`${SYSTEM}|BG-A`)).map(({ row }) => row.id).toSorted()).toEqual([
      'A1',
      'A2',
    ]);
    expect(await store.findCase(ref('C9'))).toBeNull();
    expect((await vault().status(KEY)).damage).toEqual({
      journal: 0,
      rebuilt: false,
      journalBehind: false,
      mended: 0,
      lost: 0,
    });
  });

  it('tells while it is locked whose it is, and how many cases its database remembers', async () => {
    const { store } = await vault().status(KEY);
    expect(await vault().status(null)).toMatchObject({ status: 'locked', store, remembered: { store, cases: 3 } });
    await inDatabase((db) => db.meta.clear());
    expect(await vault().status(null)).toMatchObject({ status: 'locked', store, remembered: null });
  });

  it('tells that its journal and keyring are gone, also where a new store has taken its place', async () => {
    const { store } = await vault().status(KEY);
    journal = memoryJournal();
    expect(await vault().status(null)).toMatchObject({ status: 'unset', store: null, remembered: { store, cases: 3 } });
    const one = vault();
    expect(await all(await opened(one))).toEqual([]);
    expect(await one.status(KEY)).toMatchObject({ replaced: true, damage: { rebuilt: false } });
    expect(await vault().status(KEY)).toMatchObject({ replaced: false, remembered: null });
  });

  it('is locked without the key and under another one', async () => {
    const one = vault();
    await opened(one);
    expect(await one.storeFor(null)).toBeNull();
    const other = openingOf({
      by: 'organisation',
      profileSecret: btoa('q'.repeat(32)),
      organisationSecret: 'x'.repeat(32),
    });
    expect(await one.storeFor(other)).toBeNull();
    expect((await one.status(null)).status).toBe('locked');
  });

  it.each([
    ['emptied', async (db: VaultDatabase) => Promise.all(db.tables.map((table) => table.clear()))],
    ['without its canary', async (db: VaultDatabase) => db.meta.clear()],
    ['with one case missing', async (db: VaultDatabase) => db.cases.delete('A2')],
    ['with a chunk missing', async (db: VaultDatabase) => db.chunks.clear()],
    ['with a chunk torn', async (db: VaultDatabase) => db.chunks.update(0, { sealed: new Uint8Array(40) })],
  ])('is whole again after the database was found %s', async (_how, damage) => {
    await inDatabase(damage);
    const one = vault();
    expect(await all(await opened(one))).toEqual(EVERYTHING);
    expect((await one.status(KEY)).damage?.rebuilt).toBe(true);
    const again = vault();
    expect(await all(await opened(again))).toEqual(EVERYTHING);
    expect((await again.status(KEY)).damage?.rebuilt).toBe(false);
  });

  it('is whole again after the database was deleted', async () => {
    await Dexie.delete(name);
    expect(await all(await opened())).toEqual(EVERYTHING);
  });

  it('takes over what the database lacks', async () => {
    const before = await snapshot();
    const store = await opened();
    await store.commit(change('late', put('followUps', followUp('f-late', 'A1'))), null);
    await restore(before);
    expect(await all(await opened())).toEqual([...EVERYTHING, 'f-late'].toSorted());
  });

  it('writes the journal anew where it is behind the database', async () => {
    journal.entries = journal.entries.slice(0, 1);
    const one = vault();
    expect(await all(await opened(one))).toEqual(EVERYTHING);
    expect((await one.status(KEY)).damage?.journalBehind).toBe(true);
    await Dexie.delete(name);
    expect(await all(await opened())).toEqual(EVERYTHING);
  });

  it('reports a journal entry that cannot be read, keeps its bytes, and loses nothing that the database has', async () => {
    const [, second] = journal.entries;
    if (second) second.bytes[20] = (second.bytes[20] ?? 0) ^ 1;
    const one = vault();
    expect(await all(await opened(one))).toEqual(EVERYTHING);
    expect((await one.status(KEY)).damage?.journal).toBe(1);
    expect(journal.quarantined).toHaveLength(1);
    await Dexie.delete(name);
    expect(await all(await opened())).toEqual(EVERYTHING);
  });

  it('mends a record that does not open, while it is open', async () => {
    const store = await opened();
    await inDatabase((db) => db.cases.update('A1', { sealed: new Uint8Array(60) }));
    expect((await store.findCase(ref('A1')))?.followUps).toHaveLength(1);
    expect(journal.quarantined).toHaveLength(1);
    journal.entries = [];
    await inDatabase((db) => db.cases.update('A1', { sealed: new Uint8Array(60) }));
    expect((await store.findCase(ref('A1')))?.followUps).toHaveLength(1);
  });

  it('refuses a record of another case, and one of an earlier day', async () => {
    const store = await opened();
    await inDatabase(async (db) => {
      const [a, b] = [await db.cases.get('A1'), await db.cases.get('B1')];
      if (a && b) await db.cases.update('A1', { sealed: b.sealed });
    });
    expect((await store.findCase(ref('A1')))?.row.customerNumber).toBe('A1');
    let former: unknown;
    await inDatabase(async (db) => {
      former = await db.cases.get('A2');
    });
    await store.commit(change('newer', put('followUps', followUp('f-A2', 'A2', 'neu'), followUp('f-A2', 'A2'))), null);
    await inDatabase((db) => db.cases.put(former as never));
    expect((await store.findCase(ref('A2')))?.followUps[0]?.what).toBe('neu');
  });

  it('acknowledges nothing that the journal has refused', async () => {
    const store = await opened();
    journal.refuses = 'QuotaExceededError';
    const late = change('late', put('followUps', followUp('f-late', 'A1')));
    await expect(store.commit(late, null)).rejects.toMatchObject({ reason: 'QuotaExceededError' });
    journal.refuses = null;
    expect(await all(store)).toEqual(EVERYTHING);
    expect(await all(await opened())).toEqual(EVERYTHING);
    await store.commit(late, null);
    expect(await all(await opened())).toEqual([...EVERYTHING, 'f-late'].toSorted());
  });

  it('keeps what the journal has where the database could not take it', async () => {
    const store = await opened();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await store.commit(change('late', put('followUps', followUp('f-late', 'A1'))), null);
    full.mockRestore();
    expect(await all(store)).toEqual([...EVERYTHING, 'f-late'].toSorted());
    expect(await all(await opened())).toEqual([...EVERYTHING, 'f-late'].toSorted());
  });

  it('shows nothing of a half rebuilt database', async () => {
    const store = await opened();
    await inDatabase((db) => db.chunks.update(0, { sealed: new Uint8Array(40) }));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.allCases()).rejects.toMatchObject({ name: 'StoreFault' });
    await expect(store.findCase(ref('A1'))).rejects.toMatchObject({ name: 'StoreFault' });
    full.mockRestore();
    expect(await all(store)).toEqual(EVERYTHING);
  });

  async function snapshot(): Promise<Map<string, unknown[]>> {
    const rows = new Map<string, unknown[]>();
    await inDatabase(async (db) => {
      for (const table of db.tables) rows.set(table.name, await table.toArray());
    });
    return rows;
  }

  async function restore(rows: Map<string, unknown[]>): Promise<void> {
    await inDatabase(async (db) => {
      for (const table of db.tables) {
        await table.clear();
        await table.bulkPut(rows.get(table.name) ?? []);
      }
    });
  }
});

describe('what lies in database and journal', () => {
  it('names nobody', async () => {
    const store = await opened();
    const mutations = [
      put('cases', caseOf('214D093771', 'Beispiel-Marker')),
      put('followUps', followUp('f', '214D093771', 'Notiz-Marker')),
    ];
    // Ids of cases are random; here it is the number, to see that it is the only trace.
    const random = JSON.parse(
      JSON.stringify(mutations)
        .replaceAll('"id":"214D093771"', '"id":"case-1"')
        .replaceAll('"caseId":"214D093771"', '"caseId":"case-1"'),
    );
    await store.commit(change('x', ...random), null);
    const bytes: string[] = journal.entries.map(({ bytes: entry }) => Buffer.from(entry).toString('latin1'));
    await inDatabase(async (db) => {
      for (const table of db.tables) {
        for (const row of await table.toArray()) {
          for (const value of Object.values(row)) {
            bytes.push(value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value));
          }
        }
      }
    });
    expect(bytes.length).toBeGreaterThan(6);
    expect(bytes.filter((text) => /Beispiel-Marker|Notiz-Marker|214D093771|BG-2/.test(text))).toEqual([]);
  });
});

describe('a passphrase', () => {
  const passphrase = 'vier Wörter im Regen';

  it('opens, changes, and is replaced by the printed key', async () => {
    const one = vault();
    expect((await one.status(null)).status).toBe('unset');
    const { recoveryKey, storeKey } = await one.setUp(passphrase);
    const store = await one.storeFor({ by: 'session', storeKey });
    await store?.commit(change('x', put('cases', caseOf('A1'))), null);
    await expect(one.setUp(passphrase)).rejects.toMatchObject({ name: 'VaultExists' });
    await one.lock();
    expect((await one.status(null)).status).toBe('locked');
    await expect(one.unlock({ by: 'passphrase', passphrase: 'eine andere davon' })).rejects.toMatchObject({
      name: 'WrongSecret',
    });

    const again = vault();
    const key = await again.unlock({ by: 'recovery', recoveryKey });
    expect(await again.storeFor({ by: 'session', storeKey: key.storeKey })).not.toBeNull();
    await again.rekey({ by: 'recovery', recoveryKey }, (keyring) =>
      keyring.setPassphrase('fünf neue Wörter im Schnee'),
    );
    await expect(vault().unlock({ by: 'passphrase', passphrase })).rejects.toMatchObject({ name: 'WrongSecret' });
    const last = vault();
    const { storeKey: same } = await last.unlock({ by: 'passphrase', passphrase: 'fünf neue Wörter im Schnee' });
    expect(
      (await (await last.storeFor({ by: 'session', storeKey: same }))?.allCases())?.map(({ row }) => row.id),
    ).toEqual(['A1']);
  }, 60_000);

  it('changes its keys although a request without the key came in between, and never by a wrong secret', async () => {
    const one = vault();
    const { recoveryKey } = await one.setUp(passphrase);
    const proof = { by: 'recovery', recoveryKey } as const;
    const next = 'fünf neue Wörter im Schnee';
    await one.unlock(proof);
    await one.status(null);
    await one.rekey(proof, (keyring) => keyring.setPassphrase(next));
    await one.status(null);
    const wrong = { by: 'passphrase', passphrase } as const;
    await expect(one.rekey(wrong, (keyring) => keyring.setPassphrase('noch eine ganz andere'))).rejects.toMatchObject({
      name: 'WrongSecret',
    });
    expect(await vault().unlock({ by: 'passphrase', passphrase: next })).toMatchObject({ storeKey: expect.anything() });
  }, 60_000);
});
