import { CLIENT_FILTERS, type ClientFilter, listClients } from '../../lib/sap/list-clients';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { NoticeItem } from '../../lib/sap/save-notice';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { EmptyState } from '../empty-state';
import { useKeptFace } from '../kept';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { ClientRowButton } from './client-row';
import { ProfileMissing } from './profile-missing';

interface Props {
  room: OpenRoom;
  /** Null: not known. */
  duties: readonly NoticeItem[] | null;
  toDetails: () => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

/** Search and filter over all Klientenbögen; Enter in the search opens the one that is left. */
export function ClientList({ room, duties, toDetails, onOpen, onNew }: Props) {
  const { clients, unreadable } = room.rows;
  const [search, setSearch] = useKeptFace('search', '');
  const [filter, setFilter] = useKeptFace<ClientFilter>('filter', 'open');
  const shown = listClients(room, duties, { search, filter });
  const openOnly = (event: Event): void => {
    event.preventDefault();
    const [only, second] = shown;
    if (only && !second) onOpen(only.client.id);
  };
  const add = (
    <button type="button" class="button primary" onClick={onNew}>
      {SAP_CLIENTS_UI.add}
    </button>
  );
  return (
    <>
      <div class="sap-title">
        <h2 tabIndex={-1}>{SAP_CLIENTS_UI.title}</h2>
        {clients.length > 0 && <div class="button-row">{add}</div>}
      </div>
      <p class="muted">{SAP_CLIENTS_UI.lead}</p>
      {duties === null && <ProfileMissing toDetails={toDetails} />}
      {unreadable > 0 && <p class="small">{SAP_CLIENTS_UI.unreadable(unreadable)}</p>}
      {clients.length === 0 ? (
        <EmptyState title={SAP_CLIENTS_UI.emptyTitle} text={SAP_CLIENTS_UI.emptyText}>
          {add}
        </EmptyState>
      ) : (
        <>
          <form class="sap-filter" onSubmit={openOnly}>
            <TextField
              id="client-search"
              label={SAP_CLIENTS_UI.search}
              value={search}
              maxLength={60}
              onChange={setSearch}
            />
            <SelectField
              id="client-filter"
              label={SAP_CLIENTS_UI.filter}
              value={filter}
              options={CLIENT_FILTERS.map((value) => ({ value, label: SAP_CLIENTS_UI.filters[value] }))}
              onChange={setFilter}
            />
          </form>
          <p class="small" role="status">
            {shown.length === 0 ? SAP_CLIENTS_UI.noneShown : SAP_CLIENTS_UI.shown(shown.length, clients.length)}
          </p>
          <ul class="sap-client-list" aria-label={SAP_CLIENTS_UI.title}>
            {shown.map((listed) => (
              <ClientRowButton key={listed.client.id} listed={listed} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
