import type { ListedClient } from '../../lib/sap/list-clients';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Sign } from '../icons/sign';
import { StateText } from '../state-text';
import { ClientStatus } from './client-status';

interface Props {
  listed: ListedClient;
  onOpen: (id: string) => void;
}

/** A Klientenbogen at a glance; the whole row opens it. */
export function ClientRowButton({ listed, onOpen }: Props) {
  const { client, talks, lastTalk, noticesOpen, referralsOpen } = listed;
  const isOpen = client.closedOn === null;
  return (
    <li>
      <button type="button" id={`client-${client.id}`} class="sap-client-row" onClick={() => onOpen(client.id)}>
        <span class="sap-glance">
          <span class="name">{client.pseudonym}</span>
          <span class="small">
            {SAP_CLIENTS_UI.talkCount(talks)}
            {lastTalk && ` · ${SAP_CLIENTS_UI.lastTalk(lastTalk)}`}
          </span>
        </span>
        <span class="sap-marks">
          {referralsOpen.length > 0 && (
            <StateText tone="warning" icon="upcomingSoon" text={SAP_CLIENTS_UI.referralsOpen(referralsOpen.length)} />
          )}
          {isOpen && noticesOpen === null && (
            <StateText tone="missing" icon="missingData" text={SAP_CLIENTS_UI.noticesUnknown} />
          )}
          {isOpen && noticesOpen !== null && noticesOpen > 0 && (
            <StateText tone="warning" icon="error" text={SAP_CLIENTS_UI.noticesOpen(noticesOpen)} />
          )}
          <ClientStatus closedOn={client.closedOn} />
        </span>
        <Sign name="chevronRight" />
      </button>
    </li>
  );
}
