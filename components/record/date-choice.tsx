import type { IsoDate } from '../../lib/rules/facts';
import { fullDate, weekday } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { DateField } from '../date-field';
import { Sign } from '../icons/sign';
import { type Draft, dayBefore } from './draft';

interface Props {
  draft: Draft;
  today: IsoDate;
  invalid: boolean;
  onChange: (change: Pick<Draft, 'day' | 'otherDate'>) => void;
}

const words = (iso: IsoDate): string => `${weekday(iso)} ${fullDate(iso)}`;

/** Day of the contact: today, yesterday, or another date in the browser's own field. */
export function DateChoice({ draft, today, invalid, onChange }: Props) {
  const yesterday = dayBefore(today);
  const shown = {
    today: { word: UI.record.today, date: words(today) },
    yesterday: { word: UI.record.yesterday, date: words(yesterday) },
    other: { word: UI.record.otherDate, date: '' },
  }[draft.day];
  const choose = (day: string): void => {
    if (day === 'today' || day === 'yesterday' || day === 'other') onChange({ day, otherDate: draft.otherDate });
  };
  return (
    <>
      <div class="select-box day-choice">
        <span class="day-shown" aria-hidden="true">
          {UI.common.date} <strong>{shown.word}</strong> {shown.date}
        </span>
        <Sign name="chevronDown" />
        <select
          class="over-text"
          aria-label={UI.common.date}
          value={draft.day}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="today">{`${UI.record.today} ${words(today)}`}</option>
          <option value="yesterday">{`${UI.record.yesterday} ${words(yesterday)}`}</option>
          <option value="other">{UI.record.otherDate}</option>
        </select>
      </div>
      {draft.day === 'other' && (
        <DateField
          id="record-date"
          label={UI.record.otherDateLabel}
          value={draft.otherDate}
          max={today}
          invalid={invalid}
          describedBy={invalid ? 'record-refusal' : undefined}
          onChange={(otherDate) => onChange({ day: 'other', otherDate })}
        />
      )}
    </>
  );
}
