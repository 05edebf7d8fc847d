import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['notifications' as const] };

export interface NoticeControl {
  /** The browser lets the extension show notifications; null until it has said so. */
  allowed: boolean | null;
  /** Must be called inside the click. False where the user declined. */
  ask(): Promise<boolean>;
  /** Gives the permission back. */
  giveBack(): Promise<void>;
}

/** Whether the browser allows notifications, and asking it for them. */
export function useNotices(): NoticeControl {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const read = useCallback(() => void browser.permissions.contains(PERMISSION).then(setAllowed), []);
  useEffect(() => {
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [read]);
  return {
    allowed,
    ask: () => browser.permissions.request(PERMISSION),
    giveBack: async () => {
      await browser.permissions.remove(PERMISSION);
    },
  };
}
