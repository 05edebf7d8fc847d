import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { RoomControl } from '../../lib/sap/page/room-control';
import { SAP_UI } from '../../lib/text/ui-sap';
import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import { StateIcon } from '../icons/state-icon';
import { Tabs } from '../tabs';
import { RecoverySheet } from '../vault/recovery-sheet';
import { ProtectionTab } from './protection-tab';
import { SapBar } from './sap-bar';
import { SapGate } from './sap-gate';

interface TabProps {
  room: OpenRoom;
  control: RoomControl;
}

/** In this order; what a tab shows it gets from the room alone, but for the protection of it. */
const TABS: readonly { id: string; label: string; show: (props: TabProps) => JSX.Element }[] = [
  { id: 'protection', label: SAP_PROTECTION_UI.tab, show: ({ control }) => <ProtectionTab control={control} /> },
];

/** The page „Arbeitsbereich SAP“ while it is switched on and in this tab only. */
export function SapBody({ control }: { control: RoomControl }) {
  const { open, recovery, lockAt, lock } = control;
  return (
    <>
      <SapBar lockAt={lockAt} onLock={open && lock} />
      <main class="sap">
        <h1 class="hidden-text">{SAP_UI.page}</h1>
        {recovery && (
          <RecoverySheet recovery={recovery} onPrint={control.print} onKept={control.putAway} words={SAP_UI.sheet} />
        )}
        {!recovery && (open ? <OpenTabs room={open} control={control} /> : <SapGate control={control} />)}
      </main>
    </>
  );
}

function OpenTabs(props: TabProps) {
  const [chosen, setChosen] = useState(TABS[0]?.id ?? '');
  const { found } = props.control;
  const tab = TABS.find(({ id }) => id === chosen);
  useLayoutEffect(() => {
    // The form that had the focus is gone.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.tabs [aria-selected="true"]')?.focus();
  }, []);
  return (
    <>
      {found[0] && (
        <p class="sap-found" role="alert">
          <StateIcon name="error" />
          <span>
            <strong>{SAP_UI.found}:</strong> {found.join(' ')}
          </span>
        </p>
      )}
      <Tabs
        label={SAP_UI.tabsLabel}
        tabs={TABS.map(({ id, label }) => ({ id, label }))}
        chosen={chosen}
        onChoose={setChosen}
      >
        {tab?.show(props)}
      </Tabs>
    </>
  );
}
