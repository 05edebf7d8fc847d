/** The program or the power ends at every single step of every operation. */
import { describe, expect, it } from 'vitest';
import type { FileJournal } from '../../../lib/store/journal/journal';
import { Ledger } from './ledger';
import { type Fate, MemoryDisk, PowerCut } from './memory-disk';

type Work = (journal: FileJournal, ledger: Ledger) => void;

const OPERATIONS: Record<string, Work> = {
  append: (journal, ledger) => ledger.append(journal, 'one more'),
  'append of several': (journal, ledger) => ledger.append(journal, 'second', 'third, which is longer', 'fourth'),
  replace: (journal, ledger) => ledger.replace(journal, 'all in one', 'and another'),
  'replace by nothing': (journal, ledger) => ledger.replace(journal),
  writeKeyring: (journal, ledger) => ledger.writeKeyring(journal, 'new keyring'),
  'a shorter keyring': (journal, ledger) => ledger.writeKeyring(journal, 'k'),
  'a session': (journal, ledger) => {
    ledger.append(journal, 'a');
    ledger.replace(journal, 'b', 'c');
    ledger.append(journal, 'd', 'e');
    ledger.writeKeyring(journal, 'much longer keyring than the one before');
    ledger.replace(journal, 'f');
    ledger.append(journal, 'g');
  },
};

const goOn: Work = (journal, ledger) => {
  ledger.append(journal, 'went on');
  ledger.writeKeyring(journal, 'went on keyring');
  ledger.replace(journal, 'went on in one');
};

/** A journal in use, all of it flushed. */
function inUse(): { disk: MemoryDisk; ledger: Ledger } {
  const disk = new MemoryDisk();
  const ledger = new Ledger();
  const journal = disk.journal();
  journal.open();
  ledger.append(journal, 'first');
  ledger.replace(journal, 'first of the second file');
  ledger.append(journal, 'x', 'y');
  ledger.writeKeyring(journal, 'old keyring');
  return { disk: disk.afterwards(null), ledger };
}

/** Ends the program at each step of `work` on what `start` gives, and hands over the disk. @returns the number of cuts */
function atEveryStep(
  start: () => { disk: MemoryDisk; ledger: Ledger },
  work: Work,
  share: number,
  then: (disk: MemoryDisk, ledger: () => Ledger) => void,
  flushes = true,
): number {
  for (let step = 0; ; step += 1) {
    const { disk, ledger } = start();
    Object.assign(disk, { cut: { step, share }, flushes });
    try {
      const journal = disk.journal();
      ledger.settle(journal.open());
      work(journal, ledger);
      if (disk.steps <= step) return step;
    } catch (error) {
      if (!(error instanceof Error && (error instanceof PowerCut || error.message === 'store: PowerCut')))
        throw error;
    }
    then(disk, () => Object.assign(new Ledger(), structuredClone({ ...ledger })));
  }
}

/** Every mixture of lost, kept and torn for the changes that were not flushed. */
function fates(count: number): Fate[][] {
  const single: Fate[] = ['lost', 'kept', { first: 1 }, { first: 30 }, { first: 53 }, { last: 1 }, { last: 40 }];
  let all: Fate[][] = [[]];
  for (let index = 0; index < count; index += 1) all = all.flatMap((list) => single.map((fate) => [...list, fate]));
  return all;
}

function losePower(disk: MemoryDisk, ledger: () => Ledger): void {
  for (const fate of fates(disk.pending())) ledger().check(disk.afterwards(fate));
}

describe.each(Object.entries(OPERATIONS))('%s', (_, work) => {
  it.each([0, 0.01, 0.5, 0.99, 1 - 1e-9])(
    'survives the end of the program at every step (%f of a write done)',
    (share) => {
      const cuts = atEveryStep(inUse, work, share, (disk, ledger) => {
        expect(ledger().check(disk.afterwards(null))).toEqual({ damaged: 0 });
      });
      expect(cuts).toBeGreaterThan(1);
    },
  );

  it('survives a power cut at every step, whatever of the unflushed is lost, torn or reordered', () => {
    expect(atEveryStep(inUse, work, 0.5, losePower)).toBeGreaterThan(1);
    expect(atEveryStep(inUse, work, 1 - 1e-9, losePower)).toBeGreaterThan(1);
  });

  it('survives a power cut at every step of the next session after the program ended', () => {
    const cuts = atEveryStep(inUse, work, 1 - 1e-9, (ended, ledger) => {
      const next = () => ({ disk: ended.unended(), ledger: ledger() });
      expect(atEveryStep(next, goOn, 0.5, losePower)).toBeGreaterThan(1);
    });
    expect(cuts).toBeGreaterThan(1);
  });
});

it('survives a power cut at every step of its first opening and use', () => {
  const empty = () => ({ disk: new MemoryDisk(), ledger: new Ledger() });
  const work: Work = (journal, ledger) => {
    ledger.writeKeyring(journal, 'first keyring');
    ledger.append(journal, 'first');
  };
  expect(atEveryStep(empty, work, 0.5, losePower)).toBeGreaterThan(6);
});

it('survives a power cut at every step of a repair', () => {
  const damaged = () => {
    const { disk, ledger } = inUse();
    const file = disk.file('journal.b');
    const bytes = file.content();
    bytes[bytes.length - 1 - 29] = 0xff; // in „x“
    file.load(bytes);
    ledger.entries = ledger.entries.filter((text) => text !== 'x');
    return { disk, ledger };
  };
  expect(damaged().ledger.check(damaged().disk)).toEqual({ damaged: 1 });
  const work: Work = (journal, ledger) => ledger.append(journal, 'after the repair');
  expect(atEveryStep(damaged, work, 0.5, losePower)).toBeGreaterThan(6);
});

it('would notice a journal that acknowledges before the flush', () => {
  const work: Work = (journal, ledger) => {
    ledger.append(journal, 'acknowledged');
    ledger.append(journal, 'next');
  };
  expect(() => atEveryStep(inUse, work, 0.5, losePower, false)).toThrow('promised entries');
});
