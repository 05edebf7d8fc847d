import type { SaveControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { SaveBackup } from './save-backup';

const TEXT = UI.backup;

/** A calm line in the side panel when the last backup is long ago; after it has been saved it says so, once. */
export function BackupReminder({ backup }: { backup: SaveControl }) {
  const { state, running, saved, message, asks } = backup;
  const busy = running !== null || asks !== null || saved !== null || message !== null;
  if (!state || !(state.due || busy)) return null;
  return (
    <section class="section backup-reminder" aria-label={TEXT.dueLabel}>
      {!saved && <p class="small">{TEXT.due(state.last)}</p>}
      {!(saved || state.proven) && <p class="small">{UI.storage.unproven}</p>}
      <SaveBackup id="reminded" backup={backup} />
    </section>
  );
}
