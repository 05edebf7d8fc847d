import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '../policy';

let cached: Promise<ReadPolicy> | null = null;

/** The organisation's policy, checked. Firefox rejects where none exists: then it is empty. */
export function managedPolicy(): Promise<ReadPolicy> {
  cached ??= browser.storage.managed.get().then(readPolicy, () => readPolicy({}));
  return cached;
}

/** Calls back after the organisation has changed its policy (Chromium: while running; it is empty for seconds at first). */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    cached = null;
    callback();
  });
}
