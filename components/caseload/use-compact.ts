import { useEffect, useState } from 'preact/hooks';

/** Below it the table would be wider than the window. */
const NARROW = '(max-width: 75rem)';

/** Whether cases are shown as a list of two-line entries instead of a table. */
export function useCompact(): boolean {
  const [compact, setCompact] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const look = (): void => setCompact(narrow.matches);
    look();
    narrow.addEventListener('change', look);
    return () => narrow.removeEventListener('change', look);
  }, []);
  return compact;
}
