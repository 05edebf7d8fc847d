import { useState } from 'preact/hooks';
import { fullDate } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { type Holidays, holidayProblem, withHoliday } from './holidays';
import { FixedValue, SettingRow } from './setting-row';

interface Props {
  holidays: Holidays;
  managed: boolean;
  onChange: (holidays: Holidays) => void;
}

/** School holidays: the list, and two dates to add one. */
export function HolidaysRow({ holidays, managed, onChange }: Props) {
  const words = ([from, to]: Holidays[number]): string => `${fullDate(from)} – ${fullDate(to)}`;
  const none = <p class="muted">{UI.options.holidaysNone}</p>;
  return (
    <SettingRow label={UI.options.holidays} note={UI.options.holidaysNote} managed={managed}>
      {managed ? (
        holidays.map((period) => <FixedValue key={period[0]} text={words(period)} />)
      ) : (
        <ul class="value-list">
          {holidays.map((period) => (
            <li key={period[0]}>
              <span class="name">{words(period)}</span>
              <button
                type="button"
                class="button small-button"
                aria-label={UI.options.holidayRemove(fullDate(period[0]), fullDate(period[1]))}
                onClick={() => onChange(holidays.filter((one) => one !== period))}
              >
                {UI.options.siteRemove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {holidays.length === 0 && none}
      {!managed && <HolidayForm holidays={holidays} onChange={onChange} />}
    </SettingRow>
  );
}

function HolidayForm({ holidays, onChange }: Omit<Props, 'managed'>) {
  const [from, setFrom] = useKept('holiday-from', '');
  const [to, setTo] = useKept('holiday-to', '');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (): string | null => {
    const found = holidayProblem(from, to, holidays);
    setProblem(found);
    if (found) return isIsoDate(from) ? 'holiday-to' : 'holiday-from';
    onChange(withHoliday(holidays, from, to));
    setFrom('');
    setTo('');
    return null;
  };
  const describedBy = problem ? 'holiday-refusal' : undefined;
  return (
    <SmallForm
      id="holiday"
      label={UI.options.holidayAdd}
      button={UI.options.holidayAdd}
      message={problem}
      onSubmit={submit}
    >
      <div class="two-dates">
        <DateField
          id="holiday-from"
          label={UI.options.from}
          value={from}
          onChange={setFrom}
          invalid={problem !== null && !isIsoDate(from)}
          describedBy={describedBy}
        />
        <DateField
          id="holiday-to"
          label={UI.options.to}
          value={to}
          onChange={setTo}
          invalid={problem !== null && isIsoDate(from)}
          describedBy={describedBy}
        />
      </div>
    </SmallForm>
  );
}
