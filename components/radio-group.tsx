interface Props<Value extends string> {
  /** Also the id of the first radio: a refusal puts the focus there. */
  id: string;
  legend: string;
  /** The legend is read out only: the label of the row says the same. */
  hiddenLegend?: boolean;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** A few choices side by side. */
export function RadioGroup<Value extends string>({
  id,
  legend,
  hiddenLegend = false,
  value,
  options,
  onChange,
}: Props<Value>) {
  return (
    <fieldset class="radio-group">
      <legend class={hiddenLegend ? 'hidden-text' : 'field-label'}>{legend}</legend>
      {options.map((option, index) => (
        <label key={option.value} class="check-row">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            class="dot"
            name={id}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span class="check-text">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
