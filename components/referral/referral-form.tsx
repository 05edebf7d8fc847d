import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ReferralView } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { NotedField } from './noted-field';
import { ProviderField } from './provider-field';
import {
  type DateFieldName,
  type ReferralDraft,
  referralDraft,
  type ServiceChoice,
  serviceOf,
  toReferral,
} from './referral-draft';

interface Props {
  /** The one that is changed; null for a new one. */
  referral: ReferralView | null;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** Service, provider, need and what was agreed. */
export function ReferralForm({ referral, today, actions, save, onSaved }: Props) {
  const input = referral?.input ?? null;
  const [draft, setDraft] = useKept(`draft ${JSON.stringify(input)}`, referralDraft(input, today));
  const [wrong, setWrong] = useState<DateFieldName | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const set = (part: Partial<ReferralDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const id = referral ? `referral-${referral.id}` : 'referral';
  const submit = (): string | null => {
    const result = toReferral(draft, input?.id ?? null);
    setWrong(result.ok ? null : result.field);
    if (!result.ok) {
      setMessage(result.message);
      return `${id}-${result.field}`;
    }
    run(() => actions.saveReferral(result.referral)).then((done) => done && onSaved());
    return null;
  };
  const date = (name: DateFieldName, max?: IsoDate) => ({
    id: `${id}-${name}`,
    label: UI.referrals[name],
    value: draft[name],
    max,
    invalid: wrong === name,
    describedBy: wrong === name ? `${id}-form-refusal` : undefined,
    onChange: (value: string) => set({ [name]: value }),
  });
  const ticked = (name: 'inPlan' | 'basicCounselling' | 'feedbackAgreed') => (
    <CheckRow checked={draft[name]} onChange={(checked) => set({ [name]: checked })}>
      {UI.referrals[name]}
    </CheckRow>
  );
  const label = referral ? UI.referrals.named(UI.referrals.edit, referral.title) : UI.referrals.add;
  return (
    <SmallForm id={`${id}-form`} label={label} button={UI.referrals.save} message={message} onSubmit={submit}>
      <SelectField<ServiceChoice>
        id={`${id}-service`}
        label={UI.referrals.service}
        value={draft.choice}
        options={UI.referrals.services}
        onChange={(choice) => set({ choice })}
      />
      <ProviderField
        id={`${id}-provider`}
        provider={draft.provider}
        service={serviceOf(draft.choice).service}
        onChange={(provider) => set({ provider })}
      />
      <DateField {...date('date', today)} />
      <SelectField
        id={`${id}-access`}
        label={UI.referrals.access}
        value={draft.ownInitiative ? 'ownInitiative' : 'assigned'}
        options={UI.referrals.accesses}
        onChange={(access) => set({ ownInitiative: access === 'ownInitiative' })}
      />
      <NotedField id={`${id}-need`} label={UI.referrals.need} value={draft.need} onChange={(need) => set({ need })} />
      <NotedField
        id={`${id}-obstacle`}
        label={UI.referrals.obstacle}
        value={draft.obstacle}
        onChange={(obstacle) => set({ obstacle })}
      />
      {ticked('inPlan')}
      {draft.choice === 'addictionCounselling' && ticked('basicCounselling')}
      {ticked('feedbackAgreed')}
      <DateField {...date('firstAppointment')} />
      <DateField {...date('followUp')} />
    </SmallForm>
  );
}
