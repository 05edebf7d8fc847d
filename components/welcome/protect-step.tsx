import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultControl } from '../../lib/pages/vault';
import { WELCOME_UI } from '../../lib/text/ui-welcome';
import { PriorWork } from '../vault/prior-work';
import { RecoverySheet } from '../vault/recovery-sheet';
import { SetUpForm } from '../vault/set-up-form';
import { StepCard, type StepState } from './step-card';

const TEXT = WELCOME_UI.protect;

export function protectState({ state, recovery }: VaultControl): StepState {
  if (recovery) return 'key';
  if (!state || (state.status === 'unset' && state.by === 'passphrase')) return 'open';
  return state.by === 'organisation' ? 'organisation' : 'done';
}

/** The passphrase and the printed key, or that the organisation gives the key. */
export function ProtectStep({ vault }: { vault: VaultControl }) {
  const { state, recovery } = vault;
  const title = useRef<HTMLHeadingElement>(null);
  const hadSheet = useRef(false);
  // The button that had the focus goes with the sheet.
  useLayoutEffect(() => {
    if (!recovery && hadSheet.current) title.current?.focus();
    hadSheet.current = recovery !== null;
  }, [recovery]);
  return (
    <StepCard id="protect" number={1} title={TEXT.title} state={protectState(vault)} titleRef={title}>
      {recovery ? <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} /> : null}
      {!recovery && state && <Inside state={state} onSetUp={vault.setUp} />}
    </StepCard>
  );
}

function Inside({ state, onSetUp }: { state: NonNullable<VaultControl['state']>; onSetUp: VaultControl['setUp'] }) {
  if (state.by === 'organisation') return <p>{TEXT.organisation}</p>;
  if (state.status === 'unset') {
    return (
      <>
        <PriorWork loss={state.storage.loss}>
          <a href="/options.html#backup">{TEXT.restoreLink}</a>
        </PriorWork>
        <SetUpForm former={state.former} onSetUp={onSetUp} />
      </>
    );
  }
  return (
    <>
      <p>{state.status === 'open' ? TEXT.isOpen : TEXT.isLocked}</p>
      <p class="muted">{TEXT.lockHint}</p>
      <p>
        <a href="/options.html#protection">{TEXT.change}</a>
      </p>
    </>
  );
}
