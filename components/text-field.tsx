interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  invalid?: boolean;
  describedBy?: string | undefined;
  maxLength?: number;
  /** Id of a `datalist` with proposals. */
  list?: string;
}

/** One line of text. */
export function TextField({ id, label, value, onChange, invalid = false, describedBy, maxLength = 200, list }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="control"
        type="text"
        autocomplete="off"
        maxLength={maxLength}
        list={list}
        value={value}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
