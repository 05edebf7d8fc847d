import { useState } from 'preact/hooks';
import type { CaseActions, PlanRef, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';

interface Props {
  planRef: PlanRef;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** A new step; without a date it is saved and marked as not yet dated. */
export function StepForm({ planRef, actions, save, onSaved }: Props) {
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    if (!text.trim()) {
      setMessage(UI.plan.stepMissing);
      return 'step-text';
    }
    if (date && !isIsoDate(date)) {
      setMessage(UI.common.dateMissing);
      return 'step-date';
    }
    const step = { id: null, text: text.trim(), date: date || null, done: false };
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
        invalid={message === UI.common.dateMissing}
        describedBy={refusal}
      />
    </SmallForm>
  );
}
