import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import { Disclosure } from '../disclosure';
import { SecretForm } from '../vault/secret-form';
import { ConfirmWord, checkWord } from './confirm-word';

const TEXT = SAP_PROTECTION_UI;
const ID = 'sap-erase';

/** Everything goes, after a word that was typed. */
export function EraseForm({ onErase }: { onErase: () => Promise<string | null> }) {
  return (
    <Disclosure label={TEXT.eraseOpen} does="change">
      {() => (
        <SecretForm
          id={ID}
          label={TEXT.erase}
          button={TEXT.eraseButton}
          firstField={`${ID}-word`}
          check={(secrets) => checkWord(ID, TEXT.eraseWord, secrets)}
          onSubmit={onErase}
        >
          {(wrong) => (
            <>
              <p>{TEXT.eraseWhat}</p>
              <ConfirmWord id={ID} word={TEXT.eraseWord} wrong={wrong} />
            </>
          )}
        </SecretForm>
      )}
    </Disclosure>
  );
}
