import { useEffect, useState } from 'preact/hooks';
import { onSwitch, readSwitch, type WorkspaceSwitch, writeSwitch } from '../workspace-switch';

/** The switch of the workspace for Soziale Ansprechpersonen, kept fresh; `state` is null until it is known. */
export function useWorkspace(): { state: WorkspaceSwitch | null; write: (on: boolean) => Promise<void> } {
  const [state, setState] = useState<WorkspaceSwitch | null>(null);
  useEffect(() => {
    const load = (): void => void readSwitch().then(setState, () => null);
    load();
    return onSwitch(load);
  }, []);
  return { state, write: writeSwitch };
}
