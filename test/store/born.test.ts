/** A case that one change has made keeps that change's sealed part only: nothing may be lost or taken for another by it. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ChangeRow, Mutation } from '../../lib/store/records';
import type { Store } from '../../lib/store/store';
import { createVault, type Vault } from '../../lib/store/vault';
import { openDatabase, type SealedCase } from '../../lib/store/vault-database';
import { OPENING, SYSTEM } from '../service/sample';
import { memoryJournal } from './memory-journal';

const NOTHING = { journal: 0, rebuilt: false, journalBehind: false, mended: 0, lost: 0 };

function caseOf(id: string, customerNumber: string, benefitUnit: string | null = null) {
  const days = {
    adoptedOn: '2026-11-01',
    observations: [],
    localFacts: [],
    endedOn: null,
    keptOn: null,
    lookedOn: null,
  };
  const ref = { system: SYSTEM, customerNumber, key: `${SYSTEM}|${customerNumber}` };
  return {
    id,
    ...ref,
    name: `Muster-${id}, Kim`,
    benefitUnit,
    ...days,
    formerUnits: [],
    pauses: [],
    substitution: null,
  };
}

function eventOf(id: string, caseId: string) {
  const what = { kind: 'scheduledInPerson', documented: true, contentOfTalk: true, jointWith: [], follow: null };
  return { id, caseId, date: '2026-02-02', ...what, change: 'import' };
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
  label: id,
  mutations,
  undone: false,
});

const ROWS = ['a', 'b', 'c'].map((id, at) => caseOf(id, `10${at}A000000`, id === 'c' ? null : `${SYSTEM}|BG-1`));
const IMPORT = changeOf(
  'import',
  1,
  ROWS.flatMap((row) => [
    made('cases', row),
    made('events', eventOf(`${row.id}-1`, row.id)),
    made('events', eventOf(`${row.id}-2`, row.id)),
  ]),
);
const FOLLOW = changeOf('follow', 2, [
  made('followUps', { id: 'f', caseId: 'a', date: '2026-03-03', what: 'anrufen', done: false, step: null } as {
    id: string;
  }),
]);

let scenes = 0;
async function scene() {
  scenes += 1;
  const database = `born-${scenes}`;
  const journal = memoryJournal();
  const vaultAgain = (): Vault => createVault(journal, { database, former: `${database}-former` });
  const vault = vaultAgain();
  const store = await opened(vault);
  await store.commit(IMPORT, null);
  return { database, journal, vault, vaultAgain, store };
}

async function opened(vault: Vault): Promise<Store> {
  const store = await vault.storeFor(OPENING);
  if (!store) throw new Error('locked');
  return store;
}

async function onDisk<T>(
  database: string,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const db = await openDatabase(database);
  const result = await work(db);
  db.close();
  return result;
}

/** What the first change made, as it is told whoever asks. */
async function expectImported(store: Store, ids: string[]): Promise<void> {
  for (const row of ROWS.filter(({ id }) => ids.includes(id))) {
    const bundle = await store.findCase(row);
    expect(bundle).toMatchObject({ row, unreadable: 0 });
    expect(bundle?.events.map(({ id }) => id)).toEqual([`${row.id}-1`, `${row.id}-2`]);
    expect((await store.changesOf(row.id)).map(({ id }) => id)).toContain('import');
    const own = IMPORT.mutations.filter(({ id }) => id === row.id || id.startsWith(`${row.id}-`));
    const { changes } = await store.everythingOf(row.id);
    expect(changes.filter(({ id }) => id === 'import')).toEqual([{ ...IMPORT, mutations: own }]);
  }
}

it('is found by number, BG, list and history, now and after a restart, and lies in one record', async () => {
  const { database, vaultAgain, store } = await scene();
  for (const one of [store, await opened(vaultAgain())]) {
    await expectImported(one, ['a', 'b', 'c']);
    expect(await one.findChange('import')).toMatchObject({ id: 'import', undone: false });
    expect((await one.findChange('import'))?.mutations).toHaveLength(IMPORT.mutations.length);
    expect((await one.casesOfChange('import')).toSorted()).toEqual(['a', 'b', 'c']);
    expect((await one.casesOfBenefitUnit(`${SYSTEM}|BG-1`)).map(({ row }) => row.id).sort()).toEqual(['a', 'b']);
    expect((await one.allCases()).map(({ row }) => row.id).sort()).toEqual(['a', 'b', 'c']);
  }
  expect(await onDisk(database, async (db) => [await db.cases.count(), await db.changes.count()])).toEqual([3, 0]);
});

it('keeps its history when it is written again, and goes back with it', async () => {
  const { database, vaultAgain, store } = await scene();
  await store.commit(FOLLOW, null);
  for (const one of [store, await opened(vaultAgain())]) {
    await expectImported(one, ['a', 'b', 'c']);
    expect((await one.changesOf('a')).map(({ id }) => id)).toEqual(['import', 'follow']);
  }
  expect(
    await onDisk(database, async (db) => [
      await db.cases.where('born.change').equals('import').count(),
      await db.changes.count(),
    ]),
  ).toEqual([2, 2]);

  const back = FOLLOW.mutations
    .concat(IMPORT.mutations)
    .map(({ table, id, after }) => ({ table, id, before: after, after: null }));
  await store.commit({ ...changeOf('back', 3, back) }, 'import');
  for (const one of [store, await opened(vaultAgain())]) {
    for (const id of ['import', 'back']) expect((await one.casesOfChange(id)).toSorted()).toEqual(['a', 'b', 'c']);
    expect(await one.casesOfChange('follow')).toEqual(['a']);
    expect(await one.allCases()).toEqual([]);
    expect(await one.findChange('import')).toMatchObject({ undone: true });
    expect((await one.findChange('import'))?.mutations).toHaveLength(IMPORT.mutations.length);
    expect((await one.remains()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect((await one.changesOf('b')).map(({ id }) => id)).toEqual(['import', 'back']);
  }
});

it.each([
  ['another case', async ({ a, b }: Records) => ({ ...a, sealed: b.sealed })],
  ['another change', async ({ a }: Records) => ({ ...a, born: { change: 'other', n: 1 } })],
  ['another entry of the journal', async ({ a }: Records) => ({ ...a, born: { change: 'import', n: 7 } })],
  [
    'damaged bytes',
    async ({ a }: Records) => ({ ...a, sealed: a.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }),
  ],
  ['a later revision', async ({ a }: Records) => ({ ...a, rev: 2 })],
])('is mended from the journal where its record is that of %s', async (_what, changed) => {
  const { database, vault, store } = await scene();
  await onDisk(database, async (db) => {
    const [a, b] = (await db.cases.bulkGet(['a', 'b'])) as [SealedCase, SealedCase];
    await db.cases.put(await changed({ a, b }));
  });
  await expectImported(store, ['a', 'b', 'c']);
  expect((await vault.status(OPENING)).damage).toEqual({ ...NOTHING, mended: 1 });
});

it.each([1, 2])('is not believed once it was written again, put back as revision %s', async (rev) => {
  const { database, vault, store } = await scene();
  const [born] = await onDisk(database, async (db) => db.cases.bulkGet(['a']));
  await store.commit(FOLLOW, null);
  await onDisk(database, async (db) => db.cases.put({ ...(born as SealedCase), rev }));
  expect((await store.changesOf('a')).map(({ id }) => id)).toEqual(['import', 'follow']);
  expect((await store.findCase(ROWS[0] as (typeof ROWS)[0]))?.followUps).toHaveLength(1);
  expect((await store.changesOf('a')).map(({ id }) => id)).toEqual(['import', 'follow']);
  expect((await vault.status(OPENING)).damage).toEqual({ ...NOTHING, mended: 1 });
});

it('comes back from the journal where a damaged record meets the next entry', async () => {
  const { database, vault, store } = await scene();
  await onDisk(database, async (db) => {
    const a = (await db.cases.get('a')) as SealedCase;
    await db.cases.put({ ...a, sealed: a.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) });
  });
  await store.commit(FOLLOW, null);
  await expectImported(store, ['a', 'b', 'c']);
  expect((await store.changesOf('a')).map(({ id }) => id)).toEqual(['import', 'follow']);
  expect((await vault.status(OPENING)).damage?.lost).toBe(0);
});

it('is there again, with its history, when the database is lost', async () => {
  const { journal, store } = await scene();
  await store.commit(FOLLOW, null);
  const lost = await opened(createVault(journal, { database: `born-lost-${scenes}`, former: 'none' }));
  await expectImported(lost, ['a', 'b', 'c']);
  expect((await lost.changesOf('a')).map(({ id }) => id)).toEqual(['import', 'follow']);
});

it('goes with its key, and leaves the others of the same change as they are', async () => {
  const { database, vaultAgain, store } = await scene();
  await store.destroy(['a'], '2026-11-20');
  for (const one of [store, await opened(vaultAgain())]) {
    await expectImported(one, ['b', 'c']);
    expect(await one.changesOf('a')).toEqual([]);
    expect((await one.findChange('import'))?.mutations).toHaveLength((IMPORT.mutations.length * 2) / 3);
  }
  expect(await onDisk(database, (db) => db.cases.toCollection().primaryKeys())).toEqual(['b', 'c']);
});

interface Records {
  a: SealedCase;
  b: SealedCase;
}
