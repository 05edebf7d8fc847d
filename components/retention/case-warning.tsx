import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { StateIcon } from '../icons/state-icon';
import { Refusal } from '../refusal';

interface Props {
  warning: string;
  actions: CaseActions;
  save: Save;
}

/** „Dieser Fall wird am … gelöscht“, with the way to keep it. */
export function CaseWarning({ warning, actions, save }: Props) {
  const { message, run } = useWrite(save);
  return (
    <div class="upkeep-note">
      <div class="upkeep-line">
        <p class="upkeep-text">
          <StateIcon name="upcomingSoon" />
          <span>{UI.retention.warning(warning)}</span>
        </p>
        <button type="button" class="button" onClick={() => run(actions.keepCase)}>
          {UI.retention.keep}
        </button>
      </div>
      <Refusal id="warning-refusal" message={message} />
    </div>
  );
}
