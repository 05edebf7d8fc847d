import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { useKept } from '../kept';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useWrite } from './use-saver';

interface Props {
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

const CHOICES = [
  { value: 'yes', label: UI.benefitUnit.yes },
  { value: 'no', label: UI.benefitUnit.no },
] as const;

/** Note on whether joint talks make sense, with the reason; dated today. */
export function DecisionForm({ today, actions, save, onSaved }: Props) {
  const [choice, setChoice, forgetChoice] = useKept<'yes' | 'no' | null>('decision-choice', null);
  const [reason, setReason, forgetReason] = useKept('decision-reason', '');
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    if (!choice) {
      setMessage(UI.benefitUnit.choiceMissing);
      return 'decision-choice';
    }
    if (!reason.trim()) {
      setMessage(UI.benefitUnit.reasonMissing);
      return 'decision-reason';
    }
    const decision = { on: today, jointTalks: choice === 'yes', reason: reason.trim() };
    run(() => actions.decideJointTalks(decision)).then((done) => {
      if (!done) return;
      forgetChoice();
      forgetReason();
      onSaved();
    });
    return null;
  };
  return (
    <SmallForm
      id="decision"
      label={UI.benefitUnit.decide}
      button={UI.benefitUnit.decideSave}
      message={message}
      onSubmit={submit}
    >
      <RadioGroup
        id="decision-choice"
        legend={UI.benefitUnit.decideLegend}
        value={choice}
        options={CHOICES}
        onChange={setChoice}
      />
      <TextField
        id="decision-reason"
        label={UI.benefitUnit.reason}
        value={reason}
        maxLength={500}
        onChange={setReason}
        invalid={message === UI.benefitUnit.reasonMissing}
        describedBy={message ? 'decision-refusal' : undefined}
      />
    </SmallForm>
  );
}
