import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { takeCaseWish } from '../messages/case-wish';
import type { CaseloadView } from '../messages/caseload';
import { request } from '../messages/client';
import { readDrafts } from '../messages/drafts';
import type { OpenList } from '../messages/list-takeover';
import { faultSentence } from '../text/fault-sentence';
import type { CaseRef, PanelView } from '../view';
import { useFresh } from './use-fresh';

interface Loaded {
  view: CaseloadView | null;
  problem: string | null;
  opened: PanelView | null;
  /** Lists of the case system in open tabs. */
  lists: OpenList[];
  /** Entries of the Handbuch that are to be checked again. */
  providersDue: number;
}

/** The caseload, read anew after every change and on every new day, and the case that is open over it. */
export function useCaseload() {
  const [loaded, setLoaded] = useState<Loaded>({
    view: null,
    problem: null,
    opened: null,
    lists: [],
    providersDue: 0,
  });
  const asked = useRef(0);
  const open = useRef<CaseRef | null>(null);

  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    const ref = open.current;
    let next: Loaded;
    try {
      const [view, opened, lists, { count }] = await Promise.all([
        request('caseload', {}),
        ref ? request('storedCase', { ref }) : Promise.resolve(null),
        request('openLists', {}),
        request('providersDue', {}),
        readDrafts(),
      ]);
      // What is locked shows nobody.
      next = { view, opened: view.status === 'open' ? opened : null, lists, providersDue: count, problem: null };
      if (view.status !== 'open') open.current = null;
    } catch (fault) {
      next = { view: null, opened: null, lists: [], providersDue: 0, problem: faultSentence(fault) };
    }
    // A newer question overtakes, and a case that was closed meanwhile stays closed.
    if (question === asked.current) setLoaded(open.current === ref ? next : { ...next, opened: null });
  }, []);

  useFresh(load);
  useEffect(() => {
    // „Nachschlagen“ has found a case.
    void takeCaseWish().then((ref) => {
      if (!ref) return;
      open.current = ref;
      void load();
    });
  }, [load]);

  return {
    ...loaded,
    load,
    openCase: (ref: CaseRef): void => {
      open.current = ref;
      void load();
    },
    closeCase: (): void => {
      open.current = null;
      setLoaded((now) => ({ ...now, opened: null }));
    },
  };
}
