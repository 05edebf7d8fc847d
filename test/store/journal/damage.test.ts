/** What flipped bits, foreign bytes and newer programs leave is noticed, kept apart, and costs nothing beside it. */
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../lib/store/journal/crc32';
import { encodeFrames, FRAME_HEADER } from '../../../lib/store/journal/frames';
import { LOG_HEADER } from '../../../lib/store/journal/log-file';
import { bytesOf, textOf } from './ledger';
import { MemoryDisk } from './memory-disk';

const TEXTS = Array.from({ length: 50 }, (_, index) => `entry ${index + 1}${'.'.repeat(index % 7)}`);

function full(): MemoryDisk {
  const disk = new MemoryDisk();
  const journal = disk.journal();
  journal.open();
  journal.writeKeyring(bytesOf('the keyring'));
  for (const text of TEXTS) journal.append([bytesOf(text)]);
  return disk.afterwards(null);
}

function changed(disk: MemoryDisk, name: string, change: (bytes: Uint8Array) => Uint8Array): MemoryDisk {
  const next = disk.afterwards(null);
  next.file(name).load(change(next.file(name).content()));
  return next;
}

const flip = (at: number, bit: number) => (bytes: Uint8Array) =>
  bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));

describe('one flipped bit', () => {
  const disk = full();
  const length = disk.file('journal.a').content().length;

  it('costs at most one entry, is reported, and no number is given twice', () => {
    for (let at = 0; at < length; at += 1) {
      const broken = changed(disk, 'journal.a', flip(at, at % 8));
      const journal = broken.journal();
      const opened = journal.open();
      const found = opened.entries.map(({ bytes }) => textOf(bytes));
      const lost = TEXTS.filter((text) => !found.includes(text));
      expect(found).toEqual(TEXTS.filter((text) => !lost.includes(text)));
      expect({ at, lost: lost.length, damaged: opened.damaged }).toEqual(
        at < LOG_HEADER ? { at, lost: 0, damaged: 0 } : { at, lost: 1, damaged: 1 },
      );
      for (const [index, { seq, bytes }] of opened.entries.entries()) {
        expect(seq, `${index}`).toBe(TEXTS.indexOf(textOf(bytes)) + 1);
      }
      expect(journal.append([bytesOf('next')])[0]).toBeGreaterThan(TEXTS.length);

      const again = broken.journal().open();
      expect(again.damaged).toBe(0);
      expect(again.entries.map(({ bytes }) => textOf(bytes))).toEqual([...found, 'next']);
    }
  });

  it('leaves the damaged entry in quarantine, unchanged', () => {
    const at = LOG_HEADER + FRAME_HEADER;
    const broken = changed(disk, 'journal.a', flip(at, 0));
    broken.journal().open();
    expect(Buffer.from(broken.file('quarantine').content()).includes('dntry 1')).toBe(true);
  });

  it('in the keyring costs nothing', () => {
    const size = disk.file('keyring.a').content().length;
    for (const name of ['keyring.a', 'keyring.b']) {
      for (let at = 0; at < size; at += 1) {
        const broken = changed(disk, name, flip(at, at % 8));
        const opened = broken.journal().open();
        expect(opened.keyring && textOf(opened.keyring)).toBe('the keyring');
        expect(opened.keyringDamaged).toBe(false);
        expect(broken.file(name).content()).toEqual(disk.file(name).content());
      }
    }
  });
});

describe('more damage', () => {
  it('says so when neither copy of the keyring can be read', () => {
    const broken = changed(changed(full(), 'keyring.a', flip(30, 1)), 'keyring.b', flip(3, 1));
    expect(broken.journal().open()).toMatchObject({ keyring: null, keyringDamaged: true });
  });

  it('finds all entries of a file without its header', () => {
    const broken = changed(full(), 'journal.a', (bytes) => bytes.fill(0, 0, LOG_HEADER));
    const opened = broken.journal().open();
    expect(opened.entries.map(({ bytes }) => textOf(bytes))).toEqual(TEXTS);
    expect(opened.damaged).toBe(1);
    expect(broken.journal().open()).toMatchObject({ damaged: 0, generation: opened.generation });
  });

  it('takes a file without its header for the journal, not the compaction beside it that was never finished', () => {
    const broken = changed(full(), 'journal.a', (bytes) => bytes.fill(0, 0, LOG_HEADER));
    const frames = encodeFrames([{ seq: 51, bytes: bytesOf('half of the compaction') }], 2);
    broken.file('journal.b').load(Uint8Array.from([...new Uint8Array(LOG_HEADER), ...frames]));
    expect(
      broken
        .journal()
        .open()
        .entries.map(({ bytes }) => textOf(bytes)),
    ).toEqual(TEXTS);
  });

  it.each([
    ['zeros in the middle', (bytes: Uint8Array) => bytes.fill(0, 500, 900)],
    ['noise in the middle', (bytes: Uint8Array) => bytes.fill(0xfb, 500, 900)],
    ['a missing piece', (bytes: Uint8Array) => Uint8Array.from([...bytes.subarray(0, 500), ...bytes.subarray(900)])],
    ['a repeated piece', (bytes: Uint8Array) => Uint8Array.from([...bytes, ...bytes.subarray(500, 900)])],
  ])('keeps every whole entry around %s, in order, each once', (_, change) => {
    const opened = changed(full(), 'journal.a', change).journal().open();
    const found = opened.entries.map(({ bytes }) => textOf(bytes));
    expect(found).toEqual(TEXTS.filter((text) => found.includes(text)));
    expect(found.length).toBeGreaterThan(35);
    expect(opened.damaged).toBeGreaterThan(0);
  });

  it('keeps a file of which nothing can be read, and starts anew', () => {
    const broken = changed(full(), 'journal.a', (bytes) => bytes.fill(0xaa));
    const opened = broken.journal().open();
    expect(opened).toMatchObject({ entries: [], damaged: 1 });
    expect(Buffer.from(broken.file('quarantine').content()).includes(Buffer.alloc(500, 0xaa))).toBe(true);
  });

  it('reads on when the disk has no room for the quarantine, and moves the damage when it has', () => {
    const broken = changed(full(), 'journal.a', flip(LOG_HEADER + FRAME_HEADER, 0));
    broken.space = 0;
    expect(broken.journal().open()).toMatchObject({ damaged: 1, entries: { length: 49 } });
    broken.space = Number.POSITIVE_INFINITY;
    expect(broken.journal().open()).toMatchObject({ damaged: 1, entries: { length: 49 } });
    expect(broken.journal().open()).toMatchObject({ damaged: 0, entries: { length: 49 } });
  });
});

describe.each(['journal.a', 'keyring.b'])('%s of a newer program', (name) => {
  it('is refused and left untouched', () => {
    const disk = changed(full(), name, (bytes) => newer(bytes, name === 'journal.a' ? 24 : 0));
    const before = disk.afterwards(null);
    expect(() => disk.journal().open()).toThrow(expect.objectContaining({ reason: 'VersionError' }));
    for (const each of ['journal.a', 'journal.b', 'keyring.a', 'keyring.b', 'quarantine']) {
      expect(disk.file(each).content()).toEqual(before.file(each).content());
    }
  });
});

/** Raises the version in a header of 24 bytes, with its check sum, and in its copy. */
function newer(bytes: Uint8Array, copyAt: number): Uint8Array {
  bytes[7] = 2;
  new DataView(bytes.buffer).setUint32(20, crc32(bytes.subarray(0, 20)));
  if (copyAt > 0) bytes.copyWithin(copyAt, 0, 24);
  return bytes;
}
