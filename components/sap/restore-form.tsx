import { useState } from 'preact/hooks';
import type { BackupSource } from '../../lib/sap/store/room';
import { UI } from '../../lib/text/ui';
import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import { checkNewPassphrase, chosenPassphrase, NewPassphrase } from '../vault/new-passphrase';
import { PassphraseField } from '../vault/passphrase-field';
import { SecretForm, type Secrets, type Wrong } from '../vault/secret-form';
import { ConfirmWord, checkWord } from './confirm-word';

const TEXT = SAP_PROTECTION_UI;
const ID = 'sap-restore';
const FILE = `${ID}-file`;
const SECRET = `${ID}-secret`;

interface Props {
  /** A workspace that is not set up gets a passphrase with it; one that is there is replaced, after a word. */
  into: 'new' | 'present';
  /** @param passphrase '' for one that is there */
  onRestore: (source: BackupSource, passphrase: string) => Promise<string | null>;
}

/** A backup file and what opens it. */
export function RestoreForm({ into, onRestore }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const check = (secrets: Secrets): Wrong | null => {
    if (!file) return { field: FILE, message: TEXT.fileMissing };
    if (!secrets[SECRET]?.trim()) return { field: SECRET, message: TEXT.fileSecretMissing };
    return into === 'new' ? checkNewPassphrase(ID, secrets) : checkWord(ID, TEXT.replaceWord, secrets);
  };
  const submit = async (secrets: Secrets): Promise<string | null> => {
    const bytes = await file?.arrayBuffer().catch(() => null);
    if (!bytes) return UI.common.failed;
    const source = { file: new Uint8Array(bytes), secret: secrets[SECRET] ?? '' };
    return onRestore(source, into === 'new' ? chosenPassphrase(ID, secrets) : '');
  };
  return (
    <SecretForm
      id={ID}
      label={TEXT.restore}
      button={into === 'new' ? TEXT.restoreStart : TEXT.restoreButton}
      firstField={SECRET}
      check={check}
      onSubmit={submit}
    >
      {(wrong) => (
        <>
          {into === 'present' && <p>{TEXT.restoreWhat}</p>}
          <div class="field">
            <label for={FILE}>{TEXT.file}</label>
            <input
              id={FILE}
              class="control"
              type="file"
              accept=".fbr"
              aria-invalid={wrong === FILE}
              aria-describedby={`${ID}-refusal`}
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </div>
          <PassphraseField
            id={SECRET}
            label={TEXT.fileSecret}
            autocomplete="current-password"
            invalid={wrong === SECRET}
            describedBy={`${ID}-refusal`}
          />
          {into === 'new' ? (
            <NewPassphrase id={ID} label={TEXT.nextPassphrase} wrong={wrong} />
          ) : (
            <ConfirmWord id={ID} word={TEXT.replaceWord} wrong={wrong} />
          )}
        </>
      )}
    </SecretForm>
  );
}
