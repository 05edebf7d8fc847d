/** The file for a team report: the head of a backup under a keyring of its own, its sealed part some counts, no blocks. */
import type { Bytes } from '../crypto/bytes';
import { createKeyring, type Keyring, KeyringBroken, openKeyring } from '../crypto/keyring';
import { SealBroken, sealJson, unsealJson } from '../crypto/seal';
import { BackupBroken } from './backup-broken';
import { backupHead, splitBackup } from './file-format';

const SCHEMA = 1;
const place = ({ storeId }: Keyring) => ({ table: 'team-file', id: storeId, schema: SCHEMA });

/** @throws RangeError with a German sentence for a passphrase that is none */
export async function sealTeamFile(content: unknown, passphrase: string): Promise<Bytes> {
  const keyring = await createKeyring({ by: 'passphrase', passphrase });
  try {
    const sealed = await sealJson(keyring.shared('shared'), place(keyring), content);
    return backupHead(await keyring.serialise(), sealed, 'team');
  } finally {
    keyring.forget();
  }
}

/** Unchecked JSON; whoever reads it checks its shape. @throws BackupBroken, WrongSecret */
export async function openTeamFile(file: Bytes, passphrase: string): Promise<unknown> {
  const parts = splitBackup(file, 'team');
  if (parts.blocks.length > 0) throw new BackupBroken('damaged');
  const keyring = await openKeyring(parts.keyring, { by: 'passphrase', passphrase }).catch((fault: unknown) => {
    if (fault instanceof KeyringBroken) throw new BackupBroken(fault.reason);
    throw fault;
  });
  try {
    return await unsealJson(keyring.shared('shared'), place(keyring), parts.manifest);
  } catch (fault) {
    if (fault instanceof SealBroken) throw new BackupBroken('damaged');
    throw fault;
  } finally {
    keyring.forget();
  }
}
