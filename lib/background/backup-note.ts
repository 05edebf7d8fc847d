/** When the last backup was made on this device, and how often to remind. No personal data. */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { BackupState } from '../messages/backup';
import type { IsoDate } from '../rules/facts';

const KEY = 'backupNote';
const DEFAULT_EVERY_DAYS = 14;
const DAY_MS = 86_400_000;

interface Note {
  last: IsoDate | null;
  /** The day the reminder counts from while there is no backup. */
  since: IsoDate;
  everyDays: number;
}

async function read(): Promise<Note> {
  const stored = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Partial<Note>;
  return { last: null, since: localDay(), everyDays: DEFAULT_EVERY_DAYS, ...stored };
}

async function write(part: Partial<Note>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await read()), ...part } });
}

/**
 * @param isOpen whether there are entries to be saved that can be read now
 * @param isProven the browser's storage has outlived a start; until then one day is long enough, and on a desk that the
 * organisation has set up there may be no second one
 */
export async function backupState(isOpen: boolean, isProven: boolean): Promise<BackupState> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { last, since, everyDays } = await read();
  if (isOpen && !stored) await write({});
  // Days alone are read as midnight in UTC, which has no summer time.
  const days = (Date.parse(localDay()) - Date.parse(last ?? since)) / DAY_MS;
  const most = isProven ? everyDays : Math.min(everyDays, last === null && (await isByPolicy()) ? 0 : 1);
  return { last, everyDays, due: isOpen && everyDays > 0 && days >= most, proven: isProven };
}

/** Installed by the organisation: only such a desk can lose its whole profile and show Fallblick again. */
async function isByPolicy(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}

export const noteBackup = (): Promise<void> => write({ last: localDay() });
export const setReminder = (everyDays: number): Promise<void> => write({ everyDays });
