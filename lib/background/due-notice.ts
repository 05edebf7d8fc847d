/**
 * A notification of the system, once a day after the first unlocking: how many cases wait, never whose. Off unless the user
 * or the organisation has switched it on and the browser allows it.
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

/** Told of every count; a day is told once, and one on which nothing waits not at all. */
export function dueNotices(vault: Vault): (due: DueNow) => Promise<void> {
  return async (due) => {
    const { settings } = await vault('readSettings', {});
    if (!settings.notifications || !(await browser.permissions.contains(PERMISSION))) return;
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

/** A click on the notice opens the page „Fallbestand“. The interface is there once the browser allows notifications. */
export function answerNotices(): void {
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
