import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/messages/protocol';
import type { FirstRun } from '../../lib/pages/first-run';
import { UI } from '../../lib/text/ui';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { CheckRow } from '../check-row';
import { Sign } from '../icons/sign';
import { LiveRegion } from '../live-region';
import { leadDayOptions } from '../options/lead-days';
import { FixedValue } from '../options/setting-row';
import { TeamField } from '../options/team-row';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { StepCard, type StepState } from './step-card';

const TEXT = WELCOME_UI.rules;

export const rulesState = (rules: FirstRun['rules']): StepState =>
  rules?.fixed.packs ? 'organisation' : (rules?.state ?? 'open');

interface Props {
  rules: FirstRun['rules'];
  onTake: FirstRun['takeRules'];
  /** It is the next one to be taken. */
  next: boolean;
}

/** Which packs count, and how early they warn. */
export function RulesStep({ rules, onTake, next }: Props) {
  return (
    <StepCard id="rules" number={2} title={TEXT.title} state={rulesState(rules)}>
      <p>{TEXT.why}</p>
      {rules && <RulesForm rules={rules} onTake={onTake} next={next} />}
      <p class="muted">{TEXT.team}</p>
      <p>
        <a href="/options.html#rules">{TEXT.view}</a>
      </p>
    </StepCard>
  );
}

function RulesForm({ rules, onTake, next }: Props & { rules: NonNullable<FirstRun['rules']> }) {
  const [changed, setChanged] = useState<Record<string, boolean>>({});
  const [lead, setLead] = useState<number | null>(null);
  const [team, setTeam] = useState<Settings['team'] | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const packs = rules.packs.map((pack) => ({ ...pack, on: changed[pack.id] ?? pack.on }));
  const leadDays = lead ?? rules.leadDays;
  const chosenTeam = team === undefined ? rules.team : team;
  const { fixed } = rules;
  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTold(false);
    if (!packs.some(({ on }) => on)) return setRefusal(TEXT.none);
    const message = await onTake({
      packs: Object.fromEntries(packs.map(({ id, on }) => [id, on])),
      leadDays,
      team: chosenTeam,
    });
    setRefusal(message);
    setTold(message === null);
  };
  const word = told ? (rules.state === 'waiting' ? TEXT.takenLater : TEXT.taken) : '';
  return (
    <form class="step-form" noValidate aria-label={TEXT.title} onSubmit={take}>
      <fieldset>
        <legend class="field-label">{TEXT.packs}</legend>
        {packs.map(({ id, title, on }) =>
          fixed.packs ? (
            <FixedValue key={id} text={`${title}: ${on ? UI.options.packOn : UI.options.packOff}`} />
          ) : (
            <CheckRow key={id} checked={on} onChange={(now) => setChanged((old) => ({ ...old, [id]: now }))}>
              {title}
            </CheckRow>
          ),
        )}
      </fieldset>
      <TeamField id="first-team" team={chosenTeam} managed={fixed.team} onChange={setTeam} />
      {fixed.leadDays ? (
        <div class="field">
          <span class="field-label">{TEXT.lead}</span>
          <FixedValue text={UI.options.leadDays(leadDays)} />
        </div>
      ) : (
        <SelectField
          id="first-lead"
          label={TEXT.lead}
          value={String(leadDays)}
          options={leadDayOptions(leadDays)}
          onChange={(value) => setLead(Number(value))}
        />
      )}
      <Refusal id="first-rules-refusal" message={refusal} />
      {!(fixed.packs && fixed.leadDays && fixed.team) && (
        <button type="submit" class={next ? 'button primary' : 'button'}>
          {TEXT.take}
        </button>
      )}
      <LiveRegion text={word} />
      {word && (
        <p class="step-told" aria-hidden="true">
          <Sign name="tick" size={14} />
          <span>{word}</span>
        </p>
      )}
    </form>
  );
}
