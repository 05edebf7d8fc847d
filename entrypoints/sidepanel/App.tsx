import { NoAnswer } from '../../components/panel/no-answer';
import { PanelBody } from '../../components/panel/panel-body';
import { PersonVeil } from '../../components/panel/person-veil';
import { request } from '../../lib/messages/client';
import { bindActions } from '../../lib/pages/bind-actions';
import { enableSite } from '../../lib/pages/enable-site';
import { readPaste } from '../../lib/pages/paste';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { usePanel } from '../../lib/pages/use-panel';

/** The side panel (Firefox: sidebar) for the tab in front. */
export function App() {
  const { view, tab, problem, stale, focusCount, load, pasted, showPasted, endPasted } = usePanel();
  const shortcut = useRecordShortcut();
  const reread = async (): Promise<void> => {
    if (tab) await request('rereadPage', { tabId: tab.id }).catch(() => null);
    await load(false);
  };
  const enable = async (origin: string): Promise<boolean> => {
    const granted = await enableSite(origin, tab?.id ?? null);
    if (granted) await load(false);
    return granted;
  };
  return (
    <main>
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
            paste={{
              shown: pasted,
              read: (text) => readPaste(text, tab?.id ?? null),
              onShow: showPasted,
              onEnd: endPasted,
            }}
          />
        )}
      </PersonVeil>
    </main>
  );
}
