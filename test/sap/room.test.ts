/** The workspace's store: what was acknowledged comes back whatever is damaged, and what was destroyed does not. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomRows } from '../../lib/sap/open-room';
import type { RoomPatch } from '../../lib/sap/rows';
import { createRoom, type Room } from '../../lib/sap/store/room';
import { openRoomDatabase } from '../../lib/sap/store/room-database';
import { openFrame } from '../../lib/sap/store/room-frame';
import { type Keyring, openKeyring, WrongSecret } from '../../lib/store/crypto/keyring';
import { StoreFault } from '../../lib/store/store-fault';
import { type MemoryJournal, memoryJournal } from '../store/memory-journal';
import { client, put, talk, time } from './store-rows';

const PASSPHRASE = 'vier Wörter sind lang genug';
const NEXT = 'ganz andere Wörter am Ende';

/** Where the process dies: steps that write, counted over journal and database. */
const death = vi.hoisted(() => ({ at: 0, when: 'after', done: 0, dead: false }));
class Killed extends Error {}
async function step<T>(work: () => Promise<T>): Promise<T> {
  if (death.dead) throw new Killed();
  death.done += 1;
  if (death.done !== death.at) return work();
  death.dead = true;
  if (death.when === 'after') await work();
  throw new Killed();
}
vi.mock('../../lib/sap/store/room-database', async (original) => {
  const real = await original<typeof import('../../lib/sap/store/room-database')>();
  return {
    ...real,
    writeDatabase: (...given: Parameters<typeof real.writeDatabase>) => step(() => real.writeDatabase(...given)),
  };
});
function mortal(disk: MemoryJournal): MemoryJournal {
  const { append, replace, writeKeyring } = disk;
  return Object.assign(Object.create(disk), {
    append: (bytes: Uint8Array) => step(() => append(bytes)),
    replace: (entries: Uint8Array[]) => step(() => replace(entries)),
    writeKeyring: (bytes: Uint8Array) => step(() => writeKeyring(bytes)),
  });
}

let journal: MemoryJournal;
let name: string;
let count = 0;
beforeEach(() => {
  Object.assign(death, { at: 0, done: 0, dead: false });
  journal = memoryJournal();
  count += 1;
  name = `room-${count}`;
});

const room = (): Room => createRoom(journal, name);
async function reopened(): Promise<Room> {
  const again = room();
  await again.unlock(PASSPHRASE);
  return again;
}
const FIRST = [put.client(client('a')), put.talk(talk('a1', 'a')), put.client(client('b')), put.talk(talk('b1', 'b'))];
async function filled(patch: readonly RoomPatch[] = FIRST): Promise<Room> {
  const made = room();
  await made.setUp(PASSPHRASE, null);
  await made.save(patch);
  await made.save([put.time(time('t'))]);
  return made;
}
/** Ids of all rows. */
const ids = ({ clients, talks, times }: RoomRows): string[] =>
  [...clients, ...talks, ...times].map(({ id }) => id).toSorted();
const ALL = ['a', 'a1', 'b', 'b1', 't'];
const records = async () => {
  const db = await openRoomDatabase(name);
  return { db, all: await db.owners.toArray() };
};
const flipped = (bytes: Uint8Array, at: number) => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('the room', () => {
  it('is set up once, gives back what was saved, and has nothing readable on the disk', async () => {
    expect(await room().status()).toEqual({ is: 'unset', remnants: false });
    const made = await filled();
    expect(await made.status()).toEqual({ is: 'open' });
    await expect(made.setUp(PASSPHRASE, null)).rejects.toThrow('');
    await made.lock();
    expect(() => made.rows()).toThrow('');
    expect(await made.status()).toEqual({ is: 'locked' });
    await expect(made.unlock('etwas anderes als vorhin')).rejects.toThrow(WrongSecret);

    const again = await reopened();
    expect(ids(again.rows())).toEqual(ALL);
    expect(again.rows().talks.find(({ id }) => id === 'a1')).toEqual(talk('a1', 'a'));
    expect(again.damage()).toEqual({ journal: 0, behind: false, mended: 0, rebuilt: false, lost: 0 });
    const { all } = await records();
    const disk = [...journal.entries.map(({ bytes }) => bytes), journal.keyring ?? [], ...all.map((one) => one.sealed)];
    const text = disk.map((bytes) => Buffer.from(bytes).toString('latin1')).join();
    for (const word of ['Deckname', 'Notiz', 'talks', 'clients', 'network']) expect(text).not.toContain(word);
  });

  it('refuses rows that are none, a talk without or in another sheet, and a sheet that is to go', async () => {
    const made = await filled();
    const refused: RoomPatch[][] = [
      [put.talk(talk('x', 'nobody'))],
      [put.talk(talk('a1', 'b'))],
      [{ table: 'clients', id: 'a', after: null }],
      [{ table: 'times', id: 'other', after: time('t2') }],
      [put.time({ ...time('t2'), minutes: -1 })],
    ];
    for (const patch of refused) await expect(made.save([put.time(time('t9')), ...patch])).rejects.toThrow(TypeError);
    await made.save([
      { table: 'talks', id: 'a1', after: null },
      { table: 'times', id: 'none', after: null },
    ]);
    expect(ids(made.rows())).toEqual(['a', 'b', 'b1', 't']);
    expect(ids((await reopened()).rows())).toEqual(['a', 'b', 'b1', 't']);
  });

  it('says that a full disk took nothing, and goes on when there is room again', async () => {
    const made = await filled();
    journal.refuses = 'QuotaExceededError';
    await expect(made.save([put.time(time('t2'))])).rejects.toEqual(
      expect.objectContaining({ reason: 'QuotaExceededError' }),
    );
    expect(ids(made.rows())).toEqual(ALL);
    journal.refuses = null;
    await made.save([put.time(time('t3'))]);
    expect(ids(made.rows())).toEqual([...ALL, 't3'].toSorted());
    expect(ids((await reopened()).rows())).toEqual([...ALL, 't3'].toSorted());
  });

  it('opens by the printed key, which is void afterwards, and takes another passphrase for the right one only', async () => {
    const made = room();
    const printed = await made.setUp(PASSPHRASE, null);
    await made.save(FIRST);
    await expect(made.changePassphrase('nicht die richtige', NEXT)).rejects.toThrow(WrongSecret);
    await made.changePassphrase(PASSPHRASE, NEXT);
    await expect(room().unlock(PASSPHRASE)).rejects.toThrow(WrongSecret);
    const found = room();
    await expect(found.recover(printed, 'kurz')).rejects.toThrow(RangeError);
    const fresh = await found.recover(printed, PASSPHRASE);
    expect(ids(found.rows())).toEqual(ALL.slice(0, 4));
    await expect(room().recover(printed, NEXT)).rejects.toThrow(WrongSecret);
    await expect(room().unlock(NEXT)).rejects.toThrow(WrongSecret);
    const newest = await found.newRecoveryKey(PASSPHRASE);
    await expect(room().recover(fresh, NEXT)).rejects.toThrow(WrongSecret);
    await room().recover(newest, NEXT);
  });

  it('is empty after erasing, whatever was damaged, and can be set up anew', async () => {
    const made = await filled();
    await made.erase();
    expect(await made.status()).toEqual({ is: 'unset', remnants: false });
    expect(journal.keyring).toBeNull();
    await made.setUp(NEXT, null);
    expect(ids(made.rows())).toEqual([]);
  });

  it('refuses what a newer version wrote and leaves it as it is', async () => {
    await (await filled()).lock();
    (await records()).db.close();
    const newer = new Dexie(name);
    newer.version(2).stores({ owners: 'id', meta: 'id' });
    await newer.open();
    newer.close();
    const before = structuredClone([journal.entries, journal.keyring]);
    for (const attempt of [() => room().status(), () => room().unlock(PASSPHRASE), () => room().setUp(NEXT, null)])
      await expect(attempt()).rejects.toEqual(new StoreFault('VersionError'));
    expect([journal.entries, journal.keyring]).toEqual(before);
  });

  it('tells of records whose keys are gone, and of a keyring that is damaged', async () => {
    await (await filled()).lock();
    const { keyring } = journal;
    journal.keyring = flipped(keyring ?? new Uint8Array(), 200);
    await expect(room().status()).rejects.toEqual(new StoreFault('KeyringDamaged'));
    await journal.erase();
    expect(await room().status()).toEqual({ is: 'unset', remnants: true });
  });
});

describe('damage', () => {
  it('of the database is mended from the journal: wiped, one record flipped, one older, the list gone', async () => {
    const made = await filled();
    const { db, all: older } = await records();
    await made.save([put.talk(talk('a2', 'a'))]);
    const expected = [...ALL, 'a2'].toSorted();
    const cases: [() => Promise<unknown>, object][] = [
      [() => Promise.all([db.owners.clear(), db.meta.clear()]), { rebuilt: true, lost: 0 }],
      [
        async () => {
          const row = await db.owners.get('a');
          if (row) await db.owners.put({ ...row, sealed: flipped(row.sealed, 40) });
        },
        { mended: 1 },
      ],
      [() => db.owners.delete('b'), { mended: 1, rebuilt: false }],
      [() => db.owners.bulkPut(older.filter(({ id }) => id === 'a')), { mended: 1 }],
      [() => db.meta.clear(), { mended: 1, rebuilt: false }],
    ];
    for (const [harm, found] of cases) {
      await harm();
      const again = await reopened();
      expect(ids(again.rows())).toEqual(expected);
      expect(again.damage()).toMatchObject({ journal: 0, lost: 0, ...found });
      expect((await reopened()).damage()).toMatchObject({ mended: 0, rebuilt: false });
    }
  });

  it('of the journal is mended from the database: any entry flipped, the end missing, all of it missing', async () => {
    const made = await filled();
    await made.save([put.talk(talk('a2', 'a'))]);
    const expected = [...ALL, 'a2'].toSorted();
    const whole = journal.entries.slice();
    for (const [at] of whole.entries()) {
      journal.entries = whole.map((entry, index) =>
        index === at ? { ...entry, bytes: flipped(entry.bytes, 30) } : entry,
      );
      const again = await reopened();
      expect(ids(again.rows())).toEqual(expected);
      expect(again.damage()).toMatchObject({ journal: 1, lost: 0 });
      expect(journal.quarantined).toHaveLength(at + 1);
      const clean = await reopened();
      expect(clean.damage()).toMatchObject({ journal: 0, behind: false, lost: 0 });
      expect(ids(clean.rows())).toEqual(expected);
    }
    for (const keep of [0, 1]) {
      journal.entries = journal.entries.slice(0, keep);
      const again = await reopened();
      expect(ids(again.rows())).toEqual(expected);
      expect(again.damage()).toMatchObject({ behind: true, lost: 0 });
    }
  });

  it('of both is counted, and the rest comes back', async () => {
    await filled();
    const { db } = await records();
    await db.owners.delete('a');
    journal.entries = journal.entries.slice(1);
    const again = await reopened();
    expect(ids(again.rows())).toEqual(['b', 'b1', 't']);
    expect(again.damage().lost).toBe(1);
  });

  it('leaves rows of a shape that is not known as they are, and counts them', async () => {
    const made = await filled();
    const file = await made.writeBackup('2026-11-22');
    const { keyring, entries } = journal;
    const open = await openKeyring(keyring as Uint8Array, { by: 'passphrase', passphrase: PASSPHRASE });
    expect(entries.length).toBeGreaterThan(0);
    expect(file.length).toBeGreaterThan(0);
    const { sealFrame } = await import('../../lib/sap/store/room-frame');
    const patch = [{ table: 'times', id: 'odd', after: { id: 'odd', later: true } }];
    const n = (await openFrame(open, entries.at(-1)?.bytes as Uint8Array)).n + 1;
    await journal.append(await sealFrame(open, { n, parts: [{ owner: '', whole: false, patch }] }));
    const again = await reopened();
    expect(again.rows().unreadable).toBe(1);
    expect(ids(again.rows())).toEqual(ALL);
    await again.save([put.time(time('t2'))]);
    expect((await reopened()).rows().unreadable).toBe(1);
  });
});

describe('a destroyed sheet', () => {
  /** What of the former entries the keyring still opens. */
  async function readable(entries: MemoryJournal['entries'], keyring: Keyring): Promise<number> {
    const read = await Promise.all(
      entries.map(({ bytes }) =>
        openFrame(keyring, bytes).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    return read.filter(Boolean).length;
  }

  it('is gone for good wherever the process dies on the way, or is whole before the first step', async () => {
    const made = await filled();
    const before = journal.entries.slice();
    const { db, all: owners } = await records();
    const { keyring: ring } = journal;
    const index = await db.meta.toArray();
    const asBefore = async () => {
      Object.assign(death, { at: 0, done: 0, dead: false });
      Object.assign(journal, { entries: before.slice(), keyring: ring });
      await Promise.all([db.owners.clear(), db.meta.clear()]);
      await Promise.all([db.owners.bulkPut(owners), db.meta.bulkPut(index)]);
    };
    const calm = createRoom(mortal(journal), name);
    await calm.unlock(PASSPHRASE);
    death.done = 0;
    await calm.destroyClient('a', []);
    const steps = death.done;
    for (let at = 1; at <= steps; at += 1)
      for (const when of ['before', 'after'] as const) {
        await asBefore();
        const dying = createRoom(mortal(journal), name);
        await dying.unlock(PASSPHRASE);
        Object.assign(death, { at, when, done: 0, dead: false });
        await expect(dying.destroyClient('a', [put.time(time('t', 'neu'))])).rejects.toThrow('');
        Object.assign(death, { at: 0, dead: false });
        const after = await reopened();
        const decided = at > 1 || when === 'after';
        expect(ids(after.rows()), `${when} ${at}`).toEqual(decided ? ['b', 'b1', 't'] : ALL);
        expect(after.rows().times[0]?.note).toBe(decided ? 'neu' : 'Zeit t');
        expect(after.damage()).toMatchObject({ journal: 0, lost: 0 });
        if (!decided) continue;
        const keyring = await openKeyring(journal.keyring as Uint8Array, { by: 'passphrase', passphrase: PASSPHRASE });
        expect(keyring.caseIds).toEqual(['b']);
        expect(keyring.formerShared('journal')).toEqual([]);
        expect(await readable(before, keyring)).toBe(0);
        expect((await records()).all.map(({ id }) => id)).toEqual(['', 'b']);
      }
    expect(steps).toBeGreaterThanOrEqual(6);
    await made.lock();
  }, 60_000);

  it('takes no rows of other sheets alongside, and must be there', async () => {
    const made = await filled();
    await expect(made.destroyClient('nobody', [])).rejects.toThrow(TypeError);
    await expect(made.destroyClient('a', [put.talk(talk('b2', 'b'))])).rejects.toThrow(TypeError);
    expect(ids(made.rows())).toEqual(ALL);
  });
});
