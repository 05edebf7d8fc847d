import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PracticeBodyProps } from '../../components/practice/practice-body';
import { localDay } from '../local-day';
import { PRACTICE_SYSTEM, type Practice, readPractice, startPractice } from '../practice/practice';
import { practiceRecord } from '../practice/practice-record';
import type { Profile } from '../site/profile';
import { bindActions } from './bind-actions';
import { useNewDay } from './use-new-day';

/** The practice case of this page. It begins anew with every load, on request, and with a new day. */
export function usePractice(): Pick<PracticeBodyProps, 'record' | 'shown' | 'unreadable' | 'round' | 'onAgain'> {
  const [round, setRound] = useState(0);
  const [record, setRecord] = useState(() => practiceRecord(localDay()));
  const [shown, setShown] = useState<PracticeBodyProps['shown']>(null);
  const [unreadable, setUnreadable] = useState(false);
  /** Whose answers count. */
  const current = useRef<Practice | null>(null);

  const show = useCallback(async (practice: Practice, profile: Profile): Promise<void> => {
    const asked = { system: PRACTICE_SYSTEM, profile };
    const view = await practice('caseView', asked);
    const card = await practice('explainCase', { ...asked, readAt: new Date().toISOString() });
    if (practice !== current.current) return;
    if (view.status !== 'case' || card.status !== 'case') return setUnreadable(true);
    setShown({ view, card, actions: bindActions(view, () => void show(practice, profile), practice) });
  }, []);

  // Read before the panel is drawn: on a real page it lies beside the page, and is not read with it.
  useLayoutEffect(() => {
    if (shown) return;
    const profile = readPractice(document);
    setUnreadable(!profile);
    if (!profile) return;
    current.current = startPractice(localDay);
    void show(current.current, profile);
  }, [round, record]);

  const onAgain = useCallback((): void => {
    current.current = null;
    setShown(null);
    setRecord(practiceRecord(localDay()));
    setRound((count) => count + 1);
  }, []);
  useNewDay(onAgain);
  useEffect(
    () => () => {
      current.current = null;
    },
    [],
  );
  return { record, shown, unreadable, round, onAgain };
}
