import { useState } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';
import { PriorWork } from './prior-work';
import { RecoveryForm } from './recovery-form';
import { SetUpForm } from './set-up-form';
import { UnlockForm } from './unlock-form';

const TEXT = UI.vault;

interface Props {
  vault: VaultControl;
  /** The popup closes with the next click elsewhere: no place for a key that is shown once. */
  place?: 'panel' | 'popup' | 'options';
}

/** What stands between the user and the entries: the first passphrase, the lock, or the way over the printed key. */
export function VaultGate({ vault, place = 'panel' }: Props) {
  const [forgot, setForgot] = useState(false);
  const { state } = vault;
  if (!state || state.status === 'open') return null;
  const inPopup = place === 'popup';
  const title = state.status === 'unset' ? TEXT.setUp.title : forgot ? TEXT.recover.title : TEXT.unlock.title;
  return (
    <section class={place === 'options' ? 'gate' : 'section gate'} aria-labelledby="gate-title">
      <h2 id="gate-title" class="gate-title">
        <StateIcon name="locked" />
        {title}
      </h2>
      {state.status === 'unset' && inPopup && <p>{TEXT.setUp.inPanel}</p>}
      {state.status === 'unset' && !inPopup && (
        <>
          <PriorWork loss={state.storage.loss}>
            {place === 'options' ? (
              <a href="#backup">{UI.backup.restore.first}</a>
            ) : (
              <button type="button" class="text-button link" onClick={vault.restore}>
                {UI.backup.restore.first}
              </button>
            )}
          </PriorWork>
          <SetUpForm former={state.former} onSetUp={vault.setUp} />
        </>
      )}
      {state.status === 'locked' && forgot && (
        <RecoveryForm onRecover={vault.recover} onBack={() => setForgot(false)} />
      )}
      {state.status === 'locked' && !forgot && (
        <>
          {state.by === 'organisation' ? (
            <>
              <p>{TEXT.unlock.organisation}</p>
              {!inPopup && (
                <button type="button" class="text-button link" onClick={() => setForgot(true)}>
                  {TEXT.recover.title}
                </button>
              )}
            </>
          ) : (
            <UnlockForm onUnlock={vault.unlock} onForgot={inPopup ? null : () => setForgot(true)} />
          )}
          {inPopup && <p class="small">{TEXT.unlock.forgotInPanel}</p>}
        </>
      )}
    </section>
  );
}
