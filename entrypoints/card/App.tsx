import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CardBody } from '../../components/card/card-body';
import { HelpLink } from '../../components/help/help-link';
import { onSignal, request } from '../../lib/messages/client';
import { wishFocus } from '../../lib/messages/focus-wish';
import { lookUp } from '../../lib/pages/look-up';
import { hasSidePanel, openSidePanel } from '../../lib/pages/open-panel';
import { useRecordShortcut } from '../../lib/pages/shortcut';
import { useNewDay } from '../../lib/pages/use-new-day';
import { UI } from '../../lib/text/ui';
import type { CardView } from '../../lib/view';

const closeCard = (): void => {
  request('closeCard', {}).catch(() => null);
};

/** The card below a badge. It lives in a frame on the host's page and writes nothing. */
export function App() {
  const [view, setView] = useState<CardView | null>(null);
  const [tabId, setTabId] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const shortcut = useRecordShortcut();
  const root = useRef<HTMLDivElement>(null);

  const load = useCallback(() => {
    request('cardView', {}).then(setView, () => setView({ status: 'none' }));
  }, []);
  useNewDay(load);
  useEffect(() => {
    load();
    // Firefox gives frames over a page no `tabs`; it cannot open the panel from there either.
    if (hasSidePanel()) browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
    return onSignal((signal) => signal.signal === 'changed' && load());
  }, [load]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') closeCard();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (!root.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      if (height > 0) request('cardSize', { height }).catch(() => null);
    });
    observer.observe(root.current);
    return () => observer.disconnect();
  }, []);

  const open = (record: boolean) => (): void => {
    const opening = openSidePanel(tabId === null ? null : { tabId });
    if (record) wishFocus();
    opening.then((opened) => (opened ? closeCard() : setRefusal(UI.card.panelRefused)));
  };
  return (
    <div ref={root}>
      {view?.status === 'case' && (
        <CardBody
          view={view}
          open={hasSidePanel() ? { record: open(true), panel: open(false) } : null}
          shortcut={shortcut}
          refusal={refusal}
          onLookUp={() => void lookUp(null, false).then((opened) => opened && closeCard())}
          onClose={closeCard}
        />
      )}
      {view?.status === 'none' && (
        <main class="card">
          <p class="card-content">
            {UI.card.none} <HelpLink section="states" />
          </p>
        </main>
      )}
    </div>
  );
}
