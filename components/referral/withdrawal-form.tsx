import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { pastDateProblem } from '../plan/past-date';
import { SmallForm } from '../small-form';

interface Props {
  /** Of the referral. */
  id: string;
  label: string;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** The person takes her release back; says before what that means. */
export function WithdrawalForm({ id: referral, label, today, actions, save, onSaved }: Props) {
  const [on, setOn] = useKept('on', today);
  const { message, setMessage, run } = useWrite(save);
  const id = `withdrawal-${referral}`;
  const submit = (): string | null => {
    const problem = pastDateProblem(on, today);
    if (problem) {
      setMessage(problem);
      return `${id}-on`;
    }
    run(() => actions.withdrawRelease(referral, on)).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm id={id} label={label} button={UI.referrals.saveWithdrawal} message={message} onSubmit={submit}>
      <p class="small">{UI.referrals.withdrawNote}</p>
      <DateField
        id={`${id}-on`}
        label={UI.referrals.withdrawnOn}
        value={on}
        max={today}
        invalid={message !== null}
        describedBy={message ? `${id}-refusal` : undefined}
        onChange={setOn}
      />
    </SmallForm>
  );
}
