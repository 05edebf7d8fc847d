import { BackupBroken } from '../../store/backup/backup-broken';
import { WrongSecret } from '../../store/crypto/keyring';
import { StoreFault } from '../../store/store-fault';
import { UI } from '../../text/ui';
import { SAP_UI } from '../../text/ui-sap';
import { RoomExists, RoomLocked } from '../store/room';
import type { RoomDamage } from '../store/room-log';

const TEXT = SAP_UI.refusals;

/** German sentence for what the room has thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof WrongSecret) return error.by === 'recovery' ? TEXT.wrongRecoveryKey : TEXT.wrongPassphrase;
  if (error instanceof BackupBroken) return TEXT.file[error.reason];
  if (error instanceof RoomLocked) return TEXT.locked;
  if (error instanceof RoomExists) return TEXT.exists;
  // Of a passphrase that is none.
  if (error instanceof RangeError) return error.message;
  if (error instanceof StoreFault) {
    if (error.reason === 'QuotaExceededError') return TEXT.full;
    return error.reason === 'VersionError' ? TEXT.newer : TEXT.store(error.reason);
  }
  return UI.common.failed;
}

/** Null when it went well. */
export const told = (work: Promise<unknown>, sentence = sentenceOf): Promise<string | null> =>
  work.then(() => null, sentence);

/** What was found when it was opened, as sentences. */
export function foundSentences(damage: RoomDamage, unreadable: number): string[] {
  const text = SAP_UI.damage;
  return [
    damage.lost > 0 && text.lost(damage.lost),
    damage.journal > 0 && text.journal(damage.journal),
    damage.behind && text.behind,
    damage.rebuilt && text.rebuilt,
    damage.mended > 0 && text.mended(damage.mended),
    unreadable > 0 && text.unreadable(unreadable),
  ].filter((sentence) => sentence !== false);
}
