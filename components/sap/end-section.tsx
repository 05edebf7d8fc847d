import { closeClient, reopenClient } from '../../lib/sap/close-client';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow, TalkRow } from '../../lib/sap/rows';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { DateField } from '../date-field';
import { Disclosure } from '../disclosure';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { DeleteQuestion } from './delete-question';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

const { end: TEXT } = SAP_CLIENTS_UI;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  talks: readonly TalkRow[];
  write: Write;
  /** What had the focus is gone. */
  onChanged: () => void;
  onDeleted: () => void;
}

/** The end of a counselling, its return, and the deletion for good. */
export function EndSection({ room, client, talks, write, onChanged, onDeleted }: Props) {
  return (
    <section class="sap-section" aria-labelledby="end-title">
      <h3 id="end-title">{TEXT.title}</h3>
      {client.closedOn === null ? (
        <Disclosure label={TEXT.close} does="show">
          {() => <CloseForm room={room} client={client} write={write} onSaved={onChanged} />}
        </Disclosure>
      ) : (
        <>
          <p>{TEXT.closedNote}</p>
          <button
            type="button"
            class="button"
            onClick={async () => {
              if (!(await write((now) => reopenClient(now, client.id)))) onChanged();
            }}
          >
            {TEXT.reopen}
          </button>
        </>
      )}
      <Disclosure label={TEXT.remove} does="show">
        {(done) => <DeleteQuestion client={client} talks={talks} write={write} onCancel={done} onDeleted={onDeleted} />}
      </Disclosure>
    </section>
  );
}

function CloseForm({
  room,
  client,
  write,
  onSaved,
}: Pick<Props, 'room' | 'client' | 'write'> & { onSaved: () => void }) {
  const [on, setOn, forget] = useKept<string>('closedOn', room.today);
  const { refused, run, marks } = useFormWrite<'on'>('close', write);
  const waiting = client.referrals.filter(({ outcome }) => outcome === 'open').map(({ to }) => to);
  const submit = async (): Promise<void> => {
    if (!(await run((now) => closeClient(now, client.id, on)))) return;
    forget();
    onSaved();
  };
  return (
    <SmallForm
      id="close"
      label={TEXT.close}
      button={TEXT.close}
      message={refused?.message ?? null}
      onSubmit={() => {
        void submit();
        return null;
      }}
    >
      {waiting.length > 0 && <p>{TEXT.stillOpen(waiting)}</p>}
      <DateField id="close-on" label={TEXT.closedOn} value={on} max={room.today} {...marks('on')} onChange={setOn} />
    </SmallForm>
  );
}
