/**
 * Locks without being asked: when nobody is at the computer, when the screen is locked (Chromium tells), and when the
 * time is over. A restart of the browser needs nothing: the key was in its memory only.
 */
import { browser } from 'wxt/browser';
import { type LockTimes, lockTimes } from '../policy/read-policy';
import { managedPolicy } from './managed-policy';
import { sessionKey } from './session-key';

const ALARM = 'lock';

const times = async (): Promise<LockTimes> => lockTimes((await managedPolicy()).policy);
const idleSeconds = async (): Promise<number> => (await times()).minutes * 60;

/** Sets the listeners; to be called in the first turn. */
export function watchForLock(lock: () => Promise<void>): void {
  browser.idle.onStateChanged.addListener(async (state) => {
    if (state === 'active') return;
    // A background that was just started may still be told by the browser's own, shorter interval.
    if (state === 'locked' || (await browser.idle.queryState(await idleSeconds())) !== 'active') await lock();
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== ALARM) return;
    if ((await sessionKey(await times())).is === 'expired') await lock();
    else await watchDeadline();
  });
  void watchIdle();
}

/** At the start and after a change of the policy. */
export async function watchIdle(): Promise<void> {
  browser.idle.setDetectionInterval(await idleSeconds());
}

/** Has the end of the key looked at when it comes; a use in between puts it off only then. */
export async function watchDeadline(): Promise<void> {
  const key = await sessionKey(await times());
  if (key.is === 'valid') await browser.alarms.create(ALARM, { when: key.until });
}
