import type { JobProgress } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';

interface Props extends JobProgress {
  label: string;
  /** Left out where it cannot be ended any more. */
  onCancel?: () => void;
}

/** How far long work is, and the way to end it. */
export function ProgressLine({ label, done, total, onCancel }: Props) {
  return (
    <div class="job">
      <p role="status">{label}</p>
      {onCancel && (
        <>
          <div class="progress">
            <progress class="job-bar" value={done} max={Math.max(total, 1)} aria-label={label} />
            <span class="num">{UI.backup.progress(done, total)}</span>
          </div>
          <div class="button-row">
            <button type="button" class="button" onClick={onCancel}>
              {UI.common.cancel}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
