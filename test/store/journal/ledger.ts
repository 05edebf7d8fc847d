/** What a journal has promised, written down beside it, and the check that it keeps it. */
import { expect } from 'vitest';
import type { FileJournal } from '../../../lib/store/journal/journal';
import type { OpenedJournal } from '../../../lib/store/journal/port';
import type { MemoryDisk } from './memory-disk';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export class Ledger {
  /** Acknowledged. */
  entries: string[] = [];
  keyring: string | null = null;
  lastSeq = 0;
  /** Begun and neither acknowledged nor refused. */
  appending: string[] = [];
  replacing: string[] | null = null;
  writing: string | null = null;

  append(journal: FileJournal, ...texts: string[]): void {
    this.appending = texts;
    const numbers = journal.append(texts.map(bytesOf));
    expect(numbers).toHaveLength(texts.length);
    expect(numbers[0]).toBeGreaterThan(this.lastSeq);
    this.lastSeq = numbers.at(-1) ?? this.lastSeq;
    this.entries.push(...texts);
    this.appending = [];
  }

  replace(journal: FileJournal, ...texts: string[]): void {
    this.replacing = texts;
    const { lastSeq } = journal.replace(texts.map(bytesOf));
    expect(lastSeq).toBe(this.lastSeq + texts.length);
    this.lastSeq = lastSeq;
    this.entries = texts;
    this.replacing = null;
  }

  writeKeyring(journal: FileJournal, text: string): void {
    this.writing = text;
    journal.writeKeyring(bytesOf(text));
    this.keyring = text;
    this.writing = null;
  }

  /** What an opening has shown counts from then on. */
  settle({ entries, keyring }: OpenedJournal): void {
    this.entries = entries.map(({ bytes }) => textOf(bytes));
    this.keyring = keyring && textOf(keyring);
    this.lastSeq = Math.max(this.lastSeq, ...entries.map(({ seq }) => seq));
    this.appending = [];
    this.replacing = null;
    this.writing = null;
  }

  /** Opens what is on the disk, compares it with the promises, takes it as the new state, and works on with it. */
  check(disk: MemoryDisk): { damaged: number } {
    const opened = disk.journal().open();
    const found = opened.entries.map(({ bytes }) => textOf(bytes));
    const old = [...this.entries, ...this.appending.filter((text) => found.includes(text))];
    expect([old, ...(this.replacing ? [this.replacing] : [])], 'promised entries').toContainEqual(found);
    const keyring = opened.keyring && textOf(opened.keyring);
    expect([this.keyring, ...(this.writing === null ? [] : [this.writing])], 'promised keyring').toContain(keyring);
    expect(opened.keyringDamaged).toBe(false);
    const numbers = opened.entries.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    this.settle(opened);

    const journal = disk.journal();
    const again = journal.open();
    expect(again.entries).toEqual(opened.entries);
    expect({ damaged: again.damaged, keyring: again.keyring }).toEqual({ damaged: 0, keyring: opened.keyring });
    this.append(journal, 'goes on');
    return { damaged: opened.damaged };
  }
}
