import { useCallback, useEffect, useState } from 'preact/hooks';
import { onSignal, request } from '../messages/client';
import type { WriteAnswer } from '../messages/protocol';
import type { AccessDay, RetentionOverview } from '../messages/retention';
import { faultSentence } from '../text/fault-sentence';
import type { RetentionControl } from './retention';

/** Which cases are deleted soon, kept fresh, and what the user can do about it. */
export function useRetention(): RetentionControl {
  const [overview, setOverview] = useState<RetentionOverview | null>(null);
  const [log, setLog] = useState<AccessDay[] | null>(null);

  const load = useCallback(() => {
    request('readAccessLog', {}).then(setLog, () => null);
    request('readRetention', {}).then(setOverview, () => null);
  }, []);
  useEffect(() => {
    load();
    return onSignal((signal) => signal.signal === 'changed' && signal.sameCase && load());
  }, [load]);

  const told = async (answer: Promise<WriteAnswer>): Promise<string | null> => {
    try {
      const result = await answer;
      load();
      return result.ok ? null : result.message;
    } catch (fault) {
      return faultSentence(fault);
    }
  };

  return {
    overview,
    log,
    keep: (ref) => told(request('keepCase', { ref })),
    confirmDate: (day) => told(request('confirmDate', { day })),
    seenDeleted: () => void request('seenDeleted', {}).then(load, () => null),
  };
}
