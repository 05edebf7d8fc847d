import type { TalkOrientation } from '../../lib/rules/sap/talk-orientation';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';

const { goals: TEXT } = SAP_CLIENTS_UI;

/** How many talks the expired decree had in mind; it limits nothing, so it carries no warning. */
export function GoalOrientation({
  orientation: { state, talks, orientation, rule },
}: {
  orientation: TalkOrientation;
}) {
  return (
    <div class="sap-cited">
      <p>{TEXT.orientation[state](talks, orientation)}</p>
      <p class="small">{TEXT.expired(`${rule.source.title}, ${rule.source.section}`, rule.validTo)}</p>
    </div>
  );
}
