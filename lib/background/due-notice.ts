/**
 * A notification of the system, once a day: after the first unlocking, or from a time of the day on, how many cases wait,
 * never whose. Off unless the user or the organisation has switched it on and the browser allows it.
 */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { DueNow } from '../messages/caseload';
import { dueNotice } from '../text/due-now';
import { UI } from '../text/ui';
import type { Vault } from './vault-link';

const PERMISSION = { permissions: ['notifications' as const] };
const NOTICE = 'due';
/** Where the day of the last notice stands. */
const TOLD = 'dueNoticeOn';
/** Comes at the time that is set; a computer or browser that was off then tells with the next count of the day. */
const ALARM = 'due-notice';

/** Told of every count; a day is told once, and one on which nothing waits not at all. */
export function dueNotices(vault: Vault): (due: DueNow) => Promise<void> {
  return async (due) => {
    const { settings } = await vault('readSettings', {});
    const { notifications, noticeTime } = settings;
    if (!notifications || !(await browser.permissions.contains(PERMISSION))) return;
    if (noticeTime !== null && (await waitsFor(noticeTime))) return;
    const today = localDay();
    const { [TOLD]: told } = await browser.storage.local.get(TOLD);
    if (told === today) return;
    await browser.storage.local.set({ [TOLD]: today });
    const message = dueNotice(due);
    if (message === null) return;
    await browser.notifications.create(NOTICE, {
      type: 'basic',
      title: UI.brand,
      message,
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      // Firefox makes no sound, and refuses to be told so.
      ...(import.meta.env.FIREFOX ? {} : { silent: true }),
    });
  };
}

/** Sets the alarm for the next time; whether it is still to come today. */
async function waitsFor(time: string): Promise<boolean> {
  const next = new Date();
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  next.setHours(hours, minutes, 0, 0);
  const isToCome = next.getTime() > Date.now();
  if (!isToCome) next.setDate(next.getDate() + 1);
  await browser.alarms.create(ALARM, { when: next.getTime() });
  return isToCome;
}

/**
 * A click on the notice opens the page „Fallbestand“. The interface is there once the browser allows notifications.
 * @param onTime has everything counted anew: the time that is set has come
 */
export function answerNotices(onTime: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onTime();
  });
  let listens = false;
  const listen = (): void => {
    if (listens || !browser.notifications) return;
    listens = true;
    browser.notifications.onClicked.addListener((id) => {
      if (id === NOTICE) void openCaseload();
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

async function openCaseload(): Promise<void> {
  await browser.notifications.clear(NOTICE);
  await browser.tabs.create({ url: browser.runtime.getURL('/caseload.html') });
}
