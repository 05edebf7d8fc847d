import { useCallback, useRef, useState } from 'preact/hooks';
import { request } from '../messages/client';
import type { PlannerView } from '../messages/planner';
import { faultSentence } from '../text/fault-sentence';
import { useFresh } from './use-fresh';

interface Loaded {
  view: PlannerView | null;
  problem: string | null;
}

interface Asked {
  /** 0 is the week of today. */
  week: number;
  beyondGoal: boolean;
}

/** `HH:MM` on the user's clock. */
function clockTime(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The week plan, read anew after every change and on every new day. */
export function usePlanner() {
  const [loaded, setLoaded] = useState<Loaded>({ view: null, problem: null });
  const [asked, setAsked] = useState<Asked>({ week: 0, beyondGoal: false });
  const wanted = useRef(asked);
  const questions = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    questions.current += 1;
    const question = questions.current;
    let next: Loaded;
    try {
      next = { view: await request('weekPlan', { ...wanted.current, now: clockTime() }), problem: null };
    } catch (fault) {
      next = { view: null, problem: faultSentence(fault) };
    }
    if (question === questions.current) setLoaded(next);
  }, []);

  const ask = (part: Partial<Asked>): void => {
    wanted.current = { ...wanted.current, ...part };
    setAsked(wanted.current);
    void load();
  };

  useFresh(load);

  return { ...loaded, ...asked, load, ask };
}
