import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';
import { Keys } from '../key-cap';
import { RecoverySheet } from '../vault/recovery-sheet';
import { VaultGate } from '../vault/vault-gate';
import { ChangePassphrase } from './change-passphrase';
import { OrganisationBlob } from './organisation-blob';
import { RenewRecovery } from './renew-recovery';
import { SettingRow } from './setting-row';
import { StorageRow } from './storage-row';

const TEXT = UI.vault.options;

interface Props {
  vault: VaultControl;
  /** Something was written. */
  onSaved: (text: string) => void;
}

/** „Schutz der Einträge“: how they are protected, against whom, and what the user can change about it. */
export function ProtectionSection({ vault, onSaved }: Props) {
  const { state, recovery } = vault;
  const byOrganisation = state?.by === 'organisation';
  const ownKey = state?.status === 'open' && !byOrganisation;
  return (
    <section class="options-section" id="protection" aria-labelledby="protection-title">
      <h2 id="protection-title">{TEXT.title}</h2>
      {recovery && <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />}
      {state && (
        <SettingRow label={TEXT.state} managed={byOrganisation}>
          <p class="check-line">
            <StateIcon name={state.status === 'open' ? 'unlocked' : 'locked'} />
            <span>{TEXT.states[state.status]}</span>
          </p>
          {byOrganisation && <p class="muted">{TEXT.byOrganisation}</p>}
          {ownKey && (
            <div class="button-row">
              <button type="button" class="button" onClick={vault.lock}>
                {TEXT.lockNow}
              </button>
            </div>
          )}
          <VaultGate vault={vault} place="options" />
        </SettingRow>
      )}
      {!byOrganisation && <LockTimes rules={vault.rules} />}
      {ownKey && (
        <>
          <SettingRow label={TEXT.change}>
            <ChangePassphrase onChange={vault.changePassphrase} onChanged={() => onSaved(TEXT.changed)} />
          </SettingRow>
          <SettingRow label={TEXT.renew} note={TEXT.renewNote}>
            <RenewRecovery onRenew={vault.renewRecoveryKey} />
          </SettingRow>
        </>
      )}
      {state && <StorageRow storage={state.storage} />}
      {state?.organisationBlob && (
        <SettingRow label={TEXT.blob} note={TEXT.blobNote}>
          <OrganisationBlob blob={state.organisationBlob} onCopy={vault.copyBlob} onSave={vault.saveBlob} />
        </SettingRow>
      )}
      {state && state.problems.length > 0 && (
        <SettingRow label={TEXT.problems}>
          <ul class="plain-lines">
            {state.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </SettingRow>
      )}
      <SettingRow label={TEXT.against}>
        <p class="name">{TEXT.protectsTitle}</p>
        <Lines of={byOrganisation ? [...TEXT.protects, ...TEXT.protectsOrganisation] : TEXT.protects} />
        <p class="name">{TEXT.protectsNotTitle}</p>
        <Lines of={byOrganisation ? TEXT.protectsNotOrganisation : TEXT.protectsNot} />
      </SettingRow>
    </section>
  );
}

function LockTimes({ rules }: { rules: VaultControl['rules'] }) {
  if (!rules) return null;
  const { minutes, hours, managed, withScreen, shortcut } = rules;
  return (
    <SettingRow label={TEXT.lockTimes} managed={managed.length > 0}>
      <ul class="plain-lines">
        <li>{TEXT.afterMinutes(minutes)}</li>
        <li>{TEXT.afterHours(hours)}</li>
        {withScreen && <li>{TEXT.withScreen}</li>}
        <li>{TEXT.withRestart}</li>
        <li>
          {shortcut ? (
            <>
              {TEXT.atOnce} <span class="hidden-text">{shortcut}</span>
              <Keys shortcut={shortcut} />
            </>
          ) : (
            TEXT.noShortcut
          )}
        </li>
      </ul>
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
