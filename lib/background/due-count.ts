/** The number at the toolbar icon: how many cases wait today. Empty while nothing can be told. */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { DueNow } from '../messages/caseload';
import { dueNumber, dueTitle } from '../text/due-now';
import { UI } from '../text/ui';
import type { Vault } from './vault-link';

/** Changes that come close together are counted once. */
const PAUSE_MS = 400;
const [RED, WHITE] = ['#b60000', '#ffffff'];

export interface DueCount {
  /** Something was written, locked or unlocked. */
  refresh(): void;
  /** Costs nothing but once a day: a day later another number holds. */
  daily(): void;
}

/** @param onCounted told of each count while the store is open */
export function dueCount(vault: Vault, onCounted: (due: DueNow) => Promise<void>): DueCount {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While the store is locked nothing new can be told before a change is announced. */
  let triedOn: string | null = null;

  async function count(): Promise<void> {
    triedOn = localDay();
    const due = await vault('dueNow', {});
    await Promise.all([
      browser.action.setBadgeText({ text: due ? dueNumber(due) : '' }),
      browser.action.setBadgeBackgroundColor({ color: RED }),
      browser.action.setBadgeTextColor({ color: WHITE }),
      browser.action.setTitle({ title: due ? dueTitle(due) : UI.brand }),
    ]);
    if (due) await onCounted(due);
  }

  function refresh(): void {
    clearTimeout(timer);
    // A host that does not answer is asked again after the next change.
    timer = setTimeout(() => void count().catch(() => undefined), PAUSE_MS);
  }
  return {
    refresh,
    daily: () => {
      if (triedOn !== localDay()) refresh();
    },
  };
}
