import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InputName } from '../../lib/rules/fact-domains';
import { conditionWord } from '../../lib/text/condition-words';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { CheckRow } from '../check-row';
import { Sign } from '../icons/sign';
import { CellChoices } from './cell-choices';

interface Props {
  id: string;
  name: string;
  fact: InputName;
  /** Of which one must hold; none: any will do. */
  chosen: readonly string[];
  /** All values the fact can have. */
  values: readonly string[];
  wrong: string | null;
  onChange: (chosen: string[]) => void;
}

/** What a row asks of one fact: a button that opens the choices in place. */
export function ConditionCell({ id, name, fact, chosen, values, wrong, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // At once: the next key is already meant for the choices.
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('input')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const words = chosen.map((value) => conditionWord(fact, value)).join(' oder ') || EDITOR_UI.any;
  // In the order of the pack, with what is no value any more at the end, so that it can be taken away.
  const all = [...new Set([...values, ...chosen])];
  const toggle = (value: string, on: boolean): void =>
    onChange(all.filter((each) => (each === value ? on : chosen.includes(each))));
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Enter') close();
    else if (step !== undefined) {
      const boxes = [...(box.current?.querySelectorAll('input') ?? [])];
      boxes[boxes.indexOf(event.target as HTMLInputElement) + step]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        class={chosen.length === 0 ? 'cell-button any' : 'cell-button'}
        aria-label={`${name}: ${words}`}
        aria-expanded={open}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ?? undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{words}</span>
        <Sign name="chevronDown" />
      </button>
      {open && (
        <CellChoices name={name} box={box} button={button} onKey={onKey} onClose={() => setOpen(false)}>
          {all.map((value) => (
            <CheckRow key={value} checked={chosen.includes(value)} onChange={(on) => toggle(value, on)}>
              {conditionWord(fact, value)}
            </CheckRow>
          ))}
          <p class="small">{EDITOR_UI.anyNote}</p>
        </CellChoices>
      )}
    </>
  );
}
