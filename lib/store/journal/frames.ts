/**
 * One entry on the disk: a header of 28 bytes and the entry's bytes. The header has a check sum of its own, so that a damaged
 * length is noticed before it is followed; after damage the next header is searched for.
 *
 *   0 magic · 4 generation of the file · 8 number (64 bit) · 16 length · 20 CRC-32 of the bytes · 24 CRC-32 of 0…23
 */
import { crc32 } from './crc32';
import type { JournalEntry } from './port';

export const FRAME_HEADER = 28;
const MAGIC = 0xfba1e217;
const FIRST_BYTE = MAGIC >>> 24;

export interface Scan {
  entries: JournalEntry[];
  /** Stretches that are no entry, without the torn tail; one may be longer than one entry. */
  damage: Uint8Array[];
  /** Where the next entry goes: the end, or where a torn tail begins. */
  end: number;
  /** No number up to this one may be given again: it may have been that of an entry which is lost. */
  lastSeq: number;
  /** Generation of the entries; null when there is none and none was asked for. */
  generation: number | null;
}

export function encodeFrames(entries: readonly JournalEntry[], generation: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(entries.reduce((sum, { bytes }) => sum + FRAME_HEADER + bytes.length, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const { seq, bytes } of entries) {
    view.setUint32(at, MAGIC);
    view.setUint32(at + 4, generation);
    view.setBigUint64(at + 8, BigInt(seq));
    view.setUint32(at + 16, bytes.length);
    view.setUint32(at + 20, crc32(bytes));
    view.setUint32(at + 24, crc32(out.subarray(at, at + 24)));
    out.set(bytes, at + FRAME_HEADER);
    at += FRAME_HEADER + bytes.length;
  }
  return out;
}

/** Reads `bytes` from `from` on. `generation` null: that of the first entry counts (the file's own header is lost). */
export function scanFrames(bytes: Uint8Array, from: number, generation: number | null): Scan {
  const scan: Scan = { entries: [], damage: [], end: bytes.length, lastSeq: 0, generation };
  let at = from;
  let unread = from;
  const skipTo = (next: number) => {
    if (next > unread) {
      scan.damage.push(bytes.slice(unread, next));
      scan.lastSeq += Math.ceil((next - unread) / FRAME_HEADER);
    }
  };
  while (at < bytes.length) {
    const header = readHeader(bytes, at);
    const stale =
      header && (header.seq <= lastGiven(scan) || (scan.generation ?? header.generation) !== header.generation);
    if (!header || stale) {
      const next = bytes.indexOf(FIRST_BYTE, at + 1);
      at = next < 0 ? bytes.length : next;
      continue;
    }
    const end = at + FRAME_HEADER + header.length;
    if (end > bytes.length) break;
    skipTo(at);
    unread = at;
    const body = bytes.subarray(at + FRAME_HEADER, end);
    scan.generation = header.generation;
    if (crc32(body) === header.crc) scan.entries.push({ seq: header.seq, bytes: body });
    else scan.damage.push(bytes.slice(at, end));
    scan.lastSeq = header.seq;
    at = end;
    unread = end;
  }
  // What was torn off is shorter than a header or than its header says; or the file grew and nothing was written.
  if (at >= bytes.length) at = isTorn(bytes.subarray(unread)) ? unread : bytes.length;
  skipTo(at);
  scan.end = at;
  return scan;
}

function lastGiven({ entries }: Scan): number {
  return entries.at(-1)?.seq ?? 0;
}

function isTorn(tail: Uint8Array): boolean {
  return tail.length < FRAME_HEADER || tail.every((byte) => byte === 0);
}

function readHeader(bytes: Uint8Array, at: number) {
  if (bytes.length - at < FRAME_HEADER || bytes[at] !== FIRST_BYTE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, FRAME_HEADER);
  if (view.getUint32(0) !== MAGIC || view.getUint32(24) !== crc32(bytes.subarray(at, at + 24))) return null;
  return {
    generation: view.getUint32(4),
    seq: Number(view.getBigUint64(8)),
    length: view.getUint32(16),
    crc: view.getUint32(20),
  };
}
