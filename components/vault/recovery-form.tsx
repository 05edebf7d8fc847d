import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { checkNewPassphrase, chosenPassphrase, NewPassphrase } from './new-passphrase';
import { SecretForm } from './secret-form';

const TEXT = UI.vault.recover;
const ID = 'recover';
const KEY = `${ID}-key`;

interface Props {
  onRecover: VaultControl['recover'];
  onBack: () => void;
}

/** Opens with the printed key and sets a new passphrase. */
export function RecoveryForm({ onRecover, onBack }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      <p>{TEXT.why}</p>
      <SecretForm
        id={ID}
        label={TEXT.title}
        button={TEXT.button}
        firstField={KEY}
        check={(secrets) =>
          secrets[KEY]?.trim() ? checkNewPassphrase(ID, secrets) : { field: KEY, message: TEXT.keyMissing }
        }
        onSubmit={(secrets) => onRecover(secrets[KEY]?.trim() ?? '', chosenPassphrase(ID, secrets))}
        beside={
          <button type="button" class="text-button link" onClick={onBack}>
            {TEXT.back}
          </button>
        }
      >
        {(wrong) => (
          <>
            <div class="field">
              <label for={KEY}>{TEXT.key}</label>
              <textarea
                id={KEY}
                name={KEY}
                ref={field}
                class="control recovery-input"
                rows={3}
                maxLength={300}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                aria-invalid={wrong === KEY}
                aria-describedby={`${ID}-refusal`}
              />
            </div>
            <NewPassphrase id={ID} label={UI.vault.field.next} wrong={wrong} />
          </>
        )}
      </SecretForm>
    </>
  );
}
