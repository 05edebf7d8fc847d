import type { ComponentChildren } from 'preact';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
  disabled?: boolean;
}

/** Checkbox with its label; the whole row is the target. */
export function CheckRow({ checked, onChange, children, disabled = false }: Props) {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="check-text">{children}</span>
    </label>
  );
}
