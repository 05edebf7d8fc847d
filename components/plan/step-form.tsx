import type { CaseActions, PlanRef, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';

interface Props {
  planRef: PlanRef;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** A new step, with a Wiedervorlage if wanted; without a date it is saved and marked as not yet dated. */
export function StepForm({ planRef, actions, save, onSaved }: Props) {
  const [text, setText] = useKept('text', '');
  const [date, setDate] = useKept('date', '');
  const [followUp, setFollowUp] = useKept('followUp', '');
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    if (!text.trim()) {
      setMessage(UI.plan.stepMissing);
      return 'step-text';
    }
    const wrong = [date, followUp].findIndex((day) => day && !isIsoDate(day));
    if (wrong >= 0) {
      setMessage(UI.common.dateMissing);
      return ['step-date', 'step-follow-up'][wrong] ?? null;
    }
    const step = { id: null, text: text.trim(), date: date || null, done: false, followUp: followUp || null };
    run(() => actions.saveStep(planRef, step)).then((done) => done && onSaved());
    return null;
  };
  const refusal = message ? 'step-refusal' : undefined;
  return (
    <SmallForm id="step" label={UI.plan.addStep} button={UI.plan.stepSave} message={message} onSubmit={submit}>
      <TextField
        id="step-text"
        label={UI.plan.stepText}
        value={text}
        onChange={setText}
        invalid={message !== null && !text.trim()}
        describedBy={refusal}
      />
      <DateField
        id="step-date"
        label={`${UI.plan.stepDate} (${UI.common.optional})`}
        value={date}
        onChange={setDate}
        invalid={message === UI.common.dateMissing && date !== '' && !isIsoDate(date)}
        describedBy={refusal}
      />
      <DateField
        id="step-follow-up"
        label={`${UI.plan.stepFollowUp} (${UI.common.optional})`}
        value={followUp}
        onChange={setFollowUp}
        invalid={message === UI.common.dateMissing && followUp !== '' && !isIsoDate(followUp)}
        describedBy={refusal}
      />
    </SmallForm>
  );
}
