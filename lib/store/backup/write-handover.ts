/**
 * The file for a substitute: the container of a backup under a keyring of its own, with the chosen cases, what was decided
 * for their Bedarfsgemeinschaften, and nothing else.
 */
import type { Bytes } from '../crypto/bytes';
import { createKeyring } from '../crypto/keyring';
import { SHARED } from '../owned';
import type { Inside } from '../vault';
import { type OwnerState, sealBlock } from './block';
import { countEntries } from './count-entries';
import { backupHead } from './file-format';
import { checkSum, type Manifest, sealManifest } from './manifest';
import { snapshotOf } from './snapshot';
import { unitFacts, unitsNamedBy } from './unit-facts';
import { unmarked } from './unmarked';

const OWNERS_PER_BLOCK = 64;

/**
 * @param owners ids of cases
 * @throws RangeError with a German sentence for a passphrase that is none
 */
export async function handoverFile(
  inside: Inside,
  owners: readonly string[],
  about: Pick<Manifest, 'day'> & { handover: NonNullable<Manifest['handover']>; passphrase: string },
): Promise<Bytes> {
  // Nothing of this store's keys goes along: who opens the file can open nothing else.
  const keyring = await createKeyring({ by: 'passphrase', passphrase: about.passphrase });
  try {
    await keyring.addCaseKeys(owners);
    const keys = await keyring.serialise();
    const manifest: Manifest = {
      day: about.day,
      cases: owners.length,
      entries: 0,
      keyring: await checkSum(keys),
      blocks: [],
      handover: about.handover,
    };
    const snapshot = await snapshotOf(inside);
    const blocks: Bytes[] = [];
    const units = new Set<string>();
    const add = async (states: OwnerState[]): Promise<void> => {
      const block = await sealBlock(keyring, states);
      manifest.entries += states.reduce((sum, { owned }) => sum + countEntries(owned), 0);
      manifest.blocks.push({ bytes: block.length, sha256: await checkSum(block) });
      blocks.push(block);
    };
    for (let at = 0; at < owners.length; at += OWNERS_PER_BLOCK) {
      const states: OwnerState[] = [];
      for (const owner of owners.slice(at, at + OWNERS_PER_BLOCK)) {
        states.push({ owner, owned: unmarked(owner, await snapshot.open(owner)) });
      }
      for (const unit of unitsNamedBy(states)) units.add(unit);
      await add(states);
    }
    const decided = unitFacts(await snapshot.open(SHARED), units);
    if (Object.keys(decided.rows).length + Object.keys(decided.changes).length > 0) {
      await add([{ owner: SHARED, owned: decided }]);
    }
    const head = backupHead(keys, await sealManifest(keyring, manifest), 'handover');
    return joined([head, ...blocks]);
  } finally {
    keyring.forget();
  }
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
