import type { Save } from '../../lib/pages/case-actions';
import type { CheckState } from '../../lib/providers/check-due';
import type { ListedProvider } from '../../lib/providers/provider-schema';
import { checkText, SERVICE_WORDS } from '../../lib/text/providers';
import { PROVIDERS_UI } from '../../lib/text/ui-providers';
import { Sign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { ProviderDetail } from './provider-detail';
import type { ProviderActions, ProvidersStep } from './providers-props';

interface Props {
  listed: ListedProvider;
  today: string;
  state: CheckState;
  isOpen: boolean;
  /** It is the user's own, and the store is open. */
  canWrite: boolean;
  actions: ProviderActions;
  save: Save;
  onToggle: () => void;
  onStep: (step: ProvidersStep) => void;
}

/** An entry: name, services and telephone at a glance; all of it where it is unfolded. */
export function ProviderRow(props: Props) {
  const { listed, state, isOpen, onToggle } = props;
  const { id, origin, provider } = listed;
  const { name, services, contacts } = provider;
  const glance = [services.map((service) => SERVICE_WORDS[service]).join(', '), contacts[0]?.phone];
  return (
    <li class="provider-row">
      <button type="button" aria-expanded={isOpen} aria-controls={`provider-${id}`} onClick={onToggle}>
        <Sign name={isOpen ? 'chevronUp' : 'chevronDown'} />
        <span class="provider-glance">
          <span class="name">{name}</span>
          <span class="small">{glance.filter(Boolean).join(' · ')}</span>
        </span>
        <span class="provider-marks small">
          {origin === 'organisation' && (
            <span class="provider-mark">
              <Sign name="organisation" size={14} />
              {PROVIDERS_UI.organisation}
            </span>
          )}
          {state !== 'inTime' && (
            <span class="provider-mark">
              <StateIcon name="upcomingSoon" size={14} />
              {state === 'never' ? checkText(provider, state) : PROVIDERS_UI.toCheck}
            </span>
          )}
        </span>
      </button>
      <div id={`provider-${id}`} hidden={!isOpen}>
        {isOpen && <ProviderDetail {...props} />}
      </div>
    </li>
  );
}
