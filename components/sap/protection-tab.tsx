import { useState } from 'preact/hooks';
import type { RoomControl } from '../../lib/sap/page/room-control';
import { UI } from '../../lib/text/ui';
import { SAP_UI } from '../../lib/text/ui-sap';
import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import { Disclosure } from '../disclosure';
import { LiveRegion } from '../live-region';
import { ChangePassphrase } from '../options/change-passphrase';
import { RenewRecovery } from '../options/renew-recovery';
import { SettingRow } from '../options/setting-row';
import { Refusal } from '../refusal';
import { Toast } from '../toast';
import { EraseForm } from './erase-form';
import { RestoreForm } from './restore-form';

const TEXT = SAP_PROTECTION_UI;

/** „Schutz“: passphrase, printed key, backup, deleting everything, and against whom it helps. */
export function ProtectionTab({ control }: { control: RoomControl }) {
  const { changePassphrase, renewRecoveryKey, restore, erase, times, found } = control;
  const [done, setDone] = useState('');
  const words = UI.vault.options;
  return (
    <section class="sap-protection options-section" aria-labelledby="sap-protection-title">
      <h2 id="sap-protection-title">{TEXT.title}</h2>
      <LiveRegion text={done} />
      <SettingRow label={TEXT.when}>
        <ul class="plain-lines">
          <li>{words.afterMinutes(times.minutes)}</li>
          <li>{words.afterHours(times.hours)}</li>
          <li>{TEXT.withScreen}</li>
          <li>{TEXT.withPage}</li>
        </ul>
        <p>{TEXT.unsaved}</p>
      </SettingRow>
      <SettingRow label={words.change}>
        <ChangePassphrase onChange={changePassphrase} onChanged={() => setDone(words.changed)} />
      </SettingRow>
      <SettingRow label={words.renew} note={words.renewNote}>
        <RenewRecovery onRenew={renewRecoveryKey} />
      </SettingRow>
      <SaveBackup control={control} />
      <SettingRow label={TEXT.restore} note={TEXT.restoreNote}>
        <Disclosure label={TEXT.restore} does="change">
          {(close) => (
            <RestoreForm
              into="present"
              onRestore={async (source) => {
                const message = await restore(source);
                if (message === null) {
                  setDone(TEXT.restored);
                  close();
                }
                return message;
              }}
            />
          )}
        </Disclosure>
      </SettingRow>
      {found.length > 0 && (
        <SettingRow label={SAP_UI.found}>
          <ul class="plain-lines">
            {found.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </SettingRow>
      )}
      <SettingRow label={TEXT.erase} note={TEXT.eraseNote}>
        <EraseForm onErase={erase} />
      </SettingRow>
      <SettingRow label={TEXT.against}>
        <p class="name">{words.protectsTitle}</p>
        <Lines of={TEXT.protects} />
        <p class="name">{words.protectsNotTitle}</p>
        <Lines of={TEXT.protectsNot} />
      </SettingRow>
      {done && <Toast text={done} onGone={() => setDone('')} />}
    </section>
  );
}

function SaveBackup({ control }: { control: RoomControl }) {
  const [result, setResult] = useState<{ saved: string } | { message: string } | null>(null);
  return (
    <SettingRow label={TEXT.backup} note={TEXT.backupNote}>
      <p>{TEXT.backupHow}</p>
      <p>{TEXT.backupOlder}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => void control.saveBackup().then(setResult)}>
          {TEXT.backupSave}
        </button>
      </div>
      <p role="status">{result && 'saved' in result && TEXT.backupSaved(result.saved)}</p>
      <Refusal id="sap-backup-refusal" message={result && 'message' in result ? result.message : null} />
    </SettingRow>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul class="plain-lines">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
