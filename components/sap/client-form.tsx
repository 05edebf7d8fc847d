import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import { pseudonymDoubt } from '../../lib/sap/pseudonym';
import { type ClientRow, CONCERNS } from '../../lib/sap/rows';
import { type ClientDraft, type ClientField, LONGEST_PSEUDONYM, saveClient } from '../../lib/sap/save-client';
import { CONCERN_WORDS } from '../../lib/text/sap-concerns';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { DateField } from '../date-field';
import { StateIcon } from '../icons/state-icon';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

const { form } = SAP_CLIENTS_UI;
const CONCERN_CHOICES = [
  { value: '', label: form.noConcern },
  ...CONCERNS.map((value) => ({ value, label: CONCERN_WORDS[value] })),
] as const;

interface Props {
  room: OpenRoom;
  /** Null: a new one. */
  client: ClientRow | null;
  write: Write;
  onSaved: (id: string) => void;
  /** Left out where the form folds up by itself. */
  onCancel?: () => void;
}

/** Pseudonym, day and rough concern; it warns of what looks like a real person and leaves the choice to the user. */
export function ClientForm({ room, client, write, onSaved, onCancel }: Props) {
  const [draft, setDraft, forget] = useKept<ClientDraft>('client', {
    pseudonym: client?.pseudonym ?? '',
    openedOn: client?.openedOn ?? room.today,
    concern: client?.concern ?? null,
  });
  const { refused, run, marks } = useFormWrite<ClientField>('client', write);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const set = (part: Partial<ClientDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    const id = client?.id ?? room.newId();
    if (!(await run((now) => saveClient(now, client?.id ?? null, draft, id)))) return;
    forget();
    onSaved(id);
  };
  const doubt = pseudonymDoubt(draft.pseudonym);
  const { invalid, describedBy } = marks('pseudonym');
  return (
    <div class="sap-form" ref={place}>
      {!client && <h2 tabIndex={-1}>{form.newTitle}</h2>}
      <SmallForm
        id="client"
        label={client ? form.changeTitle : form.newTitle}
        button={client ? SAP_CLIENTS_UI.save : form.create}
        message={refused?.message ?? null}
        onSubmit={() => {
          void submit();
          return null;
        }}
      >
        <TextField
          id="client-pseudonym"
          label={form.pseudonym}
          value={draft.pseudonym}
          maxLength={LONGEST_PSEUDONYM}
          invalid={invalid}
          describedBy={`client-hint${describedBy ? ` ${describedBy}` : ''}`}
          onChange={(pseudonym) => set({ pseudonym })}
        />
        <p id="client-hint" class="small">
          {form.hint}
        </p>
        <div role="status">
          {doubt && (
            <p class="sap-doubt">
              <StateIcon name="error" />
              <span>{form.doubts[doubt]}</span>
            </p>
          )}
        </div>
        <DateField
          id="client-openedOn"
          label={form.openedOn}
          value={draft.openedOn}
          max={room.today}
          {...marks('openedOn')}
          onChange={(openedOn) => set({ openedOn })}
        />
        <SelectField
          id="client-concern"
          label={form.concern}
          value={draft.concern ?? ''}
          options={CONCERN_CHOICES}
          onChange={(concern) => set({ concern: concern === '' ? null : concern })}
        />
      </SmallForm>
      {onCancel && (
        <button type="button" class="text-button" onClick={onCancel}>
          {SAP_CLIENTS_UI.cancel}
        </button>
      )}
    </div>
  );
}
