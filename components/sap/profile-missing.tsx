import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { StateIcon } from '../icons/state-icon';

const { profile } = SAP_CLIENTS_UI;

/** Which notices are a duty is not known, and is not guessed. */
export function ProfileMissing({ toDetails }: { toDetails: () => void }) {
  return (
    <div class="strip missing sap-missing" data-state="missingData">
      <StateIcon name="missingData" />
      <div>
        <p class="name">{profile.title}</p>
        <p>{profile.text}</p>
        <button type="button" class="button" onClick={toDetails}>
          {profile.go}
        </button>
      </div>
    </div>
  );
}
