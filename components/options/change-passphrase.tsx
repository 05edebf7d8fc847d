import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { Disclosure } from '../disclosure';
import { checkNewPassphrase, chosenPassphrase, NewPassphrase } from '../vault/new-passphrase';
import { PassphraseField } from '../vault/passphrase-field';
import { SecretForm, type Secrets, type Wrong } from '../vault/secret-form';

const TEXT = UI.vault;
const ID = 'change';
const CURRENT = `${ID}-current`;

interface Props {
  onChange: VaultControl['changePassphrase'];
  onChanged: () => void;
}

/** The present passphrase, and the next one twice. */
export function ChangePassphrase({ onChange, onChanged }: Props) {
  return (
    <Disclosure label={TEXT.options.change} does="change">
      {(close) => (
        <SecretForm
          id={ID}
          label={TEXT.options.change}
          button={TEXT.options.changeButton}
          firstField={CURRENT}
          check={check}
          onSubmit={async (secrets) => {
            const message = await onChange(secrets[CURRENT] ?? '', chosenPassphrase(ID, secrets));
            if (message === null) {
              onChanged();
              close();
            }
            return message;
          }}
        >
          {(wrong) => (
            <>
              <PassphraseField
                id={CURRENT}
                label={TEXT.field.current}
                autocomplete="current-password"
                invalid={wrong === CURRENT}
              />
              <NewPassphrase id={ID} label={TEXT.field.next} wrong={wrong} />
            </>
          )}
        </SecretForm>
      )}
    </Disclosure>
  );
}

function check(secrets: Secrets): Wrong | null {
  if (!secrets[CURRENT]) return { field: CURRENT, message: TEXT.field.missing };
  const wrong = checkNewPassphrase(ID, secrets);
  if (wrong || chosenPassphrase(ID, secrets) !== secrets[CURRENT]) return wrong;
  return { field: `${ID}-next`, message: TEXT.field.sameAgain };
}
