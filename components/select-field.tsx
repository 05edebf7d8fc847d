import { Sign } from './icons/sign';

interface Props<Value extends string> {
  id: string;
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  hiddenLabel?: boolean;
}

/** A native select with the plain chevron. */
export function SelectField<Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
  hiddenLabel = false,
}: Props<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div class="field">
      <label for={id} class={hiddenLabel ? 'hidden-text' : undefined}>
        {label}
      </label>
      <div class="select-box">
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Sign name="chevronDown" />
      </div>
    </div>
  );
}
