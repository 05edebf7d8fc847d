import { useState } from 'preact/hooks';
import type { RoomControl } from '../../lib/sap/page/room-control';
import { SAP_UI, sapFault } from '../../lib/text/ui-sap';
import { Disclosure } from '../disclosure';
import { FaultBox } from '../fault-box';
import { StateIcon } from '../icons/state-icon';
import { RecoveryForm } from '../vault/recovery-form';
import { SetUpForm } from '../vault/set-up-form';
import { UnlockForm } from '../vault/unlock-form';
import { EraseForm } from './erase-form';
import { RestoreForm } from './restore-form';

/** What stands between the user and an open workspace. */
export function SapGate({ control }: { control: RoomControl }) {
  const { status, fault } = control;
  if (fault !== null) return <Fault control={control} reason={fault} />;
  if (status === null) return <p class="wait">{SAP_UI.wait}</p>;
  return status.is === 'unset' ? <SetUp control={control} remnants={status.remnants} /> : <Locked control={control} />;
}

function SetUp({ control, remnants }: { control: RoomControl; remnants: boolean }) {
  const { setUp, setUpFrom } = control;
  const TEXT = SAP_UI.setUp;
  return (
    <section class="gate" aria-labelledby="gate-title">
      <h2 id="gate-title" class="gate-title">
        <StateIcon name="locked" />
        {TEXT.title}
      </h2>
      {remnants && <p role="alert">{TEXT.remnants}</p>}
      <p>{TEXT.apart}</p>
      <p>
        <strong>{TEXT.alone}</strong> {TEXT.other}
      </p>
      <SetUpForm former={false} onSetUp={setUp} />
      <Disclosure label={TEXT.restoreOpen} does="show">
        {() => <RestoreForm into="new" onRestore={setUpFrom} />}
      </Disclosure>
    </section>
  );
}

function Locked({ control }: { control: RoomControl }) {
  const [forgot, setForgot] = useState(false);
  const TEXT = SAP_UI.locked;
  return (
    <section class="gate" aria-labelledby="gate-title">
      <h2 id="gate-title" class="gate-title">
        <StateIcon name="locked" />
        {forgot ? TEXT.recoverTitle : TEXT.title}
      </h2>
      {forgot ? (
        <RecoveryForm onRecover={control.recover} onBack={() => setForgot(false)} />
      ) : (
        <UnlockForm onUnlock={control.unlock} onForgot={() => setForgot(true)} />
      )}
    </section>
  );
}

/** A newer version's entries stay as they are: only what is damaged can be erased. */
function Fault({ control, reason }: { control: RoomControl; reason: string }) {
  return (
    <>
      <FaultBox fault={sapFault(reason)}>
        <button type="button" class="button primary" onClick={control.retry}>
          {SAP_UI.retry}
        </button>
      </FaultBox>
      {reason === 'KeyringDamaged' && <EraseForm onErase={control.erase} />}
    </>
  );
}
