import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { countDue, dutyFindings } from '../../lib/sap/duty-findings';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { RoomControl } from '../../lib/sap/page/room-control';
import { SAP_UI } from '../../lib/text/ui-sap';
import { StateIcon } from '../icons/state-icon';
import { KeptContext, KeptPlace, useKeptFace } from '../kept';
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

interface Props {
  control: RoomControl;
  /** What is typed and not saved. */
  texts: Map<string, unknown>;
}

interface TabProps {
  room: OpenRoom;
  control: RoomControl;
  /** Opens the tab „Angaben“. */
  toDetails: () => void;
}

/** What a tab shows it gets from the room alone, but for the protection of it. */
const SHOWN: Record<keyof typeof SAP_UI.tabs, (props: TabProps) => JSX.Element> = {
  clients: ({ room, toDetails }) => <ClientsTab room={room} toDetails={toDetails} />,
  duties: ({ room, toDetails }) => <DutiesTab room={room} toDetails={toDetails} />,
  time: ({ room, toDetails }) => <TimeTab room={room} toDetails={toDetails} />,
  quarter: ({ room }) => <QuarterTab room={room} />,
  details: ({ room }) => <DetailsTab room={room} />,
  rules: ({ room }) => <RulesTab room={room} />,
  protection: ({ control }) => <ProtectionTab control={control} />,
};
type TabId = keyof typeof SHOWN;

/** The page „Arbeitsbereich SAP“ while it is switched on and in this tab only. What is typed outlives its lock in memory. */
export function SapBody({ control, texts }: Props) {
  const { open, recovery, lockAt, lock, status } = control;
  // Erased: nothing typed in it waits for the next one.
  if (status?.is === 'unset') texts.clear();
  return (
    <KeptContext.Provider value={{ texts, place: 'sap' }}>
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
    </KeptContext.Provider>
  );
}

function OpenTabs({ room, control }: Pick<TabProps, 'room' | 'control'>) {
  const [chosen, setChosen] = useKeptFace<TabId>('tab', 'clients');
  const { found } = control;
  const { duties, ...labels } = SAP_UI.tabs;
  const named = { ...labels, duties: duties(countDue(dutyFindings(room))) };
  const shown = SHOWN[chosen];
  const toDetails = (): void => {
    setChosen('details');
    document.getElementById('tab-details')?.focus();
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
        tabs={(Object.keys(SHOWN) as TabId[]).map((id) => ({ id, label: named[id] }))}
        chosen={chosen}
        onChoose={setChosen}
      >
        <KeptPlace name={chosen}>{shown({ room, control, toDetails })}</KeptPlace>
      </Tabs>
    </>
  );
}
