/**
 * Whether the workspace for Soziale Ansprechpersonen is switched on: by the organisation, else by the user, else not. Its own key
 * in this browser, in no settings, so that no backup of the customers' entries carries it.
 */
import { browser } from 'wxt/browser';
import { examinePolicy } from './policy/examine-policy';
import { type LockTimes, lockTimes } from './policy/read-policy';

const KEY = 'workspaceSap';

export interface WorkspaceSwitch {
  on: boolean;
  /** The organisation has said so. */
  managed: boolean;
  /** When a workspace locks by itself. */
  lock: LockTimes;
}

export async function readSwitch(): Promise<WorkspaceSwitch> {
  const [given, stored] = await Promise.all([managedValues(), browser.storage.local.get(KEY)]);
  const { policy } = examinePolicy(given);
  const fixed = policy.features?.sap;
  return { on: fixed ?? stored[KEY] === true, managed: fixed !== undefined, lock: lockTimes(policy) };
}

export const writeSwitch = (on: boolean): Promise<void> => browser.storage.local.set({ [KEY]: on });

/** Calls back when user or organisation may have changed it. The returned function ends that. */
export function onSwitch(callback: () => void): () => void {
  const look = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) callback();
  };
  browser.storage.onChanged.addListener(look);
  return () => browser.storage.onChanged.removeListener(look);
}

/** Firefox rejects where there are none. */
async function managedValues(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}
