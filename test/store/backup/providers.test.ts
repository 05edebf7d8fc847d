/** The user's directory of providers goes with every backup, and with no hand-over of cases. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { EMPTY_PROVIDER } from '../../../lib/providers/provider-schema';
import { mergeStates, replaceByStates } from '../../../lib/store/backup/apply';
import { comparison } from '../../../lib/store/backup/comparison';
import { openBackup } from '../../../lib/store/backup/read-backup';
import { OPENING } from '../../service/sample';
import { backupOf, type TestStore, testStore } from './histories';

let changes = 0;

async function storeOf(store: TestStore) {
  const open = await store.vault.storeFor(OPENING);
  if (!open) throw new Error('locked');
  return open;
}

/** Writes entries by id; null removes. */
async function write(store: TestStore, at: number, names: Record<string, string | null>): Promise<void> {
  const open = await storeOf(store);
  const before = new Map((await open.providers()).map((row) => [row.id, row]));
  const mutations = Object.entries(names).map(([id, name]) => ({
    table: 'providers' as const,
    id,
    before: before.get(id) ?? null,
    after: name === null ? null : { id, provider: { ...EMPTY_PROVIDER, name } },
  }));
  changes += 1;
  await open.commit({ id: `change-${changes}`, at, label: 'Anbieter', mutations, undone: false }, null);
}

const names = async (store: TestStore) =>
  Object.fromEntries((await (await storeOf(store)).providers()).map(({ id, provider }) => [id, provider.name]));

async function restore(
  store: TestStore,
  { file, recoveryKey }: Awaited<ReturnType<typeof backupOf>>,
  way: 'merge' | 'replace',
) {
  await store.within(async (inside) => {
    const found = await comparison(inside, await openBackup(file, { by: 'recovery', recoveryKey }), () => false);
    while (await found.next());
    await (way === 'merge' ? mergeStates : replaceByStates)(inside, found.states(way));
  });
}

async function adopt({ file, recoveryKey }: Awaited<ReturnType<typeof backupOf>>): Promise<TestStore> {
  const fresh = testStore();
  const opened = await openBackup(file, { by: 'recovery', recoveryKey });
  const found = await comparison(null, opened, () => false);
  while (await found.next());
  await fresh.vault.adopt(opened.keyring, found.states('replace'));
  return fresh;
}

it('comes back whole on a device without a store, from the journal alone too', async () => {
  const store = testStore();
  await write(store, 1, { a: 'Anker', b: 'Turm' });
  const restored = await adopt(await backupOf(store));
  expect(await names(restored)).toEqual({ a: 'Anker', b: 'Turm' });
  expect(await names(testStore(restored.journal))).toEqual({ a: 'Anker', b: 'Turm' });
});

it('merges entry by entry: the later change counts, what one side alone knows stays', async () => {
  const store = testStore();
  await write(store, 1, { a: 'Anker', b: 'Turm', c: 'Wall' });
  const older = await backupOf(store);
  await write(store, 2, { a: 'Anker am Kai', c: null, d: 'Hof' });
  const newer = await backupOf(store);
  const after = { a: 'Anker am Kai', b: 'Turm', d: 'Hof' };
  await restore(store, older, 'merge');
  expect(await names(store)).toEqual(after);
  const other = await adopt(older);
  await write(other, 3, { e: 'Tor' });
  await restore(other, newer, 'merge');
  expect(await names(other)).toEqual({ ...after, e: 'Tor' });
});

it('is replaced by the one of the backup, and stays where the backup has none', async () => {
  const store = testStore();
  await storeOf(store);
  const without = await backupOf(store);
  await write(store, 1, { a: 'Anker' });
  const withOne = await backupOf(store);
  await write(store, 2, { a: 'Anker am Kai', b: 'Turm' });
  await restore(store, without, 'replace');
  expect(await names(store)).toEqual({ a: 'Anker am Kai', b: 'Turm' });
  await restore(store, withOne, 'replace');
  expect(await names(store)).toEqual({ a: 'Anker' });
});
