/** Making a backup, a block at a time, from the store as it stood when it was begun. */
import type { IsoDate } from '../../rules/facts';
import type { Bytes } from '../crypto/bytes';
import { type Keyring, openKeyring } from '../crypto/keyring';
import { PROVIDERS, SHARED } from '../owned';
import type { Inside } from '../vault';
import { type OwnerState, sealBlock } from './block';
import { countEntries } from './count-entries';
import { backupHead } from './file-format';
import { checkSum, type Manifest, sealManifest } from './manifest';
import { snapshotOf } from './snapshot';

const OWNERS_PER_BLOCK = 64;

export interface BackupWriter {
  /** Owners in all, and how many are done. */
  total: number;
  done(): number;
  /** The next block of the file, null after the last. Every step is given the store, which may have been locked between. */
  next(inside: Inside): Promise<Bytes | null>;
  /** What stands before the blocks, after the last of them. */
  head(inside: Inside): Promise<Bytes>;
}

/** The keyring is one that nothing but this profile opens: the file needs a passphrase of its own. */
export class PassphraseNeeded extends Error {
  override readonly name = 'PassphraseNeeded';
}

/**
 * @param passphrase opens the file besides what opens the store; null where that is enough
 * @throws PassphraseNeeded, RangeError with a German sentence for a passphrase that is none
 */
export async function backupWriter(
  inside: Inside,
  { day, passphrase }: { day: IsoDate; passphrase: string | null },
): Promise<BackupWriter> {
  const { ways } = inside.keyring;
  if (passphrase === null && !ways.passphrase && !ways.recovery) throw new PassphraseNeeded();
  const snapshot = await snapshotOf(inside);
  const keyring = await keyringFor(inside.keyring, snapshot.owners, passphrase);
  const written: Manifest = { day, cases: 0, entries: 0, keyring: await checkSum(keyring), blocks: [] };
  let at = 0;

  return {
    total: snapshot.owners.length,
    done: () => at,

    async next({ keyring: held }) {
      const owners = snapshot.owners.slice(at, at + OWNERS_PER_BLOCK);
      if (owners.length === 0) return null;
      const present: OwnerState[] = [];
      for (const owner of owners) {
        // Destroyed meanwhile: then it is not in the backup.
        if (owner !== SHARED && owner !== PROVIDERS && !(await held.caseKey(owner))) continue;
        present.push({ owner, owned: await snapshot.open(owner) });
      }
      const block = await sealBlock(held, present);
      at += owners.length;
      written.cases += present.filter(({ owned }) => owned.rows.cases).length;
      written.entries += present.reduce((sum, { owned }) => sum + countEntries(owned), 0);
      written.blocks.push({ bytes: block.length, sha256: await checkSum(block) });
      return block;
    },

    head: async ({ keyring: held }) => backupHead(keyring, await sealManifest(held, written)),
  };
}

/** The keyring's bytes with the keys of these owners only. */
async function keyringFor(held: Keyring, owners: string[], passphrase: string | null): Promise<Bytes> {
  const kept = new Set(owners);
  const bytes = await held.serialise(held.caseIds.filter((id) => !kept.has(id)));
  if (passphrase === null) return bytes;
  const copy = await openKeyring(bytes, { by: 'session', storeKey: held.sessionKey() });
  try {
    await copy.setPassphrase(passphrase);
    return await copy.serialise();
  } finally {
    copy.forget();
  }
}
