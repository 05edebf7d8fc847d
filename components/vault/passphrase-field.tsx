import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { CheckRow } from '../check-row';

const TEXT = UI.vault.field;

interface Props {
  /** Also the field's name in its form. */
  id: string;
  label: string;
  autocomplete: 'current-password' | 'new-password';
  invalid?: boolean;
  /** Id of what explains the field. */
  describedBy?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** How long the text is now; the text itself stays in the field. */
  onLength?: (length: number) => void;
}

/** A secret text: hidden unless the user wants to see it, with a word when the caps lock is on. */
export function PassphraseField({ id, label, autocomplete, invalid = false, describedBy, inputRef, onLength }: Props) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const lookAtKey = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const hint = `${id}-caps`;
  return (
    <div class="field passphrase">
      <label for={id}>{label}</label>
      {/* A spelling checker could send a text that is shown to a server. */}
      <input
        id={id}
        name={id}
        ref={inputRef ?? null}
        class="control"
        // The types know no field that can be both.
        type={(shown ? 'text' : 'password') as 'password'}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        maxLength={1000}
        aria-invalid={invalid}
        aria-describedby={[describedBy, hint].filter(Boolean).join(' ')}
        onKeyDown={lookAtKey}
        onKeyUp={lookAtKey}
        onBlur={() => setCapsLock(false)}
        onInput={(event) => onLength?.(event.currentTarget.value.length)}
      />
      <div class="passphrase-foot">
        <p id={hint} class="small caps-lock" role="status">
          {capsLock && TEXT.capsLock}
        </p>
        <CheckRow checked={shown} onChange={setShown}>
          <span class="small">
            {TEXT.show}
            <span class="hidden-text">: {label}</span>
          </span>
        </CheckRow>
      </div>
    </div>
  );
}
