/** Reading a backup: every byte is authenticated before anything of the content is parsed. */
import type { Bytes } from '../crypto/bytes';
import { type Keyring, KeyringBroken, type Opening, openKeyring } from '../crypto/keyring';
import { BackupBroken } from './backup-broken';
import { type OwnerState, openBlock } from './block';
import { type FileKind, splitBackup } from './file-format';
import { checkSum, type Manifest, openManifest } from './manifest';

export interface OpenedBackup {
  keyring: Keyring;
  manifest: Manifest;
  /** The content of one block. @throws BackupBroken */
  block(at: number): Promise<OwnerState[]>;
}

/** @throws BackupBroken, WrongSecret where `opening` does not open it */
export async function openBackup(file: Bytes, opening: Opening, kind: FileKind = 'backup'): Promise<OpenedBackup> {
  const parts = splitBackup(file, kind);
  const keyring = await openKeyring(parts.keyring, opening).catch((fault: unknown) => {
    if (fault instanceof KeyringBroken) throw new BackupBroken(fault.reason);
    throw fault;
  });
  try {
    const manifest = await openManifest(keyring, parts.manifest);
    if (manifest.keyring !== (await checkSum(parts.keyring))) throw new BackupBroken('damaged');
    const blocks = await checkedBlocks(manifest, parts.blocks);
    return { keyring, manifest, block: (at) => openBlock(keyring, blocks[at] ?? new Uint8Array()) };
  } catch (fault) {
    keyring.forget();
    throw fault;
  }
}

async function checkedBlocks(manifest: Manifest, bytes: Bytes): Promise<Bytes[]> {
  const blocks: Bytes[] = [];
  let at = 0;
  for (const { bytes: length, sha256 } of manifest.blocks) {
    const block = bytes.subarray(at, at + length);
    if (block.length !== length || (await checkSum(block)) !== sha256) throw new BackupBroken('damaged');
    blocks.push(block);
    at += length;
  }
  if (at !== bytes.length) throw new BackupBroken('damaged');
  return blocks;
}
