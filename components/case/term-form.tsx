import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { TermsView, TermView } from '../../lib/view-case';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { type TermDraft, termDraft, toTerm, type Unit } from './term-draft';
import { useWrite } from './use-saver';

interface Props {
  /** The one that is changed; null for a new one. */
  term: TermView | null;
  offered: TermsView['offered'];
  today: IsoDate;
  actions: CaseActions;
  save: Save;
  onSaved: () => void;
}

const UNITS = (Object.keys(UI.terms.units) as Unit[]).map((value) => ({ value, label: UI.terms.units[value] }));

/** Kind, interval, reason, from and until of an interval for this case. */
export function TermForm({ term, offered, today, actions, save, onSaved }: Props) {
  const [draft, setDraft] = useKept(
    // A change of the term itself ends what was typed about it.
    `draft ${JSON.stringify(term)}`,
    termDraft(term, offered[0]?.kind ?? 'closer', today),
  );
  const [wrong, setWrong] = useState<string | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const set = (part: Partial<TermDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const id = term ? `term-${term.id}` : 'term';
  const submit = (): string | null => {
    const result = toTerm(draft);
    setWrong(result.ok ? null : result.field);
    if (!result.ok) {
      setMessage(result.message);
      return `${id}-${result.field}`;
    }
    run(() => actions.saveTerm({ id: term?.id ?? null, ...result.term })).then((done) => done && onSaved());
    return null;
  };
  const field = (name: 'count' | 'reason' | 'from' | 'until') => ({
    id: `${id}-${name}`,
    value: draft[name],
    invalid: wrong === name,
    describedBy: wrong === name ? `${id}-form-refusal` : undefined,
    onChange: (value: string) => set({ [name]: value }),
  });
  const offer = offered.find(({ kind }) => kind === draft.kind);
  const label = term ? UI.terms.editNamed(term.title) : UI.terms.add;
  return (
    <SmallForm id={`${id}-form`} label={label} button={UI.terms.save} message={message} onSubmit={submit}>
      <SelectField
        id={`${id}-kind`}
        label={UI.terms.kind}
        value={draft.kind}
        options={offered.map(({ kind, label: name }) => ({ value: kind, label: name }))}
        onChange={(kind) => set({ kind })}
      />
      {offer && (
        <p class="small">
          {offer.source}
          {offer.note && <span class="line">{offer.note}</span>}
        </p>
      )}
      <div class="two-fields">
        <TextField label={UI.terms.count} maxLength={3} {...field('count')} />
        <SelectField
          id={`${id}-unit`}
          label={UI.terms.unit}
          value={draft.unit}
          options={UNITS}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <TextField label={UI.terms.reason} maxLength={500} {...field('reason')} />
      <DateField label={UI.terms.from} {...field('from')} />
      <DateField label={`${UI.terms.until} (${UI.common.optional})`} {...field('until')} />
    </SmallForm>
  );
}
