import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NoAnswer } from '../../components/panel/no-answer';
import { PersonVeil } from '../../components/panel/person-veil';
import { PopupBody } from '../../components/panel/popup-body';
import { LockContext } from '../../components/vault/lock-button';
import { request } from '../../lib/messages/client';
import { bindActions } from '../../lib/pages/bind-actions';
import { enableSite } from '../../lib/pages/enable-site';
import { lookUp } from '../../lib/pages/look-up';
import { openSidePanel } from '../../lib/pages/open-panel';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { useHeadingFocus } from '../../lib/pages/use-heading-focus';
import { usePanel } from '../../lib/pages/use-panel';
import { useVault } from '../../lib/pages/use-vault';
import { lockOf } from '../../lib/pages/vault';

/** The toolbar popup: opened by the icon, in Firefox also by the shortcut for „Gespräch erfassen“. */
export function App() {
  const { view, tab, problem, stale, focusCount, load } = usePanel();
  const shortcut = useRecordShortcut();
  const vault = useVault();
  useHeadingFocus(view, vault, stale);
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    browser.windows.getCurrent().then((own) => setWindowId(own.id ?? null));
  }, []);
  const reread = async (): Promise<void> => {
    if (tab) await request('rereadPage', { tabId: tab.id }).catch(() => null);
    await load(false);
  };
  const enable = async (origin: string): Promise<boolean> => {
    const granted = await enableSite(origin, tab?.id ?? null);
    if (granted) await load(false);
    return granted;
  };
  const openPanel = (): void => {
    openSidePanel(windowId === null ? null : { windowId }).then((opened) => opened && window.close());
  };
  return (
    <main>
      <LockContext.Provider value={lockOf(vault)}>
        <PersonVeil stale={stale}>
          {problem && <NoAnswer problem={problem} onRetry={reread} />}
          {view && (
            <PopupBody
              view={view}
              actionsFor={(shown) => bindActions(shown, () => load(true))}
              onReread={reread}
              onEnable={enable}
              onOpenPanel={openPanel}
              onLookUp={() => void lookUp(tab?.id ?? null, false).then((opened) => opened && window.close())}
              shortcut={shortcut}
              vault={vault}
              // The popup opens to record: the kinds have the focus from the start.
              focusCount={focusCount + 1}
            />
          )}
        </PersonVeil>
      </LockContext.Provider>
    </main>
  );
}
