import type { IsoDate } from '../../lib/rules/facts';
import type { TalkOrientation } from '../../lib/rules/sap/talk-orientation';
import { citationWords } from '../../lib/text/sap-terms';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';

const { goals: TEXT } = SAP_CLIENTS_UI;

interface Props {
  orientation: TalkOrientation;
  today: IsoDate;
}

/** How many talks the expired decree had in mind; it limits nothing, so it carries no warning. */
export function GoalOrientation({ orientation: { state, talks, orientation, rule }, today }: Props) {
  return (
    <div class="sap-cited">
      <p>{TEXT.orientation[state](talks, orientation)}</p>
      <p class="small">{TEXT.onlyOrientation(citationWords(rule, today))}</p>
    </div>
  );
}
