import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { pastDateProblem } from './past-date';

interface Props {
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** „Abgeschlossen am“: the date a plan begins with. */
export function PlanStartForm({ today, actions, save, onSaved }: Props) {
  const [concluded, setConcluded] = useKept('concluded', '');
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    const problem = pastDateProblem(concluded, today);
    if (problem) {
      setMessage(problem);
      return 'plan-concluded';
    }
    run(() => actions.savePlan({ plan: null, concluded })).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm id="plan-start" label={UI.plan.start} button={UI.plan.start} message={message} onSubmit={submit}>
      <DateField
        id="plan-concluded"
        label={UI.plan.concluded}
        value={concluded}
        max={today}
        invalid={message !== null}
        describedBy={message ? 'plan-start-refusal' : undefined}
        onChange={setConcluded}
      />
    </SmallForm>
  );
}
