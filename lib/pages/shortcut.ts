import { useEffect, useState } from 'preact/hooks';
import { request } from '../messages/client';

/** The real shortcut for „Gespräch erfassen“, as the user or the browser set it; null when there is none. */
export function useRecordShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    request('recordShortcut', {}).then(
      ({ keys }) => setShortcut(keys),
      () => setShortcut(null),
    );
  }, []);
  return shortcut;
}
