import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { Disclosure } from '../disclosure';
import { PassphraseField } from '../vault/passphrase-field';
import { SecretForm } from '../vault/secret-form';

const TEXT = UI.vault;
const FIELD = 'renew-passphrase';

/** A new key to be printed, for the passphrase. */
export function RenewRecovery({ onRenew }: { onRenew: VaultControl['renewRecoveryKey'] }) {
  return (
    <Disclosure label={TEXT.options.renewOpen}>
      {(close) => (
        <SecretForm
          id="renew"
          label={TEXT.options.renewOpen}
          button={TEXT.options.renewButton}
          firstField={FIELD}
          check={(secrets) => (secrets[FIELD] ? null : { field: FIELD, message: TEXT.field.missing })}
          onSubmit={async (secrets) => {
            const message = await onRenew(secrets[FIELD] ?? '');
            if (message === null) close();
            return message;
          }}
        >
          {(wrong) => (
            <>
              <p>{TEXT.options.renewWhy}</p>
              <PassphraseField
                id={FIELD}
                label={TEXT.field.passphrase}
                autocomplete="current-password"
                invalid={wrong === FIELD}
              />
            </>
          )}
        </SecretForm>
      )}
    </Disclosure>
  );
}
