import { BackupReminder } from '../../components/backup/backup-reminder';
import { CaseHead } from '../../components/case/case-head';
import { CaseloadLink } from '../../components/caseload/caseload-link';
import { HelpLink } from '../../components/help/help-link';
import { LookupButton } from '../../components/lookup/lookup-button';
import { NoAnswer } from '../../components/panel/no-answer';
import { PanelBody } from '../../components/panel/panel-body';
import { PersonVeil } from '../../components/panel/person-veil';
import { TeachPanel } from '../../components/panel/teach/teach-panel';
import { PlannerLink } from '../../components/planner/planner-link';
import { LockContext } from '../../components/vault/lock-button';
import { LockTimeContext } from '../../components/vault/lock-left';
import { RecoverySheet } from '../../components/vault/recovery-sheet';
import { StorageLossNote } from '../../components/vault/storage-loss-note';
import { request } from '../../lib/messages/client';
import { bindActions } from '../../lib/pages/bind-actions';
import { enableSite } from '../../lib/pages/enable-site';
import { lookUp } from '../../lib/pages/look-up';
import { readPaste } from '../../lib/pages/paste';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { useHeadingFocus } from '../../lib/pages/use-heading-focus';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { usePanel } from '../../lib/pages/use-panel';
import { useSaveBackup } from '../../lib/pages/use-save-backup';
import { useTakeList } from '../../lib/pages/use-take-list';
import { useTeaching } from '../../lib/pages/use-teaching';
import { useVault } from '../../lib/pages/use-vault';
import { lockOf } from '../../lib/pages/vault';
import { UI } from '../../lib/text/ui';

/** The side panel (Firefox: sidebar) for the tab in front. */
export function App() {
  const { view, tab, problem, stale, focusCount, load, pasted, showPasted, endPasted } = usePanel();
  const shortcut = useRecordShortcut();
  const vault = useVault();
  const backup = useSaveBackup();
  const takeover = useTakeList();
  const lockAt = useLockTime();
  const { recovery } = vault;
  // Where nothing is set up the gate tells it.
  const loss = vault.state?.status === 'unset' ? null : vault.state?.storage.loss;
  useHeadingFocus(view, vault, stale);
  const teaching = useTeaching(tab, pasted ? null : view);
  const reread = async (): Promise<void> => {
    if (tab) await request('rereadPage', { tabId: tab.id }).catch(() => null);
    await load(false);
  };
  const enable = async (origin: string): Promise<boolean> => {
    const granted = await enableSite(origin, tab?.id ?? null);
    if (granted) await load(false);
    return granted;
  };
  const { mode } = teaching.state;
  const tellsValues = mode === 'check' || mode === 'saved';
  return (
    <main>
      <PersonVeil stale={stale && tellsValues}>
        <TeachPanel teaching={teaching} />
      </PersonVeil>
      {recovery && (
        <>
          <CaseHead name={UI.brand} />
          <RecoverySheet recovery={recovery} onPrint={vault.print} onKept={vault.putAway} />
        </>
      )}
      {/* What was typed stays in place while a field is taught. */}
      <div hidden={mode !== 'off' || recovery !== null}>
        <LockContext.Provider value={lockOf(vault)}>
          <LockTimeContext.Provider value={lockAt}>
            <PersonVeil stale={stale}>
              {problem && <NoAnswer problem={problem} onRetry={reread} />}
              {view && (
                <PanelBody
                  view={view}
                  actionsFor={(shown) => bindActions(shown, () => load(true))}
                  onReread={reread}
                  onEnable={enable}
                  shortcut={shortcut}
                  focusCount={focusCount}
                  teaching={teaching}
                  vault={vault}
                  takeover={{ control: takeover, tabId: tab?.id ?? null }}
                  paste={{
                    shown: pasted,
                    read: (text) => readPaste(text, tab?.id ?? null),
                    onShow: showPasted,
                    onEnd: endPasted,
                  }}
                />
              )}
            </PersonVeil>
          </LockTimeContext.Provider>
          {loss && (
            <section class="section">
              <StorageLossNote loss={loss} />
            </section>
          )}
          <BackupReminder backup={backup} />
          <footer class="popup-foot">
            <CaseloadLink /> <PlannerLink /> <LookupButton onLookUp={() => void lookUp(tab?.id ?? null, true)} />{' '}
            <HelpLink section="panel" />
          </footer>
        </LockContext.Provider>
      </div>
    </main>
  );
}
