/** A disk that is full or refuses: what was acknowledged stays, what was refused is not there, and it goes on afterwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileJournal } from '../../../lib/store/journal/journal';
import { JournalFault } from '../../../lib/store/journal/port';
import { bytesOf, Ledger, textOf } from './ledger';
import { type Fate, MemoryDisk } from './memory-disk';

const texts = (disk: MemoryDisk) =>
  disk
    .journal()
    .open()
    .entries.map(({ bytes }) => textOf(bytes));

function inUse(): { disk: MemoryDisk; journal: FileJournal } {
  const disk = new MemoryDisk();
  const journal = disk.journal();
  journal.open();
  journal.append(['a', 'b'].map(bytesOf));
  journal.writeKeyring(bytesOf('former keyring'));
  return { disk, journal };
}

describe.each(['throws', 'writes less'] as const)('a full disk that %s', (whenFull) => {
  it('refuses an append, cuts back to the former length, and takes the next one when there is room', () => {
    for (let free = 0; free < 30; free += 1) {
      const { disk, journal } = inUse();
      const size = journal.size();
      Object.assign(disk, { whenFull, space: disk.space });
      disk.space = 0;
      disk.space = free - disk.free();
      expect(() => journal.append([bytesOf('refused')])).toThrow(
        expect.objectContaining({ name: 'JournalFault', reason: 'QuotaExceededError' }),
      );
      expect(journal.size()).toBe(size);
      expect(disk.file('journal.a').getSize()).toBe(size);
      expect(disk.pending()).toBe(0);
      disk.space = Number.POSITIVE_INFINITY;
      expect(journal.append([bytesOf('next')])).toEqual([3]);
      expect(texts(disk)).toEqual(['a', 'b', 'next']);
    }
  });

  it('refuses a compaction and leaves all of the old', () => {
    const { disk, journal } = inUse();
    disk.whenFull = whenFull;
    disk.space = 0;
    disk.space = 60 - disk.free();
    expect(() => journal.replace([bytesOf('new')])).toThrow(JournalFault);
    expect(disk.file('journal.b').getSize()).toBe(0);
    expect(journal.append([])).toEqual([]);
    disk.space = Number.POSITIVE_INFINITY;
    expect(journal.append([bytesOf('next')])).toEqual([3]);
    expect(texts(disk)).toEqual(['a', 'b', 'next']);
  });

  it('refuses a longer keyring and keeps the former', () => {
    const { disk, journal } = inUse();
    disk.whenFull = whenFull;
    disk.space = 0;
    disk.space = 3 - disk.free();
    expect(() => journal.writeKeyring(bytesOf('a keyring that is longer'))).toThrow(JournalFault);
    const { keyring } = disk.journal().open();
    expect(keyring && textOf(keyring)).toBe('former keyring');
    disk.space = Number.POSITIVE_INFINITY;
    journal.writeKeyring(bytesOf('a keyring that is longer'));
    expect(disk.holds('former keyring')).toBe(false);
  });
});

it('keeps every promise when the disk refuses any single step of a session', () => {
  for (let step = 0; ; step += 1) {
    const disk = new MemoryDisk();
    const ledger = new Ledger();
    const journal = disk.journal();
    disk.refused = step;
    const works = [
      () => ledger.settle(journal.open()),
      () => ledger.append(journal, 'one', 'two'),
      () => ledger.writeKeyring(journal, 'first'),
      () => ledger.replace(journal, 'all'),
      () => ledger.writeKeyring(journal, 'second'),
      () => ledger.append(journal, 'three'),
    ];
    for (const work of works) {
      try {
        work();
      } catch (error) {
        expect(error).toBeInstanceOf(JournalFault);
        ledger.settle(reopened(journal));
      }
    }
    ledger.check(disk.afterwards(null));
    if (disk.steps <= step) break;
  }
});

function reopened(journal: FileJournal) {
  try {
    return journal.open();
  } catch {
    return journal.open();
  }
}

describe('nothing of the former', () => {
  it('is in any file after a compaction', () => {
    const { disk, journal } = inUse();
    journal.append([bytesOf('secret of the former')]);
    journal.replace([bytesOf('new')]);
    expect(disk.holds('secret of the former')).toBe(false);
    expect(disk.holds('new')).toBe(true);
    expect(disk.pending()).toBe(0);
  });

  it.each(['n', 'a new keyring', 'a new keyring that is much longer than the one before'])(
    'is in any file after the keyring %s',
    (next) => {
      const { disk, journal } = inUse();
      journal.writeKeyring(bytesOf(next));
      expect(disk.holds('former')).toBe(false);
      expect(disk.holds('keyring'.slice(0, next.length))).toBe(next.length > 1);
      expect(disk.pending()).toBe(0);
    },
  );

  it('is anywhere after the deletion; then it is as new', () => {
    const { disk, journal } = inUse();
    journal.quarantine(bytesOf('unreadable'));
    expect(disk.holds('unreadable')).toBe(true);
    journal.erase();
    for (const part of ['a', 'b', 'former', 'unreadable']) expect(disk.holds(part)).toBe(false);
    expect(journal.append([bytesOf('first')])).toEqual([1]);
    expect(disk.journal().open()).toMatchObject({
      entries: [{ seq: 1 }],
      damaged: 0,
      keyring: null,
      keyringDamaged: false,
    });
  });
});

it('refuses work before it is opened', () => {
  const journal = new MemoryDisk().journal();
  for (const work of [
    () => journal.append([]),
    () => journal.replace([]),
    () => journal.writeKeyring(bytesOf('')),
    () => journal.size(),
  ])
    expect(work).toThrow(expect.objectContaining({ reason: 'InvalidStateError' }));
});

describe('any sequence of work, ends, power cuts and full disks', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const fate: fc.Arbitrary<Fate> = fc.oneof(
    fc.constantFrom<Fate>('lost', 'kept'),
    fc.nat(80).map((first) => ({ first })),
    fc.nat(80).map((last) => ({ last })),
  );
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ append: fc.array(text, { minLength: 1, maxLength: 4 }) }) },
    fc.record({ replace: fc.array(text, { maxLength: 5 }) }),
    fc.record({ keyring: text }),
    fc.record({
      cutAfter: fc.nat(5),
      share: fc.double({ min: 0, max: 0.999, noNaN: true }),
      fates: fc.option(fc.array(fate, { minLength: 8, maxLength: 8 })),
    }),
    fc.record({ free: fc.nat(60), less: fc.boolean() }),
  );

  it('keeps every promise', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        let disk = new MemoryDisk();
        const ledger = new Ledger();
        let journal = disk.journal();
        ledger.settle(journal.open());
        let fates: readonly Fate[] | null = null;
        let number = 0;
        // Texts may be equal; the number before each keeps them apart.
        const own = (list: string[]) => {
          number += 1;
          return list.map((each, index) => `${number}.${index} ${each}`);
        };
        const restart = () => {
          disk = disk.afterwards(fates);
          ledger.check(disk);
          journal = disk.journal();
          ledger.settle(journal.open());
        };
        for (const each of actions) {
          try {
            if ('append' in each) ledger.append(journal, ...own(each.append));
            else if ('replace' in each) ledger.replace(journal, ...own(each.replace));
            else if ('keyring' in each) ledger.writeKeyring(journal, each.keyring);
            else if ('free' in each) {
              disk.space = 0;
              disk.space = each.free - disk.free();
              disk.whenFull = each.less ? 'writes less' : 'throws';
            } else {
              disk.cut = { step: disk.steps + each.cutAfter, share: each.share };
              fates = each.fates;
            }
          } catch (error) {
            if (!(error instanceof JournalFault)) throw error;
            disk.space = Number.POSITIVE_INFINITY;
            try {
              ledger.settle(journal.open());
            } catch {
              restart();
            }
          }
        }
        restart();
      }),
      { numRuns: 2000 },
    );
  });
});
