/**
 * A file of entries: its header twice (24 bytes each), then the entries. The header is written last, after a flush: a file
 * with a header is complete, one without was never in use or has lost it.
 *
 *   0 magic · 4 version of the format · 8 generation · 12 next number (64 bit) · 20 CRC-32 of 0…19
 */
import { crc32 } from './crc32';
import { encodeFrames, scanFrames } from './frames';
import { type JournalEntry, JournalFault } from './port';
import { readAll, type SyncFile, writeAll } from './sync-file';

const MAGIC = 0xfba10106;
const VERSION = 1;
const COPY = 24;
/** Where the entries begin. */
export const LOG_HEADER = 2 * COPY;

interface Header {
  generation: number;
  /** The first number that was free when the file was made. */
  nextSeq: number;
}

export interface LogContent {
  /** Null: there is none, or both copies are damaged. */
  header: Header | null;
  /** One copy of the header is damaged. */
  headerTorn: boolean;
  /** Of the header, else of the entries; null when there is nothing. */
  generation: number | null;
  entries: JournalEntry[];
  damage: Uint8Array[];
  /** Where the next entry goes. */
  end: number;
  /** The number of the next entry. */
  nextSeq: number;
  /** Length of the file, with a torn tail. */
  size: number;
}

/** @throws JournalFault VersionError when a newer program wrote it. */
export function readLog(file: SyncFile): LogContent {
  const bytes = readAll(file);
  const copies = [readHeader(bytes.subarray(0, COPY)), readHeader(bytes.subarray(COPY, LOG_HEADER))];
  const header = copies.find((copy) => copy !== null) ?? null;
  const scan = scanFrames(bytes, Math.min(LOG_HEADER, bytes.length), header?.generation ?? null);
  return {
    header,
    headerTorn: copies.includes(null),
    generation: scan.generation,
    entries: scan.entries,
    damage: scan.damage,
    end: Math.max(scan.end, LOG_HEADER),
    nextSeq: Math.max(header?.nextSeq ?? 1, scan.lastSeq + 1),
    size: bytes.length,
  };
}

/** Fills an empty file; it counts from the last step on. @returns where the next entry goes */
export function writeLog(file: SyncFile, header: Header, entries: readonly JournalEntry[]): number {
  const frames = encodeFrames(entries, header.generation);
  writeAll(file, frames, LOG_HEADER);
  file.flush();
  writeHeader(file, header);
  return LOG_HEADER + frames.length;
}

export function writeHeader(file: SyncFile, { generation, nextSeq }: Header): void {
  const bytes = new Uint8Array(LOG_HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, VERSION);
  view.setUint32(8, generation);
  view.setBigUint64(12, BigInt(nextSeq));
  view.setUint32(20, crc32(bytes.subarray(0, 20)));
  bytes.copyWithin(COPY, 0, COPY);
  writeAll(file, bytes, 0);
  file.flush();
}

function readHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < COPY) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, COPY);
  if (view.getUint32(0) !== MAGIC || view.getUint32(20) !== crc32(bytes.subarray(0, 20))) return null;
  if (view.getUint32(4) !== VERSION) throw new JournalFault('VersionError');
  return { generation: view.getUint32(8), nextSeq: Number(view.getBigUint64(12)) };
}

/** Adds entries at `end` and flushes. @returns the new end */
export function appendFrames(
  file: SyncFile,
  end: number,
  entries: readonly JournalEntry[],
  generation: number,
): number {
  const frames = encodeFrames(entries, generation);
  writeAll(file, frames, end);
  file.flush();
  return end + frames.length;
}
