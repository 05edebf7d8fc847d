import type { CaseActions, PlanRef, Save } from '../../lib/pages/case-actions';
import type { IsoDate, PlanReview } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { pastDateProblem } from './past-date';

interface Props {
  planRef: PlanRef;
  mode: PlanReview['mode'];
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

const MODES = (['counsellingTalk', 'shortFeedback'] as const).map((value) => ({
  value,
  label: UI.plan.reviewModes[value],
}));

/** „Geprüft am“ and how. */
export function ReviewForm({ planRef, mode: usual, today, actions, save, onSaved }: Props) {
  const [date, setDate] = useKept('date', today);
  const [mode, setMode] = useKept('mode', usual);
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    const problem = pastDateProblem(date, today);
    if (problem) {
      setMessage(problem);
      return 'review-date';
    }
    run(() => actions.reviewPlan(planRef, { date, mode })).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm id="review" label={UI.plan.review} button={UI.plan.reviewSave} message={message} onSubmit={submit}>
      <DateField
        id="review-date"
        label={UI.plan.reviewDate}
        value={date}
        max={today}
        invalid={message !== null}
        describedBy={message ? 'review-refusal' : undefined}
        onChange={setDate}
      />
      <RadioGroup id="review-mode" legend={UI.plan.reviewMode} value={mode} options={MODES} onChange={setMode} />
    </SmallForm>
  );
}
