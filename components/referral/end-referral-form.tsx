import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ReferralView } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { pastDateProblem } from '../plan/past-date';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { NotedField } from './noted-field';

type Outcome = (typeof UI.referrals.outcomes)[number]['value'];

interface Props {
  referral: ReferralView;
  label: string;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** How it ended; what the provider says of it is asked only where it may be told. */
export function EndReferralForm({ referral, label, today, actions, save, onSaved }: Props) {
  const [on, setOn] = useKept('on', today);
  const [outcome, setOutcome] = useKept<Outcome>('outcome', 'completed');
  const [result, setResult] = useKept('result', '');
  const { message, setMessage, run } = useWrite(save);
  const id = `end-${referral.id}`;
  const submit = (): string | null => {
    const problem = pastDateProblem(on, today);
    if (problem) {
      setMessage(problem);
      return `${id}-on`;
    }
    const end = { id: referral.id, on, outcome, result: referral.blocked ? '' : result };
    run(() => actions.endReferral(end)).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm id={id} label={label} button={UI.referrals.saveEnd} message={message} onSubmit={submit}>
      <DateField
        id={`${id}-on`}
        label={UI.referrals.endedOn}
        value={on}
        max={today}
        invalid={message !== null}
        describedBy={message ? `${id}-refusal` : undefined}
        onChange={setOn}
      />
      <SelectField
        id={`${id}-outcome`}
        label={UI.referrals.outcome}
        value={outcome}
        options={UI.referrals.outcomes}
        onChange={setOutcome}
      />
      {!referral.blocked && (
        <NotedField id={`${id}-result`} label={UI.referrals.result} value={result} onChange={setResult} />
      )}
    </SmallForm>
  );
}
