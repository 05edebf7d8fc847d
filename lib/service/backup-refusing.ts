/** What ends a step of a backup or of restoring, as a German sentence. */
import type { BackupRefusal } from '../messages/backup';
import { BackupBroken } from '../store/backup/backup-broken';
import { StoreFault } from '../store/store-fault';
import { VaultExists } from '../store/vault';
import { BACKUP_REFUSALS } from '../text/backup-refusals';
import { storeFault } from '../text/faults';
import { VAULT_REFUSALS } from '../text/vault-refusals';

/** The host was started anew, or another job took this one's place. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export class Locked extends Error {
  override readonly name = 'Locked';
}

/** Runs `work`; what the user can do something about becomes a sentence. */
export async function refusing<A, X extends object>(more: X, work: () => Promise<A>): Promise<A | (BackupRefusal & X)> {
  try {
    return await work();
  } catch (fault) {
    return { ok: false, message: sentenceFor(fault), ...more };
  }
}

function sentenceFor(fault: unknown): string {
  if (fault instanceof BackupBroken) return BACKUP_REFUSALS[fault.reason];
  // Bytes that are no base64 come from no page of ours.
  if (fault instanceof Interrupted || fault instanceof SyntaxError) return BACKUP_REFUSALS.interrupted;
  if (fault instanceof Locked) return VAULT_REFUSALS.locked;
  if (fault instanceof VaultExists) return VAULT_REFUSALS.exists;
  if (fault instanceof StoreFault) return BACKUP_REFUSALS.notWritten(storeFault(fault.reason).happened);
  // A passphrase that cannot be one: the sentence comes with the error.
  if (fault instanceof RangeError) return fault.message;
  throw fault;
}
