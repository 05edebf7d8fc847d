import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { PAUSE_UI } from '../../lib/text/pause';
import type { PausesView } from '../../lib/view-case';
import { StateIcon } from '../icons/state-icon';
import { Refusal } from '../refusal';
import { useWrite } from './use-saver';

interface Props {
  now: NonNullable<PausesView['now']>;
  actions: CaseActions;
  save: Save;
  /** The note is gone, and with it the focus. */
  onEnded: () => void;
}

/** „Pausiert bis …“ above everything else of the case, with the way back. */
export function PauseNote({ now: { id, segment }, actions, save, onEnded }: Props) {
  const { message, run } = useWrite(save);
  return (
    <div class="pause-note">
      <div class="upkeep-line">
        <p class="upkeep-text">
          {segment.icon && <StateIcon name={segment.icon} />}
          <span>{segment.full}</span>
        </p>
        <button
          type="button"
          class="button small-button"
          onClick={() => run(() => actions.endPause(id)).then((done) => done && onEnded())}
        >
          {PAUSE_UI.end}
        </button>
      </div>
      <Refusal id="pause-note-refusal" message={message} />
    </div>
  );
}
