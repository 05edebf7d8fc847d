import { type Arrangement, SORT_COLUMNS } from '../../lib/caseload/arrange';
import { CASELOAD_FILTERS, type CaseloadFilter } from '../../lib/messages/caseload';
import { CASELOAD_UI, COLUMN_WORDS, FILTER_WORDS } from '../../lib/text/ui-caseload';
import type { IconName } from '../../lib/view';
import { CheckRow } from '../check-row';
import { Sign, type SignName } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { SelectField } from '../select-field';

const ICONS: Partial<Record<CaseloadFilter, IconName>> = {
  overdue: 'overdue',
  today: 'dueToday',
  soon: 'upcomingSoon',
  scheduled: 'scheduled',
  incomplete: 'missingData',
  followUp: 'flag',
  paused: 'paused',
};
const SIGNS: Partial<Record<CaseloadFilter, SignName>> = { plan: 'sheet', ended: 'tick' };

interface Props {
  arrangement: Arrangement;
  onChange: (part: Partial<Arrangement>) => void;
  counts: Record<CaseloadFilter, number>;
  /** Words of the teams there are; '' for cases without one. */
  teams: string[];
  compact: boolean;
}

/** Chips with counts, search, team, grouping; in the list of two-line entries also what it is sorted by. */
export function FilterBar({ arrangement, onChange, counts, teams, compact }: Props) {
  const { filter, search, team, grouped, sort } = arrangement;
  return (
    <div class="filter-bar">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say more than there is */}
      <div class="chips" role="group" aria-label={CASELOAD_UI.filters}>
        {CASELOAD_FILTERS.map((one) => {
          const icon = ICONS[one];
          const sign = SIGNS[one];
          return (
            <button
              key={one}
              type="button"
              class={`chip ${one}`}
              aria-pressed={one === filter}
              onClick={() => onChange({ filter: one })}
            >
              {icon && <StateIcon name={icon} size={14} />}
              {sign && <Sign name={sign} size={14} />}
              <span>{FILTER_WORDS[one]}</span>
              <span class="chip-count">{counts[one].toLocaleString('de-DE')}</span>
            </button>
          );
        })}
      </div>
      <div class="filter-fields">
        <div class="field search-field">
          <label for="caseload-search">{CASELOAD_UI.search}</label>
          <input
            id="caseload-search"
            class="control"
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={100}
            placeholder={CASELOAD_UI.searchHint}
            value={search}
            onInput={(event) => onChange({ search: event.currentTarget.value })}
          />
        </div>
        <SelectField
          id="caseload-team"
          label={CASELOAD_UI.team}
          value={team}
          options={[
            { value: '', label: CASELOAD_UI.allTeams(teams.length) },
            ...teams.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(chosen) => onChange({ team: chosen })}
        />
        {compact && (
          <>
            <SelectField
              id="caseload-sort"
              label={CASELOAD_UI.sort}
              value={sort.by}
              options={SORT_COLUMNS.map((by) => ({ value: by, label: COLUMN_WORDS[by] }))}
              onChange={(by) => onChange({ sort: { ...sort, by } })}
            />
            <CheckRow checked={sort.descending} onChange={(descending) => onChange({ sort: { ...sort, descending } })}>
              {CASELOAD_UI.descending}
            </CheckRow>
          </>
        )}
        <CheckRow checked={grouped} onChange={(on) => onChange({ grouped: on })}>
          {CASELOAD_UI.group}
        </CheckRow>
      </div>
    </div>
  );
}
