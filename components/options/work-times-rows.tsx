import { useState } from 'preact/hooks';
import type { WorkTimes } from '../../lib/messages/planner';
import { PLANNER_UI } from '../../lib/text/ui-planner';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { FixedValue, SettingRow } from './setting-row';

const TEXT = PLANNER_UI.options;
const CLOCKS = ['from', 'to', 'breakFrom', 'breakTo'] as const;
const GAPS = [0, 5, 10, 15, 20, 30];
const LENGTHS = [30, 45, 60, 75, 90];

interface Props {
  times: WorkTimes;
  managed: boolean;
  onChange: (times: WorkTimes) => void;
}

/** When talks can be held, what stays free between them, and their length where no pack tells one. */
export function WorkTimesRows({ times, managed, onChange }: Props) {
  const { from, to, breakFrom, breakTo } = times;
  const choice = (name: 'gap' | 'minutes', label: string, note: string, given: readonly number[]) => {
    const value = times[name];
    const values = given.includes(value) ? given : [...given, value].toSorted((one, other) => one - other);
    return (
      <SettingRow label={label} note={note} managed={managed}>
        {managed ? (
          <FixedValue text={TEXT.minutes(value)} />
        ) : (
          <SelectField
            id={`work-${name}`}
            label={label}
            hiddenLabel
            value={String(value)}
            options={values.map((count) => ({ value: String(count), label: TEXT.minutes(count) }))}
            onChange={(chosen) => onChange({ ...times, [name]: Number(chosen) })}
          />
        )}
      </SettingRow>
    );
  };
  return (
    <>
      <SettingRow label={TEXT.times} note={TEXT.timesNote} managed={managed}>
        {managed ? (
          <FixedValue text={TEXT.timesText(from, to, breakFrom, breakTo)} />
        ) : (
          <Clocks times={times} onChange={onChange} />
        )}
      </SettingRow>
      {choice('gap', TEXT.gap, TEXT.gapNote, GAPS)}
      {choice('minutes', TEXT.length, TEXT.lengthNote, LENGTHS)}
    </>
  );
}

function Clocks({ times, onChange }: Omit<Props, 'managed'>) {
  const [typed, setTyped] = useState(times);
  const [bad, setBad] = useState<string | null>(null);
  const set = (name: (typeof CLOCKS)[number], value: string): void => {
    const now = { ...typed, [name]: value };
    setTyped(now);
    const [from, to, breakFrom, breakTo] = CLOCKS.map((one) => clockOf(now[one]));
    if (!from || !to || !breakFrom || !breakTo) setBad(TEXT.timesFormat);
    else if (from >= to || breakFrom > breakTo) setBad(TEXT.timesBad);
    else {
      setBad(null);
      onChange({ ...times, from, to, breakFrom, breakTo });
    }
  };
  return (
    <>
      <div class="two-dates">
        {CLOCKS.map((name) => (
          <div key={name} class="field">
            <label for={`work-${name}`}>{TEXT[name]}</label>
            <input
              id={`work-${name}`}
              class="control"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              maxLength={5}
              value={typed[name]}
              aria-invalid={bad !== null}
              aria-describedby="work-times-bad"
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <Refusal id="work-times-bad" message={bad} />
    </>
  );
}

/** `HH:MM` of „8:00“; null for what is no time. */
function clockOf(text: string): string | null {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim());
  return found && Number(found[1]) < 24 ? `${found[1]?.padStart(2, '0')}:${found[2]}` : null;
}
