import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { RoomControl } from '../../lib/sap/page/room-control';
import { SAP_UI } from '../../lib/text/ui-sap';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { SAP_DETAILS_UI } from '../../lib/text/ui-sap-details';
import { SAP_DUTIES_UI } from '../../lib/text/ui-sap-duties';
import { SAP_PROTECTION_UI } from '../../lib/text/ui-sap-protection';
import { SAP_QUARTER_UI } from '../../lib/text/ui-sap-quarter';
import { SAP_RULES_UI } from '../../lib/text/ui-sap-rules';
import { SAP_TIME_UI } from '../../lib/text/ui-sap-time';
import { StateIcon } from '../icons/state-icon';
import { KeptContext, KeptPlace } from '../kept';
import { Tabs } from '../tabs';
import { RecoverySheet } from '../vault/recovery-sheet';
import { ClientsTab } from './clients-tab';
import { DetailsTab } from './details-tab';
import { DutiesTab } from './duties-tab';
import { ProtectionTab } from './protection-tab';
import { QuarterTab } from './quarter-tab';
import { RulesTab } from './rules-tab';
import { SapBar } from './sap-bar';
import { SapGate } from './sap-gate';
import { TimeTab } from './time-tab';

interface TabProps {
  room: OpenRoom;
  control: RoomControl;
  /** Opens the tab „Angaben“. */
  toDetails: () => void;
}

const DETAILS = 'details';

/** In this order; what a tab shows it gets from the room alone, but for the protection of it. */
const TABS: readonly { id: string; label: string; show: (props: TabProps) => JSX.Element }[] = [
  { id: 'clients', label: SAP_CLIENTS_UI.title, show: (props) => <ClientsTab {...props} /> },
  { id: 'duties', label: SAP_DUTIES_UI.tab, show: (props) => <DutiesTab {...props} /> },
  { id: 'time', label: SAP_TIME_UI.title, show: (props) => <TimeTab {...props} /> },
  { id: 'quarter', label: SAP_QUARTER_UI.title, show: (props) => <QuarterTab {...props} /> },
  { id: DETAILS, label: SAP_DETAILS_UI.title, show: (props) => <DetailsTab {...props} /> },
  { id: 'rules', label: SAP_RULES_UI.title, show: (props) => <RulesTab {...props} /> },
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
        {open && (
          // What is typed in a tab stays while the key is shown.
          <div hidden={recovery !== null}>
            <OpenTabs room={open} control={control} />
          </div>
        )}
        {!open && !recovery && <SapGate control={control} />}
      </main>
    </>
  );
}

/** What is typed and not saved is kept over a change of the tab, in memory, until the workspace is locked. */
function OpenTabs(props: Omit<TabProps, 'toDetails'>) {
  const [chosen, setChosen] = useState(TABS[0]?.id ?? '');
  const { found } = props.control;
  const tab = TABS.find(({ id }) => id === chosen);
  const kept = useMemo(() => ({ texts: new Map<string, unknown>(), place: 'sap' }), []);
  const toDetails = (): void => {
    setChosen(DETAILS);
    document.getElementById(`tab-${DETAILS}`)?.focus();
  };
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
        <KeptContext.Provider value={kept}>
          {tab && <KeptPlace name={tab.id}>{tab.show({ ...props, toDetails })}</KeptPlace>}
        </KeptContext.Provider>
      </Tabs>
    </>
  );
}
