import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { DISTANCE_WORDS, PROFILE_WORDS, STATUS_WORDS, TEAM_WORDS, Z_REASON_WORDS } from '../../lib/text/words';
import type { CaseView, LocalFacts } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { pastDateProblem } from '../plan/past-date';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { useWrite } from './use-saver';

interface Props {
  local: LocalFacts;
  ranks: CaseView['ranks'];
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

/** Dates of the past, and those that may be to come. */
const PAST = ['birthDate', 'youngestChildBorn'] as const;
const ANY_DAY = ['secondCareYearFrom', 'integrationCourseEnd'] as const;
type DateFact = (typeof PAST | typeof ANY_DAY)[number];

/** Facts the page does not show, set for this case only. */
export function LocalFactsForm({ local, ranks, zOnPage, today, actions, save }: Props) {
  // Facts that were changed elsewhere end what was typed about the former ones.
  const [facts, setFacts, forget] = useKept(`facts ${JSON.stringify(local)}`, local);
  const [wrong, setWrong] = useState<DateFact | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const set = (part: Partial<LocalFacts>): void => setFacts((old) => ({ ...old, ...part }));
  const submit = (): string | null => {
    for (const field of [...PAST, ...ANY_DAY]) {
      const problem = facts[field] ? dateProblem(field, facts[field], today) : null;
      if (problem) {
        setMessage(problem);
        setWrong(field);
        return `facts-${field}`;
      }
    }
    setWrong(null);
    run(() => actions.setFacts(facts)).then((done) => done && forget());
    return null;
  };
  const reasonShown = facts.group === 'Z' || (facts.group === null && zOnPage);
  const rank = ranks.find(({ key }) => key === facts.priority);
  const date = (field: DateFact) => (
    <DateField
      id={`facts-${field}`}
      label={UI.facts[field]}
      value={facts[field] ?? ''}
      max={isPast(field) ? today : undefined}
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
      {reasonShown && (
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
      {(facts.zReason === 'childcare' || facts.secondCareYearFrom) && date('secondCareYearFrom')}
      <CheckRow checked={facts.integrated} onChange={(integrated) => set({ integrated })}>
        {UI.facts.integrated}
      </CheckRow>
      <CheckRow checked={facts.notReasonable} onChange={(notReasonable) => set({ notReasonable })}>
        {UI.facts.notReasonable}
      </CheckRow>
      <CheckRow checked={facts.refugee} onChange={(refugee) => set({ refugee })}>
        {UI.facts.refugee}
      </CheckRow>
      {date('integrationCourseEnd')}
      {ranks.length > 0 && (
        <SelectField
          id="facts-priority"
          label={UI.facts.priority}
          value={facts.priority ?? ''}
          options={[
            { value: '' as const, label: UI.facts.noRank },
            ...ranks.map(({ key, short }) => ({ value: key, label: short })),
          ]}
          onChange={(value) => set({ priority: value || null })}
        />
      )}
      {rank && (
        <p class="small">
          {rank.label}: {rank.hint}
          <span class="line">{rank.source}</span>
        </p>
      )}
    </SmallForm>
  );
}

const isPast = (field: DateFact): boolean => (PAST as readonly DateFact[]).includes(field);

function dateProblem(field: DateFact, value: string, today: IsoDate): string | null {
  if (isPast(field)) return pastDateProblem(value, today);
  return isIsoDate(value) ? null : UI.common.dateMissing;
}
