import { useEffect } from 'preact/hooks';

/** The browser asks before the page is left with something on it that would be lost. */
export function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (isChanged || document.querySelector('[data-pending]')) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isChanged]);
}
