import type { Settings } from '../../lib/messages/protocol';
import { TEAMS } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { TEAM_WORDS } from '../../lib/text/words';
import { SelectField } from '../select-field';
import { FixedValue, SettingRow } from './setting-row';

type Team = Settings['team'];

const OPTIONS = [
  { value: '' as const, label: UI.options.teamNone },
  ...TEAMS.map((team) => ({ value: team, label: TEAM_WORDS[team] })),
];

interface Props {
  team: Team;
  managed: boolean;
  onChange: (team: Team) => void;
}

/** The user's team: it holds for cases of which no other is known. */
export function TeamRow(props: Props) {
  return (
    <SettingRow label={UI.options.team} note={UI.options.teamNote} managed={props.managed}>
      <TeamField id="own-team" {...props} hiddenLabel />
    </SettingRow>
  );
}

export function TeamField({
  id,
  team,
  managed,
  onChange,
  hiddenLabel = false,
}: Props & { id: string; hiddenLabel?: boolean }) {
  if (managed) {
    return (
      <div class="field">
        {!hiddenLabel && <span class="field-label">{UI.options.team}</span>}
        <FixedValue text={team ? TEAM_WORDS[team] : UI.options.teamNone} />
      </div>
    );
  }
  return (
    <SelectField
      id={id}
      label={UI.options.team}
      hiddenLabel={hiddenLabel}
      value={team ?? ''}
      options={OPTIONS}
      onChange={(value) => onChange(value || null)}
    />
  );
}
