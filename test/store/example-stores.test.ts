/** Each version's database, written by that version's program, opens in this one and loses nothing. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHeads } from '../../lib/store/chunks';
import { openKeyring } from '../../lib/store/crypto/keyring';
import type { Rows } from '../../lib/store/owned';
import { keepingProfileSecret } from '../../lib/store/profile-secret';
import { caseRow } from '../../lib/store/records';
import type { Store } from '../../lib/store/store';
import { createVault, type Vault } from '../../lib/store/vault';
import { openDatabase } from '../../lib/store/vault-database';
import { OPENING } from '../service/sample';
import { EXAMPLES, journalOf, layDown, readExample } from './example-store';
import { type MemoryJournal, memoryJournal } from './memory-journal';

afterEach(() => vi.restoreAllMocks());

const NOTHING = { journal: 0, rebuilt: false, journalBehind: false, mended: 0, lost: 0 };

async function opened(vault: Vault): Promise<Store> {
  const store = await vault.storeFor(OPENING);
  if (!store) throw new Error('locked');
  return store;
}

const ids = (rows: { id?: unknown }[]): unknown[] => rows.map(({ id }) => id).toSorted();

describe.each(['plain-1', 'plain-2'] as const)('the database %s, without encryption', (name) => {
  it('is taken over with every row and every change, once', async () => {
    const example = readExample(name);
    await layDown(example, `${name}-former`);
    const vault = createVault(memoryJournal(), {
      database: `${name}-vault`,
      former: `${name}-former`,
    });
    const store = await opened(vault);
    const bundles = await store.allCases();
    expect(ids(bundles.map(({ row }) => row))).toEqual(ids(example.tables.cases ?? []));
    expect(bundles.map(({ unreadable }) => unreadable)).toEqual(bundles.map(() => 0));
    for (const table of ['events', 'appointments', 'followUps', 'plans', 'terms', 'cooperation'] as const)
      expect(ids(bundles.flatMap((bundle) => bundle[table] as { id: string }[])), table).toEqual(
        ids(example.tables[table] ?? []),
      );
    for (const change of example.tables.changes ?? [])
      expect(await store.findChange(String(change.id))).toMatchObject({ label: change.label, undone: change.undone });
    const [decision] = example.tables.decisions ?? [];
    expect(await store.decisionsOf([String(decision?.benefitUnit)])).toEqual([decision]);
    expect(await store.readSettings()).toEqual(example.tables.settings?.[0]?.value);
    expect(await Dexie.exists(`${name}-former`)).toBe(false);
  });
});

describe.each(['sealed-1', 'sealed-2'] as const)('the sealed database %s of a former version', (name) => {
  const example = readExample(name);
  const held = example.holds ?? {};
  /** Only the first version's pieces are not in columns. */
  const inColumns = name !== 'sealed-1';

  async function laidDown(database: string): Promise<{ journal: MemoryJournal; vault: () => Vault }> {
    await layDown(example, database);
    const journal = journalOf(example);
    return { journal, vault: () => createVault(journal, { database, former: `${database}-former` }) };
  }

  async function expectAll(vault: Vault): Promise<void> {
    const store = await opened(vault);
    const bundles = await store.allCases();
    expect(ids(bundles.map(({ row }) => row))).toEqual(Object.keys(held).toSorted());
    for (const [id, all] of Object.entries(held)) {
      expect(await store.everythingOf(id)).toEqual(all);
      const { row, events, unreadable } = bundles.find((bundle) => bundle.row.id === id) ?? {};
      const { rows } = all as { rows: Rows };
      // With what rows have got since.
      expect(row).toEqual(caseRow.parse(rows.cases?.[id]));
      expect((events?.length ?? 0) + (unreadable ?? 0)).toBe(Object.keys(rows.events ?? {}).length);
    }
    // The one row that no program can read is still there.
    expect(bundles.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(1);
  }

  async function currentChunks(journal: MemoryJournal, database: string): Promise<boolean[]> {
    if (!OPENING) throw new Error('no key');
    const { keyring: bytes } = await keepingProfileSecret(journal).open();
    const keyring = await openKeyring(bytes ?? new Uint8Array(), OPENING);
    const db = await openDatabase(database);
    const chunks = await db.chunks.toArray();
    db.close();
    return Promise.all(chunks.map(async ({ id, sealed }) => (await openHeads(keyring, id, sealed)).current));
  }

  it('opens as it is, and its list is sealed as this version seals it', async () => {
    const { journal, vault } = await laidDown(`${name}-first`);
    const first = vault();
    await expectAll(first);
    expect((await first.status(OPENING)).damage).toEqual(NOTHING);
    expect(await currentChunks(journal, `${name}-first`)).toEqual([true]);
    const again = vault();
    await expectAll(again);
    expect((await again.status(OPENING)).damage).toEqual(NOTHING);
  });

  it('opens also where the disk has no room to seal it anew', async () => {
    const { journal, vault } = await laidDown(`${name}-full`);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const first = vault();
    await expectAll(first);
    expect((await first.status(OPENING)).damage).toEqual(NOTHING);
    full.mockRestore();
    expect(await currentChunks(journal, `${name}-full`)).toEqual([inColumns]);
  });

  it('comes back from its journal where the database is gone', async () => {
    const vault = createVault(journalOf(example), { database: `${name}-gone`, former: `${name}-gone-former` });
    await expectAll(vault);
  });

  it('goes on as it is: each case takes a further entry, and every change can still be found', async () => {
    const { vault } = await laidDown(`${name}-on`);
    const store = await opened(vault());
    for (const [at, caseId] of Object.keys(held).entries()) {
      const followUp = { id: `on-${at}`, caseId, date: '2026-12-01', what: 'anrufen', done: false, step: null };
      const mutations = [{ table: 'followUps' as const, id: followUp.id, before: null, after: followUp }];
      await store.commit({ id: `on-${at}`, at: 999, label: 'Wiedervorlage', mutations, undone: false }, null);
    }
    const again = await opened(vault());
    for (const [id, all] of Object.entries(held)) {
      const { rows, changes } = await again.everythingOf(id);
      const before = all as { rows: Rows; changes: { id: string }[] };
      expect(rows.events).toEqual(before.rows.events);
      expect(Object.keys(rows.followUps ?? {})).toHaveLength(Object.keys(before.rows.followUps ?? {}).length + 1);
      expect(ids(changes).filter((change) => !String(change).startsWith('on-'))).toEqual(ids(before.changes));
    }
  });

  it('is not touched by the program that wrote it, once this one has', async () => {
    const { vault } = await laidDown(`${name}-newer`);
    await opened(vault());
    const db = await new Dexie(`${name}-newer`).open();
    expect(db.verno).toBeGreaterThan(example.version);
    db.close();
  });
});

it('there is an example of every version of the sealed database but the present one', async () => {
  const db = await openDatabase('present');
  db.close();
  const former = Array.from({ length: db.verno - 1 }, (_, at) => `sealed-${at + 1}`);
  expect(EXAMPLES.filter((name) => name.startsWith('sealed'))).toEqual(former);
});
