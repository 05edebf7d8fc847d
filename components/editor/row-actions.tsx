import { useRef, useState } from 'preact/hooks';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Sign } from '../icons/sign';
import { CellChoices } from './cell-choices';

export type RowAction = 'above' | 'below' | 'copy' | 'insert' | 'remove';

interface Props {
  id: string;
  name: string;
  /** What can be done with this row. */
  actions: readonly RowAction[];
  onAction: (action: RowAction) => void;
}

/** What can be done with a row as a whole. */
export function RowActions({ id, name, actions, onAction }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        class="cell-button"
        aria-label={name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>{EDITOR_UI.actionsOpen}</span>
        <Sign name="chevronDown" />
      </button>
      {open && (
        <CellChoices name={name} box={box} button={button} onKey={onKey} onClose={() => setOpen(false)}>
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              class="text-button"
              onClick={() => {
                setOpen(false);
                onAction(action);
              }}
            >
              {EDITOR_UI[action]}
            </button>
          ))}
        </CellChoices>
      )}
    </>
  );
}
