import { useCallback, useMemo } from 'preact/hooks';
import { holdsText } from '../../components/kept';
import { SapBody } from '../../components/sap/sap-body';
import { SapClosed } from '../../components/sap/sap-closed';
import { useLeaveWarning } from '../../lib/pages/use-leave-warning';
import { useWorkspace } from '../../lib/pages/use-workspace';
import { useOnlyTab } from '../../lib/sap/page/use-only-tab';
import { useRoom } from '../../lib/sap/page/use-room';
import type { WorkspaceSwitch } from '../../lib/workspace-switch';

type LockTimes = WorkspaceSwitch['lock'];

/** The page „Arbeitsbereich SAP“. Before it is switched on nothing of it is opened. */
export function App() {
  const { state } = useWorkspace();
  if (!state) return <SapClosed why={null} />;
  return state.on ? <OnlyHere times={state.lock} /> : <SapClosed why={state.managed ? 'managed' : 'own'} />;
}

function OnlyHere({ times }: { times: LockTimes }) {
  const isOnly = useOnlyTab();
  return isOnly ? <Workspace times={times} /> : <SapClosed why={isOnly === null ? null : 'elsewhere'} />;
}

/** What is typed and not saved is in this page's memory only. */
function Workspace({ times }: { times: LockTimes }) {
  const texts = useMemo(() => new Map<string, unknown>(), []);
  useLeaveWarning(useCallback(() => holdsText(texts), [texts]));
  return <SapBody control={useRoom(times)} texts={texts} />;
}
