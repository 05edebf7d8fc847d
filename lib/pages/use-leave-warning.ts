import { useEffect } from 'preact/hooks';

/**
 * The browser asks before the page is left with something on it that would be lost.
 * @param isChanged a function is asked in that moment
 */
export function useLeaveWarning(isChanged: boolean | (() => boolean)): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const isLost = isChanged instanceof Function ? isChanged() : isChanged;
      if (isLost || document.querySelector('[data-pending]')) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isChanged]);
}
