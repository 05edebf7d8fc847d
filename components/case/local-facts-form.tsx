import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { DISTANCE_WORDS, PROFILE_WORDS, STATUS_WORDS, TEAM_WORDS, Z_REASON_WORDS } from '../../lib/text/words';
import type { LocalFacts } from '../../lib/view';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { pastDateProblem } from '../plan/past-date';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { useWrite } from './use-saver';

interface Props {
  local: LocalFacts;
  /** The page says Z: then the reason can be set without setting the Profillage. */
  zOnPage: boolean;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** Options of a select; the empty one means that nothing is set here. */
function options<Value extends string>(words: Record<Value, string>, nothing: string) {
  const named = (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
  return [{ value: '' as const, label: nothing }, ...named];
}
const GROUP_OPTIONS = options({ ...DISTANCE_WORDS, ...PROFILE_WORDS }, UI.facts.fromPage);
const REASON_OPTIONS = options(Z_REASON_WORDS, UI.facts.unknown);
const TEAM_OPTIONS = options(TEAM_WORDS, UI.facts.fromPage);
const STATUS_OPTIONS = options(STATUS_WORDS, UI.facts.fromPage);

/** Facts the page does not show, set for this case only. */
export function LocalFactsForm({ local, zOnPage, today, actions, save }: Props) {
  const [facts, setFacts] = useState(local);
  const [wrong, setWrong] = useState<'birthDate' | 'youngestChildBorn' | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const set = (part: Partial<LocalFacts>): void => setFacts((old) => ({ ...old, ...part }));
  const submit = (): string | null => {
    for (const field of ['birthDate', 'youngestChildBorn'] as const) {
      const problem = facts[field] ? pastDateProblem(facts[field], today) : null;
      if (problem) {
        setMessage(problem);
        setWrong(field);
        return `facts-${field}`;
      }
    }
    setWrong(null);
    run(() => actions.setFacts(facts));
    return null;
  };
  const date = (field: 'birthDate' | 'youngestChildBorn') => (
    <DateField
      id={`facts-${field}`}
      label={UI.facts[field]}
      value={facts[field] ?? ''}
      max={today}
      invalid={wrong === field}
      describedBy={wrong === field ? 'facts-refusal' : undefined}
      onChange={(value) => set({ [field]: value || null })}
    />
  );
  return (
    <SmallForm id="facts" label={UI.facts.own} button={UI.facts.save} message={message} onSubmit={submit}>
      <SelectField
        id="facts-group"
        label={UI.facts.group}
        value={facts.group ?? ''}
        options={GROUP_OPTIONS}
        onChange={(value) => set({ group: value || null, ...(value === 'Z' || value === '' ? {} : { zReason: null }) })}
      />
      {(facts.group === 'Z' || (facts.group === null && zOnPage)) && (
        <SelectField
          id="facts-reason"
          label={UI.facts.zReason}
          value={facts.zReason ?? ''}
          options={REASON_OPTIONS}
          onChange={(value) => set({ zReason: value || null })}
        />
      )}
      <SelectField
        id="facts-team"
        label={UI.facts.team}
        value={facts.team ?? ''}
        options={TEAM_OPTIONS}
        onChange={(value) => set({ team: value || null })}
      />
      <SelectField
        id="facts-status"
        label={UI.facts.status}
        value={facts.status ?? ''}
        options={STATUS_OPTIONS}
        onChange={(value) => set({ status: value || null })}
      />
      {date('birthDate')}
      {date('youngestChildBorn')}
      <CheckRow checked={facts.integrated} onChange={(integrated) => set({ integrated })}>
        {UI.facts.integrated}
      </CheckRow>
      <CheckRow checked={facts.notReasonable} onChange={(notReasonable) => set({ notReasonable })}>
        {UI.facts.notReasonable}
      </CheckRow>
    </SmallForm>
  );
}
