import type { IsoDate } from '../../lib/rules/facts';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { StateText } from '../state-text';

/** „offen“ or „abgeschlossen am …“. */
export function ClientStatus({ closedOn }: { closedOn: IsoDate | null }) {
  return closedOn === null ? (
    <StateText tone="neutral" icon="noTalkYet" text={SAP_CLIENTS_UI.status.open} />
  ) : (
    <StateText tone="neutral" icon="upcoming" text={SAP_CLIENTS_UI.status.closed(closedOn)} />
  );
}
