/** An end of the program or a refusal of the disk at every step of restoring: all old or all new, never a mixture. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { mergeStates, replaceByStates } from '../../../lib/store/backup/apply';
import { comparison } from '../../../lib/store/backup/comparison';
import { openBackup } from '../../../lib/store/backup/read-backup';
import { JournalFault } from '../../../lib/store/journal/port';
import { OPENING } from '../../service/sample';
import { type MemoryJournal, memoryJournal } from '../memory-journal';
import { backupOf, contents, play, type TestStore, testStore } from './histories';

const STEPS = ['adopt', 'enter', 'observe', 'decide'] as const;

async function storeWith(name: string, picks: number[], journal = memoryJournal()): Promise<TestStore> {
  const store = testStore(journal);
  const open = await store.vault.storeFor(OPENING);
  const steps = STEPS.flatMap((kind) => picks.map((pick) => ({ kind, pick, word: `${name}${pick}` })));
  if (open) await play(open, steps, name, { now: name === 'a' ? 0 : 100 });
  return store;
}

/** A journal whose writes fail from the `nth` on, before or after they were made, until it is mended. */
function failing(
  nth: number,
  after: boolean,
): { journal: MemoryJournal; arm(): void; mend(): void; happened(): boolean } {
  const journal = memoryJournal();
  let [armed, writes, happened] = [false, 0, false];
  const wrap = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      writes += armed ? 1 : 0;
      const fails = armed && writes >= nth;
      if (fails) happened = true;
      if (fails && !(after && writes === nth)) throw new JournalFault('QuotaExceededError');
      const result = await write(...args);
      if (fails) throw new JournalFault('QuotaExceededError');
      return result;
    };
  };
  journal.append = wrap(journal.append);
  journal.replace = wrap(journal.replace);
  journal.writeKeyring = wrap(journal.writeKeyring);
  return {
    journal,
    arm: () => {
      armed = true;
    },
    mend: () => {
      armed = false;
    },
    happened: () => happened,
  };
}

describe.each(['merge', 'replace'] as const)('%s', (way) => {
  it('is whole or not at all, whichever write fails', async () => {
    const backup = await backupOf(await storeWith('a', [0, 1, 2]));
    const outcomes = { old: 0, new: 0 };
    for (const after of [false, true]) {
      for (let nth = 1; ; nth += 1) {
        const disk = failing(nth, after);
        const store = await storeWith('b', [1, 3], disk.journal);
        const before = await contents(store);
        const expected = await restored(await storeWith('b', [1, 3]), backup, way);
        disk.arm();
        await restored(store, backup, way).catch(() => null);
        disk.mend();
        // The program ends here: another one opens the same files, with an empty database and with the one that was left.
        for (const again of [testStore(disk.journal), store]) {
          const now = JSON.stringify(sorted(await contents(again)));
          const isOld = now === JSON.stringify(sorted(before));
          expect(isOld || now === JSON.stringify(sorted(expected))).toBe(true);
          outcomes[isOld ? 'old' : 'new'] += 1;
        }
        if (!disk.happened()) break;
      }
    }
    expect(outcomes.old).toBeGreaterThan(0);
    expect(outcomes.new).toBeGreaterThan(0);
  });
});

it('adopts a store whole or not at all', async () => {
  const source = await storeWith('a', [0, 1, 2]);
  const expected = await contents(source);
  const backup = await backupOf(source);
  for (const after of [false, true]) {
    for (let nth = 1; nth <= 2; nth += 1) {
      const disk = failing(nth, after);
      const store = testStore(disk.journal);
      const file = await openBackup(backup.file, { by: 'recovery', recoveryKey: backup.recoveryKey });
      const found = await comparison(null, file, () => false);
      while (await found.next());
      disk.arm();
      await store.vault.adopt(file.keyring, found.states('replace')).catch(() => null);
      disk.mend();
      const later = testStore(disk.journal);
      const { status } = await later.vault.status({ by: 'session', storeKey: new Uint8Array(32) });
      const isThere = nth === 2 && after;
      expect(status).toBe(isThere ? 'locked' : 'unset');
      if (isThere) expect(await contents(later)).toEqual(expected);
    }
  }
});

async function restored(store: TestStore, backup: Awaited<ReturnType<typeof backupOf>>, way: 'merge' | 'replace') {
  const file = await openBackup(backup.file, { by: 'recovery', recoveryKey: backup.recoveryKey });
  await store.within(async (inside) => {
    const found = await comparison(inside, file, () => false);
    while (await found.next());
    await (way === 'merge' ? mergeStates : replaceByStates)(inside, found.states(way));
  });
  return contents(store);
}

/** Fields in one order, so that equal states are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => !(typeof field === 'object' && field !== null && Object.keys(field).length === 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
