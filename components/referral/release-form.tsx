import { useState } from 'preact/hooks';
import type { ReleaseSide } from '../../lib/messages/referrals';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';

interface Props {
  /** Of the referral. */
  id: string;
  label: string;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

const SIDES = [
  ['jobcenter', UI.referrals.jobcenter],
  ['provider', UI.referrals.providerSide],
] as const;

/** Who may speak with whom, from when to when, about what. */
export function ReleaseForm({ id: referral, label, today, actions, save, onSaved }: Props) {
  const [sides, setSides] = useKept<readonly ReleaseSide[]>('sides', ['jobcenter', 'provider']);
  const [on, setOn] = useKept('on', today);
  const [until, setUntil] = useKept('until', '');
  const [scope, setScope] = useKept('scope', '');
  const [wrong, setWrong] = useState<'on' | 'until' | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const id = `release-${referral}`;
  const submit = (): string | null => {
    const field = !isIsoDate(on) ? 'on' : until !== '' && !isIsoDate(until) ? 'until' : null;
    setWrong(field);
    if (field) {
      setMessage(UI.common.dateMissing);
      return `${id}-${field}`;
    }
    if (sides.length === 0) {
      setMessage(UI.referrals.noSide);
      return null;
    }
    const release = { id: referral, sides: [...sides], on, until: until || null, scope };
    run(() => actions.saveRelease(release)).then((done) => done && onSaved());
    return null;
  };
  const refusal = (name: 'on' | 'until') => (wrong === name ? `${id}-refusal` : undefined);
  return (
    <SmallForm id={id} label={label} button={UI.referrals.saveRelease} message={message} onSubmit={submit}>
      <fieldset class="radio-group checklist">
        <legend class="field-label">{UI.referrals.sides}</legend>
        {SIDES.map(([side, text]) => (
          <CheckRow
            key={side}
            checked={sides.includes(side)}
            onChange={(chosen) => setSides((old) => (chosen ? [...old, side] : old.filter((other) => other !== side)))}
          >
            {text}
          </CheckRow>
        ))}
      </fieldset>
      <DateField
        id={`${id}-on`}
        label={UI.referrals.releaseOn}
        value={on}
        max={today}
        invalid={wrong === 'on'}
        describedBy={refusal('on')}
        onChange={setOn}
      />
      <DateField
        id={`${id}-until`}
        label={UI.referrals.releaseUntil}
        value={until}
        invalid={wrong === 'until'}
        describedBy={refusal('until')}
        onChange={setUntil}
      />
      <TextField id={`${id}-scope`} label={UI.referrals.scope} value={scope} maxLength={500} onChange={setScope} />
    </SmallForm>
  );
}
