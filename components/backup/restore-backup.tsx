import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RestoreControl, SaveControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { Sign } from '../icons/sign';
import { FileRow } from '../options/file-row';
import { SettingRow } from '../options/setting-row';
import { OpenBackupForm } from './open-backup-form';
import { ProgressLine } from './progress-line';
import { RestorePreview } from './restore-preview';

const TEXT = UI.backup.restore;
const ID = 'restore';

interface Props {
  restore: RestoreControl;
  backup: SaveControl;
}

/** „Wiederherstellen“: the file, what opens it, what it would change, and the end of it. */
export function RestoreBackup({ restore, backup }: Props) {
  const { stage } = restore;
  const row = useRef<HTMLDivElement>(null);
  const { at } = stage;
  // The user is here: the focus goes along with the steps, as the button that was pressed goes away.
  useLayoutEffect(() => {
    if (at === 'secret') row.current?.querySelector('input')?.focus();
    if (at === 'preview') row.current?.querySelector('h3')?.focus();
    if (at === 'done') row.current?.querySelector<HTMLElement>('.job-saved')?.focus();
  }, [at]);
  if (stage.at === 'choose') {
    return (
      <FileRow
        id={ID}
        label={TEXT.title}
        note={TEXT.note}
        accept=".fbk"
        refusal={stage.refusal}
        onFile={restore.choose}
      />
    );
  }
  return (
    <SettingRow label={TEXT.title} note={TEXT.note}>
      <div ref={row} class="restore">
        {stage.at === 'working' && (
          <ProgressLine
            label={TEXT[stage.what]}
            done={stage.done}
            total={stage.total}
            {...(stage.what === 'writing' ? {} : { onCancel: restore.cancel })}
          />
        )}
        {stage.at === 'secret' && (
          <OpenBackupForm message={stage.message} onOpen={restore.open} onCancel={restore.cancel} />
        )}
        {stage.at === 'preview' && (
          <RestorePreview
            preview={stage.preview}
            note={stage.note}
            backup={backup}
            onApply={restore.apply}
            onCancel={restore.cancel}
          />
        )}
        {stage.at === 'done' && (
          <>
            <p class="job-saved" role="status" tabIndex={-1}>
              <Sign name="tick" />
              <span>
                {TEXT.done[stage.preview.first ? 'first' : stage.way]}{' '}
                {TEXT.doneCases(stage.preview.cases, stage.preview.entries)}
              </span>
            </p>
            <div class="button-row">
              <button type="button" class="button" onClick={restore.cancel}>
                {TEXT.again}
              </button>
            </div>
          </>
        )}
      </div>
    </SettingRow>
  );
}
