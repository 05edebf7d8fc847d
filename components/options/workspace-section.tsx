import { WORKSPACE_UI } from '../../lib/text/ui-workspace';
import type { WorkspaceSwitch } from '../../lib/workspace-switch';
import { CheckRow } from '../check-row';
import { FixedValue, SettingRow } from './setting-row';

export interface WorkspaceProps {
  /** Null until it is known. */
  state: WorkspaceSwitch | null;
  onSwitch: (on: boolean) => void;
}

/** Switches the workspace for Soziale Ansprechpersonen on, and is the only way there. */
export function WorkspaceSection({ state, onSwitch }: WorkspaceProps) {
  const word = state?.on ? WORKSPACE_UI.on : WORKSPACE_UI.off;
  return (
    <section class="options-section" id="workspace" aria-labelledby="workspace-title">
      <h2 id="workspace-title">{WORKSPACE_UI.title}</h2>
      <p class="muted section-note">{WORKSPACE_UI.note}</p>
      {state && (
        <SettingRow label={WORKSPACE_UI.label} note={WORKSPACE_UI.labelNote} managed={state.managed}>
          {state.managed ? (
            <FixedValue text={word} />
          ) : (
            <CheckRow checked={state.on} onChange={onSwitch}>
              {WORKSPACE_UI.on}
            </CheckRow>
          )}
          {state.on && (
            <div class="button-row">
              <a class="button" href="/sap.html">
                {WORKSPACE_UI.open}
              </a>
            </div>
          )}
        </SettingRow>
      )}
    </section>
  );
}
