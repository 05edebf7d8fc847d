import { useEffect, useState } from 'preact/hooks';
import { onSignal, request } from '../messages/client';

/** Every use anywhere puts the end off. */
const LOOK_EVERY_MS = 30_000;

/** When the entries lock if nothing is used again, in ms; null while they are locked or never lock by themselves. */
export function useLockTime(): number | null {
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      request('lockTime', {}).then(
        (answer) => setUntil(answer.until),
        () => setUntil(null),
      );
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    const endSignals = onSignal(({ signal }) => signal === 'changed' && look());
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      endSignals();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return until;
}
