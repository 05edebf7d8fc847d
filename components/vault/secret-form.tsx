import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Refusal } from '../refusal';

/** What stands in the fields of a form, by their names. */
export type Secrets = Record<string, string>;
/** A field by its id, and what is wrong with it. */
export interface Wrong {
  field: string;
  message: string;
}

interface Props {
  id: string;
  label: string;
  button: string;
  /** The first thing that is wrong before anything is sent, or null. */
  check: (secrets: Secrets) => Wrong | null;
  /** Null when done, else a sentence why not. */
  onSubmit: (secrets: Secrets) => Promise<string | null>;
  /** The field that gets the focus after a refusal. */
  firstField: string;
  /** Gets the id of the field that is wrong, or null. */
  children: (wrong: string | null) => ComponentChildren;
  /** Beside the button. */
  beside?: ComponentChildren;
}

/**
 * Fields with secrets and one button. The texts live in the fields only: read when they are sent, and emptied when that
 * went well.
 */
export function SecretForm({ id, label, button, check, onSubmit, firstField, children, beside }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [busy, setBusy] = useState(false);

  const focus = (field: string): void => {
    const input = form.current?.querySelector<HTMLInputElement>(`#${field}`);
    input?.focus();
    input?.select();
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const element = form.current;
    if (busy || !element) return;
    const secrets = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
    const mistake = check(secrets);
    setWrong(mistake);
    if (mistake) {
      focus(mistake.field);
      return;
    }
    setBusy(true);
    const message = await onSubmit(secrets);
    setBusy(false);
    if (message === null) element.reset();
    else {
      setWrong({ field: firstField, message });
      focus(firstField);
    }
  };
  return (
    <form class="secret-form" ref={form} noValidate aria-label={label} aria-busy={busy} onSubmit={submit}>
      {children(wrong?.field ?? null)}
      <Refusal id={`${id}-refusal`} message={wrong?.message ?? null} />
      <div class="button-row">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {button}
        </button>
        {beside}
      </div>
    </form>
  );
}
