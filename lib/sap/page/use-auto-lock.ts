import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LockTimes } from '../../policy/read-policy';

const USES = 'pointerdown pointermove keydown wheel input'.split(' ');
const MINUTE = 60_000;
/** Uses within so many ms put the shown end off together. */
const STEP = 1000;

/**
 * Locks an open workspace: after the time without use, at the latest after the hours, when the screen is locked (Chromium tells),
 * and when the page goes.
 * @returns when it locks if nothing is used again, in ms; null while it is not open
 */
export function useAutoLock(isOpen: boolean, { minutes, hours }: LockTimes, lock: () => void): number | null {
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const last = Date.now() + hours * 60 * MINUTE;
    const nextEnd = (): number => Math.min(Date.now() + minutes * MINUTE, last);
    let end = nextEnd();
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      clearTimeout(timer);
      if (Date.now() >= end) lock();
      else timer = setTimeout(look, end - Date.now());
    };
    const use = (): void => {
      const next = nextEnd();
      // Where the computer slept past the end, the first use does not put it off.
      if (Date.now() >= end) lock();
      else if (next - end >= STEP) {
        end = next;
        setUntil(end);
      }
    };
    const screen = (state: string): void => {
      if (state === 'locked') lock();
    };
    setUntil(end);
    look();
    const stop = new AbortController();
    const { signal } = stop;
    // Before a field has taken what was put into it, a new drawing would put back what stood there.
    for (const name of USES) window.addEventListener(name, use, { capture: name !== 'input', passive: true, signal });
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('pagehide', lock, { signal });
    browser.idle.onStateChanged.addListener(screen);
    return () => {
      clearTimeout(timer);
      stop.abort();
      browser.idle.onStateChanged.removeListener(screen);
      setUntil(null);
    };
  }, [isOpen, minutes, hours, lock]);
  return until;
}
