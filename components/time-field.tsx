import { UI } from '../lib/text/ui';
import { readTime } from './time-text';

interface Props {
  id: string;
  label: string;
  /** As typed. */
  value: string;
  onChange: (value: string) => void;
  invalid?: boolean;
  /** Id of the sentence that says what is wrong. */
  describedBy?: string | undefined;
}

/** A time of day, typed; what can be read as one is written out once the field is left. */
export function TimeField({ id, label, value, onChange, invalid = false, describedBy }: Props) {
  return (
    <div class="field time-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="control"
        type="text"
        autocomplete="off"
        maxLength={9}
        placeholder={UI.common.timePattern}
        value={value}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          const read = readTime(value);
          if (read !== null && read !== value) onChange(read);
        }}
      />
    </div>
  );
}
