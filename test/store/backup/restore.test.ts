/** A backup brings everything back; merging follows its rule; a crash or a fault leaves all old or all new. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStates, replaceByStates } from '../../../lib/store/backup/apply';
import { type Comparison, comparison } from '../../../lib/store/backup/comparison';
import { openBackup } from '../../../lib/store/backup/read-backup';
import type { Owned } from '../../../lib/store/owned';
import type { Inside } from '../../../lib/store/vault';
import { OPENING } from '../../service/sample';
import { backupOf, contents, histories, play, type TestStore, testStore } from './histories';

/** 1,000 were run for the published figure; as many as this run with every test. */
const HISTORIES = Number(process.env.FALLBLICK_HISTORIES ?? 150);
const NEVER_EXPIRED = (_: Owned['rows']) => false;

/** A store with a history. */
async function storeWith(steps: Parameters<typeof play>[1], name = 'a', clock = { now: 0 }): Promise<TestStore> {
  const store = testStore();
  const open = await store.vault.storeFor(OPENING);
  if (!open) throw new Error('locked');
  await play(open, steps, name, clock);
  return store;
}

type Backup = Awaited<ReturnType<typeof backupOf>>;
const opened = ({ file, recoveryKey }: Backup) => openBackup(file, { by: 'recovery', recoveryKey });

async function compared(inside: Inside | null, backup: Backup, isExpired = NEVER_EXPIRED): Promise<Comparison> {
  const found = await comparison(inside, await opened(backup), isExpired);
  while (await found.next());
  return found;
}

async function restore(store: TestStore, backup: Backup, way: 'merge' | 'replace'): Promise<Comparison> {
  return store.within(async (inside) => {
    const found = await compared(inside, backup);
    await (way === 'merge' ? mergeStates : replaceByStates)(inside, found.states(way));
    return found;
  });
}

/** Onto a device without a store, as after the loss of a profile. */
async function adopt(backup: Backup): Promise<TestStore> {
  const fresh = testStore();
  const file = await opened(backup);
  const found = await comparison(null, file, NEVER_EXPIRED);
  while (await found.next());
  await fresh.vault.adopt(file.keyring, found.states('replace'));
  return fresh;
}

const SOME = [
  { kind: 'adopt', pick: 0, word: 'Anna' },
  { kind: 'enter', pick: 0, word: 'x' },
  { kind: 'adopt', pick: 1, word: 'Ben' },
  { kind: 'enter', pick: 1, word: 'y' },
  { kind: 'decide', pick: 0, word: 'z' },
  { kind: 'options', pick: 3, word: '' },
] as const satisfies Parameters<typeof play>[1];

describe('backup, wipe, restore', () => {
  it('is record-identical over generated histories', { timeout: 120_000 }, async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(histories(), async (steps) => {
        const store = await storeWith(steps);
        const before = await contents(store);
        const restored = await adopt(await backupOf(store));
        expect(await contents(restored)).toEqual(before);
        for (const { rows, changes } of Object.values(before))
          records += [...Object.values(rows), changes].flatMap((byId) => Object.keys(byId)).length;
      }),
      { numRuns: HISTORIES },
    );
    expect(records).toBeGreaterThan(4 * HISTORIES);
  });

  it('survives the next opening, from the journal alone too', async () => {
    const store = await storeWith([...SOME]);
    const before = await contents(store);
    const restored = await adopt(await backupOf(store));
    const later = testStore(restored.journal);
    expect(await contents(later)).toEqual(before);
  });
});

describe('replacing', () => {
  it('leaves what the backup has, under the keyring that is here', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), histories(), async (theirs, ours) => {
        const there = await storeWith(theirs, 'a');
        const here = await storeWith(ours, 'b');
        const optionsHere = optionsIn(await contents(here));
        const expected = await contents(there);
        await restore(here, await backupOf(there), 'replace');
        const after = await contents(here);
        expect(optionsIn(after)).toEqual(optionsIn(expected) ?? optionsHere);
        expect(withoutOptions(after)).toEqual(withoutOptions(expected));
        const keys = await here.within(async ({ keyring }) => keyring.caseIds);
        expect([...keys].sort()).toEqual(
          Object.keys(expected)
            .filter((owner) => owner !== 'shared')
            .sort(),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('merging', () => {
  it('with an older backup of itself changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(histories(8), histories(8), async (first, second) => {
        const clock = { now: 0 };
        const store = await storeWith(first, 'a', clock);
        const backup = await backupOf(store);
        const open = await store.vault.storeFor(OPENING);
        if (open) await play(open, second, 'b', clock);
        const before = await contents(store);
        const written = store.journal.entries.length;
        const { counts } = await restore(store, backup, 'merge');
        expect(await contents(store)).toEqual(before);
        expect(store.journal.entries.length).toBe(written);
        expect(counts.fresh + counts.newerThere + counts.both).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('of a newer state onto an older one gives the newer one', async () => {
    await fc.assert(
      fc.asyncProperty(histories(8), histories(8), async (first, second) => {
        const clock = { now: 0 };
        const store = await storeWith(first, 'a', clock);
        const old = await adopt(await backupOf(store));
        const open = await store.vault.storeFor(OPENING);
        if (open) await play(open, second, 'b', clock);
        const expected = await contents(store);
        const backup = await backupOf(store);
        const optionsHere = optionsIn(await contents(old));
        await restore(old, backup, 'merge');
        const after = await contents(old);
        expect(optionsIn(after)).toEqual(optionsHere ?? optionsIn(expected));
        expect(withoutOptions(after)).toEqual(withoutOptions(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('of two stores loses no case and no entry, keeps one case per number, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), histories(), async (theirs, ours) => {
        const there = await storeWith(theirs, 'a');
        const here = await storeWith(ours, 'b');
        const [before, backup] = [await contents(here), await backupOf(there)];
        await restore(here, backup, 'merge');
        const after = await contents(here);
        const ids = (all: typeof after, table: 'followUps' | 'cases') =>
          Object.values(all).flatMap(({ rows }) => Object.keys(rows[table] ?? {}));
        const all = await contents(there);
        expect(ids(after, 'followUps').sort()).toEqual([...ids(before, 'followUps'), ...ids(all, 'followUps')].sort());
        const numbers = (of: typeof after) =>
          Object.values(of).flatMap(({ rows }) =>
            Object.values(rows.cases ?? {}).map((row) => (row as { key: string }).key),
          );
        expect(numbers(after).sort()).toEqual([...new Set([...numbers(before), ...numbers(all)])].sort());
        const { counts } = await restore(here, backup, 'merge');
        expect(counts.fresh + counts.newerThere + counts.both).toBe(0);
        expect(await contents(here)).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is not brought back', () => {
  /** As the store notes a destroyed case. */
  async function noteDestroyed(store: TestStore, id: string, number: string, on: string): Promise<void> {
    await store.within(async ({ keyring, log }) => {
      const key = await keyring.indexOf(`case|https://fall.example|${number}`);
      const rows = { destroyed: { [id]: { id, key, on } } } as Owned['rows'];
      await log.append([{ kind: 'state', owner: 'shared', owned: { rows, changes: {} } }]);
    });
  }

  it.each([
    ['by its id', 'case-a0', 'another', '2026-11-01', 1],
    ['by its number, in a backup from before', 'another', '214D00000', '2026-11-19', 1],
    ['not where the person was taken on anew before the backup', 'another', '214D00000', '2026-11-18', 0],
  ] as const)('is a case destroyed here: %s', async (_, id, number, on, destroyed) => {
    const there = await storeWith([...SOME]);
    const here = testStore();
    await here.vault.storeFor(OPENING);
    await noteDestroyed(here, id, number, on);
    const backup = await backupOf(there, '2026-11-19');
    for (const way of ['merge', 'replace'] as const) {
      const { counts } = await restore(here, backup, way);
      expect(counts.destroyed).toBe(destroyed);
      const after = await contents(here);
      expect(Object.keys(after).includes('case-a0')).toBe(destroyed === 0);
      expect(JSON.stringify(after).includes('Anna')).toBe(destroyed === 0);
      expect(Object.keys(after.shared?.rows ?? {})).toContain('destroyed');
    }
  });

  it('is a case whose time is over, also on an empty device', async () => {
    const backup = await backupOf(await storeWith([...SOME]));
    const isExpired = (rows: Owned['rows']) => JSON.stringify(rows.cases).includes('Anna');
    const found = await compared(null, backup, isExpired);
    expect(found.counts).toMatchObject({ expired: 1, fresh: 1 });
    expect(JSON.stringify(found.states('replace'))).not.toContain('Anna');
  });
});

const optionsIn = (all: Awaited<ReturnType<typeof contents>>): unknown => all.shared?.rows.settings?.settings;

/** Without the options, and without what is empty. */
function withoutOptions(all: Awaited<ReturnType<typeof contents>>) {
  const rowsOf = (rows: object) =>
    Object.fromEntries(
      Object.entries(rows).filter(([table, byId]) => table !== 'settings' && Object.keys(byId).length > 0),
    );
  const owners = Object.entries(all).map(
    ([owner, { rows, changes }]) => [owner, { rows: rowsOf(rows), changes }] as const,
  );
  return Object.fromEntries(
    owners.filter(([, { rows, changes }]) => Object.keys(rows).length + Object.keys(changes).length > 0),
  );
}
