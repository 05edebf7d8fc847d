import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { PassphraseField } from './passphrase-field';
import { SecretForm } from './secret-form';

const ID = 'unlock';
const FIELD = `${ID}-passphrase`;

interface Props {
  onUnlock: VaultControl['unlock'];
  /** Null where the way over the printed key is not offered. */
  onForgot: (() => void) | null;
}

/** One field; Enter unlocks. The field has the focus as soon as the user is in this page, and never takes it from another. */
export function UnlockForm({ onUnlock, onForgot }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const take = (): void => {
      if (document.activeElement === document.body) input.current?.focus();
    };
    if (document.hasFocus()) take();
    window.addEventListener('focus', take, { once: true });
    return () => window.removeEventListener('focus', take);
  }, []);
  return (
    <SecretForm
      id={ID}
      label={UI.vault.unlock.title}
      button={UI.vault.unlock.button}
      firstField={FIELD}
      check={(secrets) => (secrets[FIELD] ? null : { field: FIELD, message: UI.vault.field.missing })}
      onSubmit={(secrets) => onUnlock(secrets[FIELD] ?? '')}
      beside={
        onForgot && (
          <button type="button" class="text-button link" onClick={onForgot}>
            {UI.vault.unlock.forgot}
          </button>
        )
      }
    >
      {(wrong) => (
        <PassphraseField
          id={FIELD}
          label={UI.vault.field.passphrase}
          autocomplete="current-password"
          invalid={wrong === FIELD}
          describedBy={`${ID}-refusal`}
          inputRef={input}
        />
      )}
    </SecretForm>
  );
}
