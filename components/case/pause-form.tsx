import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate, PauseReason } from '../../lib/rules/facts';
import { PAUSE_UI, PAUSE_WORDS } from '../../lib/text/pause';
import type { PauseView } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { type PauseDraft, pauseDraft, toPause } from './pause-draft';
import { useWrite } from './use-saver';

interface Props {
  /** The one that is changed; null for a new one. */
  pause: PauseView | null;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

const REASONS = (Object.keys(PAUSE_WORDS) as PauseReason[]).map((value) => ({ value, label: PAUSE_WORDS[value] }));

/** Why, from when, and until when or when to look again. */
export function PauseForm({ pause, today, actions, save, onSaved }: Props) {
  const [draft, setDraft] = useKept(`draft ${JSON.stringify(pause)}`, pauseDraft(pause, today));
  const [wrong, setWrong] = useState<string | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const set = (part: Partial<PauseDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const id = pause ? `pause-${pause.id}` : 'pause';
  const submit = (): string | null => {
    const result = toPause(draft);
    setWrong(result.ok ? null : result.field);
    if (!result.ok) {
      setMessage(result.message);
      return `${id}-${result.field}`;
    }
    run(() => actions.savePause({ id: pause?.id ?? null, ...result.pause })).then((done) => done && onSaved());
    return null;
  };
  const field = (name: 'from' | 'until' | 'review') => ({
    id: `${id}-${name}`,
    value: draft[name],
    invalid: wrong === name,
    describedBy: wrong === name ? `${id}-form-refusal` : undefined,
    onChange: (value: string) => set({ [name]: value }),
  });
  const label = pause ? PAUSE_UI.editNamed(pause.title) : PAUSE_UI.add;
  return (
    <SmallForm id={`${id}-form`} label={label} button={PAUSE_UI.save} message={message} onSubmit={submit}>
      <SelectField
        id={`${id}-reason`}
        label={PAUSE_UI.reason}
        value={draft.reason}
        options={REASONS}
        onChange={(reason) => set({ reason })}
      />
      <p class="small">{PAUSE_UI.privacy}</p>
      <DateField label={PAUSE_UI.from} {...field('from')} />
      {!draft.open && <DateField label={PAUSE_UI.until} {...field('until')} />}
      <CheckRow checked={draft.open} onChange={(open) => set({ open })}>
        {PAUSE_UI.open}
      </CheckRow>
      {draft.open && <DateField label={PAUSE_UI.review} {...field('review')} />}
    </SmallForm>
  );
}
