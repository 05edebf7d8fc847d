import { useState } from 'preact/hooks';
import type { ClientRow } from '../../lib/sap/rows';
import { type ReferralEntry, type ReferralField, saveReferral } from '../../lib/sap/save-referral';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Refusal } from '../refusal';
import { StateStrip } from '../state-strip';
import type { Write } from './use-room-writer';

const { referrals: TEXT } = SAP_CLIENTS_UI;

interface Props {
  client: ClientRow;
  write: Write;
  /** The last button is gone with its strip. */
  onSettled: () => void;
}

/** First thing in the Klientenbogen: which Fachdienst waits for the person's answer. */
export function WaitingReferrals({ client, write, onSettled }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  const waiting = client.referrals.filter(({ outcome }) => outcome === 'open');
  const settle = async (referral: ReferralEntry, outcome: 'accepted' | 'declined'): Promise<void> => {
    const answer = await write<ReferralField>((now) =>
      saveReferral(now, client.id, referral.id, { ...referral, outcome }),
    );
    setMessage(answer?.message ?? null);
    if (!answer) onSettled();
  };
  return (
    <>
      {waiting.map((referral) => {
        const text = TEXT.waiting(referral.to, referral.on);
        return (
          <StateStrip
            key={referral.id}
            segment={{ kind: 'referral', tone: 'warningLight', icon: 'upcomingSoon', text, short: text, full: text }}
          >
            {client.closedOn === null && (
              <div class="button-row">
                {(['accepted', 'declined'] as const).map((outcome) => (
                  <button
                    key={outcome}
                    type="button"
                    class="button small-button"
                    aria-label={SAP_CLIENTS_UI.named(TEXT[outcome], referral.to)}
                    onClick={() => void settle(referral, outcome)}
                  >
                    {TEXT[outcome]}
                  </button>
                ))}
              </div>
            )}
          </StateStrip>
        );
      })}
      <Refusal id="settle-refusal" message={message} />
    </>
  );
}
