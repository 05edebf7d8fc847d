import { useEffect, useState } from 'preact/hooks';

interface Props {
  id: string;
  name: string;
  value: string;
  /** Characters in a line of a cell that may have several; left out for one line. */
  lineLength?: number;
  /** Id of the sentence that says what is wrong, or null. */
  wrong: string | null;
  maxLength: number;
  /** What is meant by what is typed. */
  read: (typed: string) => string;
  /** When the cell is left with another value. */
  onCommit: (value: string) => void;
}

/** A cell to type into. What is typed counts once the cell is left, so that nothing is wrong half-way. */
export function TextCell({ id, name, value, lineLength, wrong, maxLength, read, onCommit }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const common = {
    id,
    class: 'control',
    autocomplete: 'off',
    maxLength,
    value: typed,
    'aria-label': name,
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong ?? undefined,
    'data-pending': typed === value ? undefined : '',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTyped(value);
    },
    onBlur: () => {
      const meant = typed === value ? value : read(typed);
      setTyped(meant);
      if (meant !== value) onCommit(meant);
    },
  };
  if (lineLength === undefined) {
    return <input type="text" {...common} onInput={(event) => setTyped(event.currentTarget.value)} />;
  }
  const rows = Math.max(1, Math.ceil(typed.length / lineLength));
  return <textarea {...common} rows={rows} onInput={(event) => setTyped(event.currentTarget.value)} />;
}
