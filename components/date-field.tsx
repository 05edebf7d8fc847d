import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fullDate, weekday } from '../lib/text/dates';
import { UI } from '../lib/text/ui';
import { isIsoDate, readDate } from './date-text';
import { Sign } from './icons/sign';

interface Props {
  id: string;
  label: string;
  /** ISO date, or what is typed as long as it is none. */
  value: string;
  onChange: (value: string) => void;
  invalid?: boolean;
  /** Id of the sentence that says what is wrong. */
  describedBy?: string | undefined;
  /** The label is read out only: the group's label stands above. */
  hiddenLabel?: boolean;
  /** Last day the browser's calendar offers. */
  max?: string | undefined;
}

const dateOrText = (text: string): string => readDate(text) ?? text.trim();
const shownAs = (value: string): string => (isIsoDate(value) ? fullDate(value) : value);

/** A date in German, whatever language the browser speaks: typed, or chosen in the browser's own calendar. */
export function DateField({
  id,
  label,
  value,
  onChange,
  invalid = false,
  describedBy,
  hiddenLabel = false,
  max,
}: Props) {
  const [text, setText] = useState(shownAs(value));
  const picker = useRef<HTMLInputElement>(null);
  // Before the next key: later it would put back what stood there before it.
  useLayoutEffect(() => {
    // Only a change from outside: what the user is typing stays as typed.
    setText((typed) => (dateOrText(typed) === value ? typed : shownAs(value)));
  }, [value]);
  const type = (typed: string): void => {
    setText(typed);
    onChange(dateOrText(typed));
  };
  return (
    <div class="field">
      <label id={`${id}-label`} for={id} class={hiddenLabel ? 'hidden-text' : undefined}>
        {label}
      </label>
      <div class="date-box">
        {isIsoDate(value) && (
          <span class="weekday" aria-hidden="true">
            {weekday(value)}
          </span>
        )}
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={14}
          placeholder={UI.common.datePattern}
          value={text}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => setText(shownAs(dateOrText(text)))}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={UI.common.calendar}
          aria-describedby={`${id}-label`}
          onClick={() => picker.current?.showPicker()}
        >
          <Sign name="calendar" />
        </button>
        <input
          ref={picker}
          class="picker"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={isIsoDate(value) ? value : ''}
          max={max}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
