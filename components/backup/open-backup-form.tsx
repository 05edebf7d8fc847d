import { useState } from 'preact/hooks';
import type { RestoreControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { PassphraseField } from '../vault/passphrase-field';
import { SecretForm } from '../vault/secret-form';

const TEXT = UI.backup.restore;
const ID = 'open-backup';
const FIELD = `${ID}-secret`;

interface Props {
  message: string;
  onOpen: RestoreControl['open'];
  onCancel: () => void;
}

/** The passphrase or the printed key under which the file was saved. */
export function OpenBackupForm({ message, onOpen, onCancel }: Props) {
  const [byKey, setByKey] = useState(false);
  const missing = byKey ? UI.vault.recover.keyMissing : UI.vault.field.missing;
  return (
    <>
      <p role="status">{message}</p>
      <SecretForm
        key={String(byKey)}
        id={ID}
        label={TEXT.open}
        button={TEXT.open}
        firstField={FIELD}
        check={(secrets) => (secrets[FIELD] ? null : { field: FIELD, message: missing })}
        onSubmit={(secrets) => {
          const secret = secrets[FIELD] ?? '';
          return onOpen(byKey ? { recoveryKey: secret } : { passphrase: secret });
        }}
        beside={
          <>
            <button type="button" class="button" onClick={onCancel}>
              {UI.common.cancel}
            </button>
            <button type="button" class="text-button link" onClick={() => setByKey(!byKey)}>
              {byKey ? TEXT.withPassphrase : TEXT.withKey}
            </button>
          </>
        }
      >
        {(wrong) => (
          <PassphraseField
            id={FIELD}
            label={byKey ? TEXT.key : UI.vault.field.passphrase}
            autocomplete="current-password"
            invalid={wrong === FIELD}
            describedBy={`${ID}-refusal`}
          />
        )}
      </SecretForm>
    </>
  );
}
