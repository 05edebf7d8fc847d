import { useEffect } from 'preact/hooks';
import { onSignal } from '../messages/client';
import { useNewDay } from './use-new-day';

/** Loads what a page shows: at once, when it is seen again, after every change of what is stored, and on every new day. */
export function useFresh(load: () => void): void {
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') load();
    };
    const endSignals = onSignal((signal) => signal.signal === 'changed' && signal.sameCase && load());
    document.addEventListener('visibilitychange', seen);
    load();
    return () => {
      endSignals();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [load]);
  useNewDay(load);
}
