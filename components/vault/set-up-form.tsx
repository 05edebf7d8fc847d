import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { checkNewPassphrase, chosenPassphrase, NewPassphrase } from './new-passphrase';
import { SecretForm } from './secret-form';

const TEXT = UI.vault.setUp;
const ID = 'set-up';

interface Props {
  /** Entries of an earlier version are taken over. */
  former: boolean;
  onSetUp: VaultControl['setUp'];
}

/** The first passphrase: before it nothing is stored. */
export function SetUpForm({ former, onSetUp }: Props) {
  return (
    <>
      <p>{TEXT.why}</p>
      {former && <p>{TEXT.former}</p>}
      <SecretForm
        id={ID}
        label={TEXT.title}
        button={TEXT.button}
        firstField={`${ID}-next`}
        check={(secrets) => checkNewPassphrase(ID, secrets)}
        onSubmit={(secrets) => onSetUp(chosenPassphrase(ID, secrets))}
      >
        {(wrong) => <NewPassphrase id={ID} label={UI.vault.field.passphrase} wrong={wrong} />}
      </SecretForm>
    </>
  );
}
