/**
 * The bytes of a backup: magic, version and two lengths, the keyring as it lies on the disk, the sealed manifest, then
 * the blocks, whose lengths and check sums the manifest tells.
 *
 *   0 magic · 4 version (16 bit) · 6 length of the keyring · 10 length of the manifest · 14 keyring, manifest, blocks
 */
import { ByteReader, Unreadable } from '../crypto/byte-reader';
import { ByteWriter } from '../crypto/byte-writer';
import { type Bytes, sameBytes } from '../crypto/bytes';
import { BackupBroken } from './backup-broken';

/** `handover`: some cases for a substitute, or back from one. `team`: counts for a team report. */
export type FileKind = 'backup' | 'handover' | 'team';
const MAGIC: Record<FileKind, Bytes> = {
  backup: Uint8Array.from([0x46, 0x42, 0x4b, 0x53]), // FBKS
  handover: Uint8Array.from([0x46, 0x42, 0x4b, 0x48]), // FBKH
  team: Uint8Array.from([0x46, 0x42, 0x4b, 0x54]), // FBKT
};
const MAGIC_BYTES = 4;
const VERSION = 1;
/** Far above 50,000 cases; no file makes the host hold more than this. */
export const MOST_BYTES = 512 * 1024 * 1024;

export interface BackupBytes {
  keyring: Bytes;
  manifest: Bytes;
  blocks: Bytes;
}

/** Everything before the blocks. */
export function backupHead(keyring: Bytes, manifest: Bytes, kind: FileKind = 'backup'): Bytes {
  return new ByteWriter()
    .bytes(MAGIC[kind])
    .u16(VERSION)
    .u32(keyring.length)
    .u32(manifest.length)
    .bytes(keyring)
    .bytes(manifest)
    .done();
}

/** Cuts the file by its lengths; looks at no content. @throws BackupBroken */
export function splitBackup(file: Bytes, kind: FileKind = 'backup'): BackupBytes {
  if (file.length > MOST_BYTES) throw new BackupBroken('tooLarge');
  const magic = file.subarray(0, MAGIC_BYTES);
  if (!sameBytes(magic, MAGIC[kind])) {
    throw new BackupBroken(Object.values(MAGIC).some((other) => sameBytes(magic, other)) ? 'otherKind' : 'noBackup');
  }
  try {
    const reader = new ByteReader(file);
    reader.bytes(MAGIC_BYTES);
    const version = reader.u16();
    if (version > VERSION) throw new BackupBroken('newer');
    if (version < VERSION) throw new BackupBroken('damaged');
    const [keyringLength, manifestLength] = [reader.u32(), reader.u32()];
    const [keyring, manifest] = [reader.bytes(keyringLength), reader.bytes(manifestLength)];
    return { keyring, manifest, blocks: file.subarray(reader.before().length) };
  } catch (fault) {
    if (fault instanceof Unreadable) throw new BackupBroken('damaged');
    throw fault;
  }
}
