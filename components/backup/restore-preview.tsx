import { useState } from 'preact/hooks';
import type { BackupPreview, RestoreWay } from '../../lib/messages/backup';
import type { SaveControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';
import { RadioGroup } from '../radio-group';
import { SaveBackup } from './save-backup';

const TEXT = UI.backup.restore;
const LINES = [
  'fresh',
  'newerThere',
  'newerHere',
  'both',
  'unchanged',
  'onlyHere',
  'destroyed',
  'expired',
] as const satisfies (keyof BackupPreview)[];

interface Props {
  preview: BackupPreview;
  note: string | null;
  backup: SaveControl;
  onApply: (way: RestoreWay) => void;
  onCancel: () => void;
}

/** What is in the file and what would change, before anything is written. */
export function RestorePreview({ preview, note, backup, onApply, onCancel }: Props) {
  const { first } = preview;
  const [way, setWay] = useState<RestoreWay>(first ? 'replace' : 'merge');
  const changes = preview.fresh + preview.newerThere + preview.both;
  const idle = way === 'merge' && changes === 0;
  return (
    <div class="restore-preview">
      {note && <p role="status">{note}</p>}
      <h3 id="restore-head" tabIndex={-1}>
        {TEXT.head(preview)}
      </h3>
      <p class="muted">{TEXT.entries(preview.entries)}</p>
      <Lines preview={preview} />
      {first ? (
        <p>{TEXT.firstNote}</p>
      ) : (
        <>
          <RadioGroup
            id="restore-way"
            legend={TEXT.way}
            value={way}
            options={(['merge', 'replace'] as const).map((value) => ({ value, label: TEXT.ways[value] }))}
            onChange={setWay}
          />
          <p>{idle ? TEXT.nothingToDo : TEXT.explain[way]}</p>
          {way === 'replace' && <Losses preview={preview} />}
          {!idle && (
            <>
              <p>{TEXT.saveFirst}</p>
              <SaveBackup id="before-restore" backup={backup} />
            </>
          )}
        </>
      )}
      <div class="button-row">
        {!idle && (
          <button type="button" class="button primary" onClick={() => onApply(way)}>
            {TEXT.apply[first ? 'first' : way]}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {UI.common.cancel}
        </button>
      </div>
    </div>
  );
}

function Lines({ preview }: { preview: BackupPreview }) {
  // A first store has nothing to be compared with.
  const shown = LINES.filter((name) => preview[name] > 0 && !(preview.first && name === 'fresh'));
  if (shown.length === 0) return null;
  return (
    <ul class="plain-lines">
      {shown.map((name) => (
        <li key={name}>{TEXT.lines[name](preview[name])}</li>
      ))}
    </ul>
  );
}

function Losses({ preview: { onlyHere, entriesOnlyHere, newerHere, both } }: { preview: BackupPreview }) {
  const lines = [
    ...(onlyHere > 0 ? [TEXT.loses(onlyHere, entriesOnlyHere)] : []),
    ...(newerHere + both > 0 ? [TEXT.losesNewer(newerHere + both)] : []),
  ];
  return lines.map((line) => (
    <p key={line} class="check-line restore-loss">
      <StateIcon name="error" />
      <span>{line}</span>
    </p>
  ));
}
