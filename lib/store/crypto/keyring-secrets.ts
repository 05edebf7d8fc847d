/** What the store key seals: every other key, raw, in memory only while the store is unlocked. */

import { ByteReader, Unreadable } from './byte-reader';
import { ByteWriter } from './byte-writer';
import type { Bytes } from './bytes';
import { randomBytes } from './bytes';
import { KEY_BYTES, KEY_RECORD_BYTES, newKeyRecord } from './data-key';

export const SHARED_NAMES = ['journal', 'caseload', 'shared'] as const;
export type SharedName = (typeof SHARED_NAMES)[number];

export interface KeyringSecrets {
  /** Key of the HMAC by which customer numbers are found. */
  index: Bytes;
  /** Key records, the present one first, then former ones still needed to read. */
  shared: Record<SharedName, Bytes[]>;
  /** Case → key record. */
  cases: Map<string, Bytes>;
}

export const newSecrets = (): KeyringSecrets => ({
  index: randomBytes(KEY_BYTES),
  shared: { journal: [newKeyRecord()], caseload: [newKeyRecord()], shared: [newKeyRecord()] },
  cases: new Map(),
});

/** The bytes to seal; the keys of the cases in `without` are not among them. */
export function encodeSecrets({ index, shared, cases }: KeyringSecrets, without: ReadonlySet<string>): Bytes {
  const writer = new ByteWriter().bytes(index);
  for (const name of SHARED_NAMES) {
    writer.u16(shared[name].length);
    for (const record of shared[name]) writer.bytes(record);
  }
  const kept = [...cases].filter(([id]) => !without.has(id));
  writer.u32(kept.length);
  for (const [id, record] of kept) writer.text(id).bytes(record);
  return writer.done();
}

/** Views of `bytes`, not copies; null where they are no such secrets. */
export function decodeSecrets(bytes: Bytes): KeyringSecrets | null {
  try {
    return read(new ByteReader(bytes));
  } catch (fault) {
    if (fault instanceof Unreadable) return null;
    throw fault;
  }
}

function read(reader: ByteReader): KeyringSecrets {
  const index = reader.bytes(KEY_BYTES);
  const records = (): Bytes[] => {
    const count = reader.u16();
    if (count === 0) throw new Unreadable('no present key');
    return Array.from({ length: count }, () => reader.bytes(KEY_RECORD_BYTES));
  };
  const shared = { journal: records(), caseload: records(), shared: records() };
  const cases = new Map<string, Bytes>();
  for (let left = reader.u32(); left > 0; left--) cases.set(reader.text(), reader.bytes(KEY_RECORD_BYTES));
  reader.end();
  return { index, shared, cases };
}

/** Blanks every key in place. */
export function blankSecrets({ index, shared, cases }: KeyringSecrets): void {
  for (const bytes of [index, ...Object.values(shared).flat(), ...cases.values()]) bytes.fill(0);
}
