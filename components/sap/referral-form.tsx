import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import {
  LONGEST_SERVICE,
  type ReferralDraft,
  type ReferralEntry,
  type ReferralField,
  saveReferral,
} from '../../lib/sap/save-referral';
import { OUTCOME_WORDS, SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

const { referrals: TEXT } = SAP_CLIENTS_UI;
const OUTCOMES = (['open', 'accepted', 'declined'] as const).map((value) => ({ value, label: OUTCOME_WORDS[value] }));

interface Props {
  room: OpenRoom;
  client: ClientRow;
  /** Null: a new one. */
  referral: ReferralEntry | null;
  write: Write;
  onSaved: () => void;
}

/** To which Fachdienst the person was pointed, when, and what became of it. */
export function ReferralForm({ room, client, referral, write, onSaved }: Props) {
  const id = `referral-${referral?.id ?? 'new'}`;
  const [draft, setDraft, forget] = useKept<ReferralDraft>(id, {
    to: referral?.to ?? '',
    on: referral?.on ?? room.today,
    outcome: referral?.outcome ?? 'open',
  });
  const { refused, run, marks } = useFormWrite<ReferralField>(id, write);
  const set = (part: Partial<ReferralDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    if (!(await run((now) => saveReferral(now, client.id, referral?.id ?? null, draft)))) return;
    forget();
    onSaved();
  };
  return (
    <SmallForm
      id={id}
      label={referral ? SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.change, referral.to) : TEXT.add}
      button={SAP_CLIENTS_UI.save}
      message={refused?.message ?? null}
      onSubmit={() => {
        void submit();
        return null;
      }}
    >
      <TextField
        id={`${id}-to`}
        label={TEXT.to}
        value={draft.to}
        maxLength={LONGEST_SERVICE}
        {...marks('to')}
        onChange={(to) => set({ to })}
      />
      <DateField
        id={`${id}-on`}
        label={TEXT.on}
        value={draft.on}
        max={room.today}
        {...marks('on')}
        onChange={(on) => set({ on })}
      />
      <RadioGroup
        id={`${id}-outcome`}
        legend={TEXT.outcome}
        value={draft.outcome}
        options={OUTCOMES}
        onChange={(outcome) => set({ outcome })}
      />
    </SmallForm>
  );
}
