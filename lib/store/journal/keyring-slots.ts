/**
 * Two copies of the keyring, one per file, written one after the other: a crash leaves at least one whole, and afterwards
 * neither holds anything of the former. Written over in place, not beside: nothing of old keys shall stay on the disk.
 *
 *   0 magic · 4 version of the format · 8 generation · 12 length · 16 CRC-32 of the bytes · 20 CRC-32 of 0…19
 */
import { crc32 } from './crc32';
import { JournalFault } from './port';
import { readAll, type SyncFile, writeAll } from './sync-file';

const MAGIC = 0xfba1ce15;
const VERSION = 1;
const HEADER = 24;

interface Slot {
  file: SyncFile;
  content: { generation: number; bytes: Uint8Array } | null;
  empty: boolean;
}

export interface ReadKeyring {
  bytes: Uint8Array | null;
  /** There was one, and neither copy can be read. */
  damaged: boolean;
}

/** What is stored; a copy that is behind or unreadable is made like the other. @throws JournalFault VersionError */
export function readKeyring(files: readonly [SyncFile, SyncFile]): ReadKeyring {
  // A dying host may have written without a flush; the next writing must find one whole copy on the disk.
  for (const file of files) file.flush();
  const slots = inOrder(files);
  const [behind, newest] = slots;
  // The second copy is begun when the first is whole: one alone that cannot be read was never in use.
  if (!newest.content) return { bytes: null, damaged: slots.every(({ empty }) => !empty) };
  const { generation, bytes } = newest.content;
  if (behind.content?.generation !== generation) {
    try {
      writeSlot(behind.file, generation, bytes);
    } catch {
      // A full disk: the one copy is enough to go on, and the next opening tries again.
    }
  }
  return { bytes, damaged: false };
}

/** @throws when the disk refuses; then one copy at least is whole, the old or the new. */
export function writeKeyring(files: readonly [SyncFile, SyncFile], bytes: Uint8Array): void {
  const [behind, newest] = inOrder(files);
  const generation = (newest.content?.generation ?? 0) + 1;
  writeSlot(behind.file, generation, bytes);
  writeSlot(newest.file, generation, bytes);
}

/** The older or unreadable one first. */
function inOrder(files: readonly [SyncFile, SyncFile]): [Slot, Slot] {
  const [a, b] = [readSlot(files[0]), readSlot(files[1])];
  return (a.content?.generation ?? 0) > (b.content?.generation ?? 0) ? [b, a] : [a, b];
}

function readSlot(file: SyncFile): Slot {
  const stored = readAll(file);
  const unreadable: Slot = { file, content: null, empty: stored.length === 0 };
  if (stored.length < HEADER) return unreadable;
  const view = new DataView(stored.buffer);
  if (view.getUint32(0) !== MAGIC || view.getUint32(20) !== crc32(stored.subarray(0, 20))) return unreadable;
  if (view.getUint32(4) !== VERSION) throw new JournalFault('VersionError');
  const bytes = stored.slice(HEADER, HEADER + view.getUint32(12));
  if (bytes.length !== view.getUint32(12) || view.getUint32(16) !== crc32(bytes)) return unreadable;
  return { ...unreadable, content: { generation: view.getUint32(8), bytes } };
}

function writeSlot(file: SyncFile, generation: number, bytes: Uint8Array): void {
  const out = new Uint8Array(HEADER + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, VERSION);
  view.setUint32(8, generation);
  view.setUint32(12, bytes.length);
  view.setUint32(16, crc32(bytes));
  view.setUint32(20, crc32(out.subarray(0, 20)));
  out.set(bytes, HEADER);
  writeAll(file, out, 0);
  file.truncate(out.length);
  file.flush();
}
