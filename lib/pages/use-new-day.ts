import { useEffect } from 'preact/hooks';

/** Everything by which a page that was left open is seen or used again. */
const SIGNS = 'visibilitychange focus pageshow pointerdown pointermove keydown wheel';

/** Calls back when the page is seen or used on another day than before. No timer waits for midnight. */
export function useNewDay(callback: () => void): void {
  useEffect(() => {
    let day = new Date().toDateString();
    const end = new AbortController();
    const look = (): void => {
      const now = new Date().toDateString();
      if (now === day || document.visibilityState !== 'visible') return;
      day = now;
      callback();
    };
    for (const sign of SIGNS.split(' ')) {
      window.addEventListener(sign, look, { capture: true, passive: true, signal: end.signal });
    }
    return () => end.abort();
  }, [callback]);
}
