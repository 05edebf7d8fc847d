import { useEffect, useState } from 'preact/hooks';
import { ROOM_NAME } from '../store/room-here';

/** Whether this tab alone has the workspace; null until it is known. Goes on by itself when the other tab is closed. */
export function useOnlyTab(): boolean | null {
  const [isOnly, setIsOnly] = useState<boolean | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const hold = (): Promise<void> =>
      new Promise((letGo) => {
        if (end.signal.aborted) letGo();
        setIsOnly(true);
        end.signal.addEventListener('abort', () => letGo());
      });
    const wait = async (): Promise<void> => {
      const held = await navigator.locks.request(ROOM_NAME, { ifAvailable: true }, async (lock) => {
        if (lock) await hold();
        return lock !== null;
      });
      if (held || end.signal.aborted) return;
      setIsOnly(false);
      await navigator.locks.request(ROOM_NAME, { signal: end.signal }, hold);
    };
    // Ends with the page, or with the waiting.
    wait().catch(() => null);
    return () => end.abort();
  }, []);
  return isOnly;
}
