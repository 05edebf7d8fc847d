import { useEffect, useState } from 'preact/hooks';
import { request } from '../messages/client';
import type { TrialAnswer } from '../messages/rules';
import { faultSentence } from '../text/fault-sentence';

/** Milliseconds without a further change. */
const QUIET = 400;

/** How the user's own cases would stand under a pack, told again after each change; null without one. */
export function useTrial(text: string | null): TrialAnswer | 'pending' | null {
  const [answer, setAnswer] = useState<{ text: string; trial: TrialAnswer } | null>(null);
  useEffect(() => {
    if (text === null) return;
    let isLatest = true;
    const tell = (trial: TrialAnswer): void => {
      if (isLatest) setAnswer({ text, trial });
    };
    const timer = setTimeout(() => {
      request('tryRules', { packs: [text], overrides: null, without: [], on: null }).then(tell, (fault: unknown) =>
        tell({ ok: false, message: faultSentence(fault) }),
      );
    }, QUIET);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (text === null) return null;
  return answer?.text === text ? answer.trial : 'pending';
}
