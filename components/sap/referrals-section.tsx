import { useRef } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import { type ReferralEntry, removeReferral } from '../../lib/sap/save-referral';
import { OUTCOME_WORDS, SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';
import { StateText } from '../state-text';
import { Entry } from './entry';
import { ReferralForm } from './referral-form';
import type { Write } from './use-room-writer';

const { referrals: TEXT } = SAP_CLIENTS_UI;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  write: Write;
}

/** Every Fachdienst the person was pointed to, the newest first. */
export function ReferralsSection({ room, client, write }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const canChange = client.closedOn === null;
  const remove = async (id: string): Promise<void> => {
    if (!(await write((now) => removeReferral(now, client.id, id)))) title.current?.focus();
  };
  const form = (referral: ReferralEntry | null) => (done: () => void) => (
    <ReferralForm room={room} client={client} referral={referral} write={write} onSaved={done} />
  );
  return (
    <section class="sap-section" aria-labelledby="referrals-title">
      <h3 id="referrals-title" ref={title} tabIndex={-1}>
        {TEXT.title}
      </h3>
      {canChange && <Disclosure label={TEXT.add}>{form(null)}</Disclosure>}
      <ul class="sap-entries" aria-label={TEXT.title}>
        {client.referrals
          .toSorted((one, other) => other.on.localeCompare(one.on))
          .map((referral) => (
            <Entry
              key={referral.id}
              name={TEXT.line(referral.to, referral.on)}
              form={canChange ? form(referral) : null}
              onRemove={() => void remove(referral.id)}
            >
              <StateText
                tone={referral.outcome === 'open' ? 'warning' : 'neutral'}
                icon={({ open: 'upcomingSoon', accepted: 'upcoming', declined: 'noTarget' } as const)[referral.outcome]}
                text={OUTCOME_WORDS[referral.outcome]}
              />
            </Entry>
          ))}
      </ul>
    </section>
  );
}
