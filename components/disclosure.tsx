import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Sign } from './icons/sign';
import { KeptPlace, useForgetPlace, useKeptFace } from './kept';

const SIGNS = { add: 'plus', change: 'pencil', show: 'chevronDown' } as const;

interface Props {
  label: string;
  /** Accessible name where several have the same label; it begins with the label. */
  name?: string;
  /** What opening does: adds something, changes what stands there, or only shows. */
  does?: keyof typeof SIGNS;
  /** Gets a function that closes it again after saving. */
  children: (done: () => void) => ComponentChildren;
}

/** „+ Schritt ergänzen“: a button that opens a form or a text in place; what is typed there stays until it is saved. */
export function Disclosure({ label, name = label, does = 'add', children }: Props) {
  const [open, setOpen] = useKeptFace(`open ${name}`, false);
  const forget = useForgetPlace(name);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const done = (): void => {
    forget();
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened.
    <div class="disclosure" onKeyDown={onKey}>
      <button
        type="button"
        ref={button}
        class="text-button"
        aria-label={name === label ? undefined : name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Sign name={open ? 'chevronUp' : SIGNS[does]} />
        {label}
      </button>
      {open && <KeptPlace name={name}>{children(done)}</KeptPlace>}
    </div>
  );
}
