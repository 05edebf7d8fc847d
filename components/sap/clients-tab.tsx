import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { noticeList } from '../../lib/sap/notice-list';
import type { OpenRoom } from '../../lib/sap/open-room';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { KeptPlace, useForgetPlace, useKeptFace } from '../kept';
import { LiveRegion } from '../live-region';
import { ClientForm } from './client-form';
import { ClientList } from './client-list';
import { ClientSheet } from './client-sheet';
import { useRoomWriter, type Write } from './use-room-writer';

type Step = { at: 'list' } | { at: 'new' } | { at: 'client'; id: string };

const LIST: Step = { at: 'list' };

interface Props {
  room: OpenRoom;
  /** Opens the tab „Angaben“. */
  toDetails: () => void;
}

/**
 * The tab „Klientenbögen“: the list, or one Klientenbogen alone. Whoever sits in front of the screen sees no pseudonym of another.
 */
export function ClientsTab({ room, toDetails }: Props) {
  const [step, setStep] = useKeptFace<Step>('step', LIST);
  const [said, setSaid] = useState('');
  const forgetNew = useForgetPlace('new');
  const inTurn = useRoomWriter(room);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  const notices = noticeList(room.rows.profile);
  const client = step.at === 'client' ? room.rows.clients.find(({ id }) => id === step.id) : undefined;
  // Back in the list: the row one came from, or the heading. Form and Klientenbogen see to themselves.
  useLayoutEffect(() => {
    const from = before.current;
    before.current = step;
    if (from === step || step.at !== 'list') return;
    const row = from.at === 'client' ? document.getElementById(`client-${from.id}`) : null;
    (row ?? place.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [step]);
  const write: Write = async (make, send) => {
    setSaid('');
    const refused = await inTurn(make, send);
    if (!refused) setSaid(SAP_CLIENTS_UI.saved);
    return refused;
  };
  const toList = (): void => setStep(LIST);
  return (
    <div class="sap-clients" ref={place}>
      {step.at === 'new' && (
        <KeptPlace name="new">
          <ClientForm
            room={room}
            client={null}
            write={write}
            onSaved={(id) => {
              forgetNew();
              setStep({ at: 'client', id });
            }}
            onCancel={() => {
              forgetNew();
              toList();
            }}
          />
        </KeptPlace>
      )}
      {client && (
        <KeptPlace key={client.id} name={client.id}>
          <ClientSheet
            room={room}
            client={client}
            notices={notices}
            write={write}
            toDetails={toDetails}
            onBack={toList}
            onDeleted={() => {
              toList();
              setSaid(SAP_CLIENTS_UI.deleted);
            }}
          />
        </KeptPlace>
      )}
      {step.at !== 'new' && !client && (
        <ClientList
          room={room}
          duties={notices.complete ? notices.duties : null}
          toDetails={toDetails}
          onOpen={(id) => setStep({ at: 'client', id })}
          onNew={() => setStep({ at: 'new' })}
        />
      )}
      <LiveRegion text={said} />
    </div>
  );
}
