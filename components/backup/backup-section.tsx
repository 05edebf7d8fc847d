import type { VaultState } from '../../lib/messages/vault';
import type { RestoreControl, SaveControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { SettingRow } from '../options/setting-row';
import { SelectField } from '../select-field';
import { RestoreBackup } from './restore-backup';
import { SaveBackup } from './save-backup';

const TEXT = UI.backup;
/** 0 = none. */
const REMINDER_DAYS = [7, 14, 28, 0] as const;

export interface BackupSectionProps {
  backup: SaveControl;
  restore: RestoreControl;
}

/** „Sicherung“: saving all entries as a file, and bringing them back. */
export function BackupSection({
  backup,
  restore,
  status,
}: BackupSectionProps & { status: VaultState['status'] | null }) {
  const { state } = backup;
  return (
    <section class="options-section" id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">{TEXT.title}</h2>
      <p class="muted section-note">{TEXT.note}</p>
      <SettingRow label={TEXT.save} note={TEXT.saveNote}>
        {status === 'open' ? (
          <>
            {state && <p>{TEXT.last(state.last)}</p>}
            <SaveBackup id="save-backup" backup={backup} />
          </>
        ) : (
          <p class="muted">{status === 'unset' ? TEXT.unsetNote : TEXT.lockedNote}</p>
        )}
      </SettingRow>
      {state && (
        <SettingRow label={TEXT.reminder} note={TEXT.reminderNote} labelFor="backup-reminder">
          <SelectField
            id="backup-reminder"
            label={TEXT.reminder}
            hiddenLabel
            value={String(state.everyDays)}
            options={REMINDER_DAYS.map((days) => ({ value: String(days), label: TEXT.reminderDays(days) }))}
            onChange={(days) => backup.setReminder(Number(days))}
          />
        </SettingRow>
      )}
      {status === 'locked' ? (
        <SettingRow label={TEXT.restore.title}>
          <p class="muted">{TEXT.lockedNote}</p>
        </SettingRow>
      ) : (
        <RestoreBackup restore={restore} backup={backup} />
      )}
    </section>
  );
}
