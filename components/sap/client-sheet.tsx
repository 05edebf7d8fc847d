import { useLayoutEffect, useRef } from 'preact/hooks';
import { talksOf } from '../../lib/sap/client-entry';
import type { NoticeList } from '../../lib/sap/notice-list';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import { CONCERN_WORDS } from '../../lib/text/sap-concerns';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';
import { ClientForm } from './client-form';
import { ClientStatus } from './client-status';
import { EndSection } from './end-section';
import { GoalsSection } from './goals-section';
import { NoticesSection } from './notices-section';
import { ProfileMissing } from './profile-missing';
import { ReferralsSection } from './referrals-section';
import { TalksSection } from './talks-section';
import type { Write } from './use-room-writer';
import { WaitingReferrals } from './waiting-referrals';

interface Props {
  room: OpenRoom;
  client: ClientRow;
  notices: NoticeList;
  write: Write;
  toDetails: () => void;
  onBack: () => void;
  onDeleted: () => void;
}

/** A Klientenbogen: what waits for an answer first, then the notices, the talks, the goals, and its end. */
export function ClientSheet({ room, client, notices, write, toDetails, onBack, onDeleted }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const toTitle = (): void => title.current?.focus();
  useLayoutEffect(toTitle, []);
  const talks = talksOf(room, client.id);
  const duties = notices.complete ? notices.duties : null;
  return (
    <article class="sap-sheet" aria-labelledby="sheet-title">
      <button type="button" class="text-button" onClick={onBack}>
        ‹ {SAP_CLIENTS_UI.back}
      </button>
      <div class="sap-title">
        <h2 id="sheet-title" ref={title} tabIndex={-1}>
          {client.pseudonym}
        </h2>
        <ClientStatus closedOn={client.closedOn} />
      </div>
      <p class="small">
        {SAP_CLIENTS_UI.since(client.openedOn)}
        {client.concern && ` · ${CONCERN_WORDS[client.concern]}`}
      </p>
      <WaitingReferrals client={client} write={write} onSettled={toTitle} />
      {client.closedOn === null && (
        <Disclosure label={SAP_CLIENTS_UI.form.change} does="change">
          {(done) => <ClientForm room={room} client={client} write={write} onSaved={done} />}
        </Disclosure>
      )}
      {client.closedOn === null && !notices.complete && <ProfileMissing toDetails={toDetails} />}
      <NoticesSection room={room} client={client} notices={notices} hasTalks={talks.length > 0} write={write} />
      <TalksSection room={room} client={client} talks={talks} duties={duties} write={write} />
      <GoalsSection room={room} client={client} write={write} />
      <ReferralsSection room={room} client={client} write={write} />
      <EndSection room={room} client={client} talks={talks} write={write} onChanged={toTitle} onDeleted={onDeleted} />
    </article>
  );
}
