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
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useEntryForm } from './use-entry-form';
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
  const { draft, set, marks, form } = useEntryForm<ReferralDraft, ReferralField>({
    id,
    initial: {
      to: referral?.to ?? '',
      on: referral?.on ?? room.today,
      outcome: referral?.outcome ?? 'open',
    },
    write,
    make: (now, typed) => saveReferral(now, client.id, referral?.id ?? null, typed),
    onSaved,
  });
  return (
    <SmallForm
      {...form}
      label={referral ? SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.change, referral.to) : TEXT.add}
      button={SAP_CLIENTS_UI.save}
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
