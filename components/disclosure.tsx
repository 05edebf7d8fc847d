import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Sign } from './icons/sign';

interface Props {
  label: string;
  /** Accessible name where several have the same label; it begins with the label. */
  name?: string;
  /** Gets a function that closes it again, e.g. after saving. */
  children: (close: () => void) => ComponentChildren;
}

/** „+ Schritt ergänzen“: a button that opens its form in place. */
export function Disclosure({ label, name, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
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
        aria-label={name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Sign name={open ? 'chevronUp' : 'plus'} />
        {label}
      </button>
      {open && children(close)}
    </div>
  );
}
