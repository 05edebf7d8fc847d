import type { SaveControl } from '../../lib/pages/backup';
import { UI } from '../../lib/text/ui';
import { Sign } from '../icons/sign';
import { Refusal } from '../refusal';
import { checkNewPassphrase, chosenPassphrase, NewPassphrase } from '../vault/new-passphrase';
import { SecretForm } from '../vault/secret-form';
import { ProgressLine } from './progress-line';

const TEXT = UI.backup;

interface Props {
  /** Prefix of the ids inside. */
  id: string;
  backup: SaveControl;
  primary?: boolean;
}

/** One click saves; where the file needs a passphrase of its own, it is asked for. */
export function SaveBackup({ id, backup, primary = false }: Props) {
  const { running, saved, message, asks } = backup;
  const form = `${id}-own`;
  return (
    <>
      {running && <ProgressLine label={TEXT.saving} {...running} onCancel={backup.cancel} />}
      {asks && (
        <div hidden={running !== null}>
          <p>{asks}</p>
          <SecretForm
            id={form}
            label={TEXT.ownPassphrase}
            button={TEXT.save}
            firstField={`${form}-next`}
            check={(secrets) => checkNewPassphrase(form, secrets)}
            onSubmit={(secrets) => backup.save(chosenPassphrase(form, secrets))}
            beside={
              <button type="button" class="button" onClick={backup.cancel}>
                {UI.common.cancel}
              </button>
            }
          >
            {(wrong) => <NewPassphrase id={form} label={TEXT.ownPassphrase} wrong={wrong} />}
          </SecretForm>
        </div>
      )}
      {!running && !asks && (
        <div class="button-row">
          <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => void backup.save(null)}>
            {TEXT.save}
          </button>
        </div>
      )}
      <p role="status" class="job-saved">
        {saved && (
          <>
            <Sign name="tick" />
            <span>{TEXT.saved(saved)}</span>
          </>
        )}
      </p>
      <Refusal id={`${id}-refusal`} message={message} />
    </>
  );
}
