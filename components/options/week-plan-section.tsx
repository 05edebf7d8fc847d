import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/messages/protocol';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { CheckRow } from '../check-row';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { FixedValue, SettingRow } from './setting-row';
import { WorkTimesRows } from './work-times-rows';

const TEXT = PLANNER_UI.options;
const SOFO = [
  { value: 'open', label: TEXT.sofoChoices.open, counts: null },
  { value: 'yes', label: TEXT.sofoChoices.yes, counts: true },
  { value: 'no', label: TEXT.sofoChoices.no, counts: false },
] as const;

interface Props {
  settings: Settings;
  isManaged: (name: keyof Settings) => boolean;
  onChange: (change: Partial<Settings>) => void;
}

/** What the week planner reckons with: share of full time, days and times for talks, SoFo days. */
export function WeekPlanSection({ settings, isManaged, onChange }: Props) {
  const sofo = SOFO.find(({ counts }) => counts === settings.sofoCounts) ?? SOFO[0];
  return (
    <section class="options-section" id="week-plan" aria-labelledby="week-plan-title">
      <h2 id="week-plan-title">{TEXT.section}</h2>
      <FteRow fte={settings.fte} managed={isManaged('fte')} onChange={(fte) => onChange({ fte })} />
      <WorkDaysRow days={settings.workDays} onChange={(workDays) => onChange({ workDays })} />
      <WorkTimesRows
        times={settings.workTimes}
        managed={isManaged('workTimes')}
        onChange={(workTimes) => onChange({ workTimes })}
      />
      <SettingRow label={TEXT.sofo} note={TEXT.sofoNote} managed={isManaged('sofoCounts')}>
        {isManaged('sofoCounts') ? (
          <FixedValue text={sofo.label} />
        ) : (
          <SelectField
            id="sofo-counts"
            label={TEXT.sofo}
            hiddenLabel
            value={sofo.value}
            options={SOFO}
            onChange={(value) => onChange({ sofoCounts: SOFO.find((one) => one.value === value)?.counts ?? null })}
          />
        )}
      </SettingRow>
    </section>
  );
}

interface FteProps {
  fte: number;
  managed: boolean;
  onChange: (fte: number) => void;
}

function FteRow({ fte, managed, onChange }: FteProps) {
  const [typed, setTyped] = useState(TEXT.fteText(fte));
  const [bad, setBad] = useState<string | null>(null);
  const type = (value: string): void => {
    setTyped(value);
    const next = Number(value.trim().replace(',', '.'));
    const isGood = value.trim() !== '' && next >= 0.1 && next <= 1;
    setBad(isGood ? null : TEXT.fteBad);
    if (isGood && next !== fte) onChange(next);
  };
  return (
    <SettingRow label={TEXT.fte} note={TEXT.fteNote} managed={managed} {...(managed ? {} : { labelFor: 'fte' })}>
      {managed ? (
        <FixedValue text={TEXT.fteText(fte)} />
      ) : (
        <input
          id="fte"
          class="control"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={6}
          value={typed}
          aria-invalid={bad !== null}
          aria-describedby="fte-bad"
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
      <Refusal id="fte-bad" message={bad} />
    </SettingRow>
  );
}

function WorkDaysRow({ days, onChange }: { days: number[]; onChange: (days: number[]) => void }) {
  const [message, setMessage] = useState<string | null>(null);
  const set = (day: number, on: boolean): void => {
    const next = on ? [...days, day].toSorted((one, other) => one - other) : days.filter((one) => one !== day);
    setMessage(next.length === 0 ? TEXT.daysNone : null);
    onChange(next.length === 0 ? [...days] : next);
  };
  return (
    <SettingRow label={TEXT.days} note={TEXT.daysNote}>
      <fieldset>
        <legend class="hidden-text">{TEXT.days}</legend>
        {TEXT.dayNames.map((name, at) => (
          <CheckRow key={name} checked={days.includes(at + 1)} onChange={(on) => set(at + 1, on)}>
            {name}
          </CheckRow>
        ))}
      </fieldset>
      <Refusal id="work-days-bad" message={message} />
    </SettingRow>
  );
}
