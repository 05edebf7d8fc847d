import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Refusal } from './refusal';

interface Props {
  /** Prefix of the ids inside; the refusal has the id `<id>-refusal`. */
  id: string;
  label: string;
  button: string;
  message: string | null;
  /** Returns the id of the field that is wrong, or null when all is well. */
  onSubmit: () => string | null;
  children: ComponentChildren;
}

/** A few fields, one button, and the refusal beside it; a refusal moves the focus to its field. */
export function SmallForm({ id, label, button, message, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = onSubmit();
    if (wrong) form.current?.querySelector<HTMLElement>(`#${wrong}`)?.focus();
  };
  return (
    <form class="small-form" ref={form} noValidate aria-label={label} onSubmit={submit}>
      {children}
      <button type="submit" class="button">
        {button}
      </button>
      <Refusal id={`${id}-refusal`} message={message} />
    </form>
  );
}
