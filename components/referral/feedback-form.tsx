import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { ReferralView } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { pastDateProblem } from '../plan/past-date';
import { SmallForm } from '../small-form';
import { NotedField } from './noted-field';

interface Props {
  referral: ReferralView;
  label: string;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

/** What the provider reported, on which day, and when to ask again. */
export function FeedbackForm({ referral, label, today, actions, save, onSaved }: Props) {
  const [on, setOn] = useKept('on', today);
  const [items, setItems] = useKept<readonly string[]>('items', []);
  const [note, setNote] = useKept('note', '');
  const [followUp, setFollowUp] = useKept('followUp', '');
  const [wrong, setWrong] = useState<'on' | 'followUp' | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const id = `feedback-${referral.id}`;
  const refuse = (field: 'on' | 'followUp', problem: string): string => {
    setWrong(field);
    setMessage(problem);
    return `${id}-${field}`;
  };
  const submit = (): string | null => {
    const past = pastDateProblem(on, today);
    if (past) return refuse('on', past);
    if (followUp !== '' && !isIsoDate(followUp)) return refuse('followUp', UI.common.dateMissing);
    setWrong(null);
    const feedback = { id: referral.id, on, items: [...items], note, followUp: followUp || null };
    run(() => actions.noteFeedback(feedback)).then((done) => done && onSaved());
    return null;
  };
  const date = (name: 'on' | 'followUp') => ({
    id: `${id}-${name}`,
    invalid: wrong === name,
    describedBy: wrong === name ? `${id}-refusal` : undefined,
  });
  return (
    <SmallForm id={id} label={label} button={UI.referrals.saveFeedback} message={message} onSubmit={submit}>
      <DateField {...date('on')} label={UI.referrals.feedbackOn} value={on} max={today} onChange={setOn} />
      <fieldset class="radio-group checklist">
        <legend class="field-label">{UI.referrals.kinds}</legend>
        {referral.feedback.map((kind) => (
          <CheckRow
            key={kind.id}
            checked={items.includes(kind.id)}
            onChange={(chosen) =>
              setItems((old) => (chosen ? [...old, kind.id] : old.filter((other) => other !== kind.id)))
            }
          >
            {kind.text}
          </CheckRow>
        ))}
      </fieldset>
      <NotedField id={`${id}-note`} label={UI.referrals.note} value={note} onChange={setNote} />
      <DateField {...date('followUp')} label={UI.referrals.next} value={followUp} onChange={setFollowUp} />
    </SmallForm>
  );
}
