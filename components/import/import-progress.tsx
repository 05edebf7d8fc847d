import { IMPORT_UI } from '../../lib/text/ui-import';

interface Props {
  text: string;
  done: number;
  total: number;
  /** Null where it can no longer be cancelled. */
  onCancel: (() => void) | null;
}

/** How far long work has come, and the way out of it. */
export function ImportProgressBox({ text, done, total, onCancel }: Props) {
  return (
    <section class="options-section">
      <p id="progress-text">{text}</p>
      <progress class="import-progress" aria-labelledby="progress-text" value={done} max={Math.max(total, 1)} />
      {onCancel && (
        <div class="button-row">
          <button type="button" class="button" onClick={onCancel}>
            {IMPORT_UI.cancel}
          </button>
        </div>
      )}
    </section>
  );
}
