/**
 * A case as a change has just made it: the sealed part of that change, as the journal has it, stands for the rows of the case
 * and for its history, until the case is written again. An import seals each case once instead of three times.
 */
import type { Bytes } from './crypto/bytes';
import type { Keyring } from './crypto/keyring';
import { SealBroken } from './crypto/seal';
import { FrameBroken, openPart } from './journal-frame';
import { afterPart, type ChangePart, type Owned } from './owned';

/** The revision of such a record: what was written again has rows of its own. */
export const FIRST_REVISION = 1;

/** `n`: the number of the journal entry, to which the part is bound. */
export interface Birth {
  n: number;
  sealed: Bytes;
}

/** @throws SealBroken where it is not the part of this change */
export async function openBirth(
  keyring: Keyring,
  owner: string,
  { change, n, sealed }: Birth & { change: string },
): Promise<ChangePart> {
  try {
    const part = await openPart(keyring, owner, n, sealed);
    if (part?.kind === 'change' && part.change.id === change) return part;
  } catch (error) {
    if (!(error instanceof FrameBroken)) throw error;
  }
  throw new SealBroken('not the part of this change');
}

/** What the case has by it. */
export const ownedAtBirth = (part: ChangePart): Owned => afterPart({ rows: {}, changes: {} }, part);
