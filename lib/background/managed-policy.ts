import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '../policy';
import { type PolicyAdapters, readPolicyAdapters } from './policy-adapters';

interface Managed {
  read: ReadPolicy;
  adapters: PolicyAdapters;
}

let cached: Promise<Managed> | null = null;

function managed(): Promise<Managed> {
  cached ??= browser.storage.managed.get().then(split, () => split({}));
  return cached;
}

/** Adapters stay here: the store's host has no use for them, and they are large. */
function split(raw: unknown): Managed {
  const { policy, problems } = readPolicy(raw);
  const { adapters: entries = [], ...rest } = policy;
  const adapters = readPolicyAdapters(entries);
  return { read: { policy: rest, problems: [...problems, ...adapters.problems] }, adapters };
}

/** The organisation's policy, checked, without its adapters. Firefox rejects where none exists: then it is empty. */
export const managedPolicy = async (): Promise<ReadPolicy> => (await managed()).read;

/** The organisation's adapters, checked. */
export const policyAdapters = async (): Promise<PolicyAdapters> => (await managed()).adapters;

/** Calls back after the organisation has changed its policy (Chromium: while running; it is empty for seconds at first). */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    cached = null;
    callback();
  });
}
