import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onSignal, request } from '../messages/client';
import { readDrafts } from '../messages/drafts';
import { onFocusWish, takeFocusWish } from '../messages/focus-wish';
import { faultSentence } from '../text/fault-sentence';
import type { PanelView } from '../view';
import { type FrontTab, frontTab } from './front-tab';
import type { PastedPerson } from './paste';
import { useInterruption } from './use-interruption';
import { useNewDay } from './use-new-day';

interface Loaded {
  view: PanelView | null;
  tab: FrontTab | null;
  /** Why there is no view. */
  problem: string | null;
  /** The view is that of a pasted text, and not of the tab in front. */
  pasted: PastedPerson | null;
}

/** The address that only the popup's click makes known. */
function withOrigin(view: PanelView, tab: FrontTab): PanelView {
  return view.status === 'noSite' && !view.origin ? { ...view, origin: tab.origin } : view;
}

const viewOf = async (tab: FrontTab | null): Promise<PanelView> =>
  tab ? withOrigin(await request('panelView', { tabId: tab.id }), tab) : { status: 'none' };

/**
 * Whether a pasted person may stay beside what the tab in front shows: never beside a customer of its own. An unreadable
 * customer may be another one after every change of the page.
 */
function mayStand({ status }: PanelView, samePerson: boolean): boolean {
  return status === 'none' || status === 'noSite' || (status === 'unreadable' && samePerson);
}

/** What a tab shows while the page of a person is still loading. */
const MAY_COME: PanelView['status'][] = ['none', 'noSite', 'unreadable'];

const personOf = (view: PanelView | null): string | null => (view?.status === 'case' ? JSON.stringify(view.ref) : null);

/**
 * What the tab in front shows, kept fresh. While the page may show another person `stale` is true, and nothing of the
 * old view may be seen; answers that a newer question has overtaken are dropped.
 */
export function usePanel() {
  const [loaded, setLoaded] = useState<Loaded>({ view: null, tab: null, problem: null, pasted: null });
  const [stale, setStale] = useState(true);
  const [focusCount, setFocusCount] = useState(0);
  const asked = useRef(0);
  const interruption = useInterruption();
  /** Who was shown last. */
  const shown = useRef<string | null>(null);
  const pasted = useRef<PastedPerson | null>(null);
  /** Who was shown when the form was last wished for: the wish does not go on to the next person. */
  const wishedFor = useRef<string | null>(null);

  const load = useCallback(async (samePerson: boolean) => {
    asked.current += 1;
    const question = asked.current;
    if (!samePerson) {
      interruption.begin(shown.current);
      setStale(true);
    }
    let next: Loaded;
    try {
      const tab = await frontTab();
      const [view] = await Promise.all([viewOf(tab), readDrafts()]);
      next = { view, tab, problem: null, pasted: null };
      if (pasted.current && !mayStand(view, samePerson)) pasted.current = null;
      if (pasted.current) {
        const person = pasted.current;
        const { system, profile } = person;
        next = { ...next, view: await request('pastedView', { system, profile }), pasted: person };
      }
    } catch (fault) {
      next = { view: null, tab: null, problem: faultSentence(fault), pasted: null };
    }
    if (question !== asked.current) return;
    const person = personOf(next.view);
    if (person !== null && wishedFor.current !== null && person !== wishedFor.current) {
      wishedFor.current = null;
      setFocusCount(0);
    }
    setLoaded(next);
    setStale(false);
  }, []);

  useLayoutEffect(() => {
    if (!stale && focusCount > 0) wishedFor.current = personOf(loaded.view) ?? wishedFor.current;
  }, [stale, focusCount, loaded]);

  // At once, before the next look can veil it again: a veiled element takes no focus.
  useLayoutEffect(() => {
    if (stale) return;
    shown.current = personOf(loaded.view);
    // The same person again: the user goes on where the focus was.
    interruption.end(shown.current, loaded.view !== null && MAY_COME.includes(loaded.view.status));
  }, [stale, loaded]);

  useEffect(() => {
    const reload = (): void => {
      if (document.visibilityState === 'visible') load(false);
    };
    const navigated = (_tab: number, change: { status?: string }, tab: { active?: boolean }): void => {
      if (tab.active && change.status) reload();
    };
    const wish = (): void => {
      wishedFor.current = null;
      setFocusCount((count) => count + 1);
    };
    const wished = (): void => {
      takeFocusWish().then((isThere) => isThere && wish());
    };
    const endSignals = onSignal((signal) => {
      if (signal.signal === 'changed') load(signal.sameCase === true);
      else if (signal.signal === 'focusRecord') wish();
    });
    const endWishes = onFocusWish(wished);
    browser.tabs.onActivated.addListener(reload);
    browser.tabs.onUpdated.addListener(navigated);
    document.addEventListener('visibilitychange', reload);
    load(false);
    wished();
    return () => {
      endSignals();
      endWishes();
      browser.tabs.onActivated.removeListener(reload);
      browser.tabs.onUpdated.removeListener(navigated);
      document.removeEventListener('visibilitychange', reload);
    };
  }, [load]);

  useNewDay(useCallback(() => load(true), [load]));

  const showPasted = useCallback(
    (person: PastedPerson): void => {
      pasted.current = person;
      load(true);
    },
    [load],
  );
  const endPasted = useCallback((): void => {
    pasted.current = null;
    load(false);
  }, [load]);

  return { ...loaded, stale, focusCount, load, showPasted, endPasted };
}
