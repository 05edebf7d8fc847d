import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '../policy/read-policy';
import { type PolicyAdapters, readPolicyAdapters } from './policy-adapters';

interface Managed {
  read: ReadPolicy;
  adapters: PolicyAdapters;
  packTexts: string[];
  secret: string | null;
}

let cached: Promise<Managed> | null = null;

function managed(): Promise<Managed> {
  cached ??= browser.storage.managed.get().then(split, () => split({}));
  return cached;
}

/**
 * Adapters stay here: the store's host has no use for them, and they are large. Packs travel once, with the user's. The
 * secret travels as a key only.
 */
function split(raw: unknown): Managed {
  const { policy, problems } = readPolicy(raw);
  const { adapters: entries = [], rulePacks = [], organisationSecret = null, ...rest } = policy;
  const adapters = readPolicyAdapters(entries);
  return {
    read: { policy: rest, problems: [...problems, ...adapters.problems] },
    adapters,
    packTexts: rulePacks.map(textOf),
    secret: rest.keyMode === 'organisation' ? organisationSecret : null,
  };
}

/** An entry may be delivered as an object. */
const textOf = (entry: unknown): string => (typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? ''));

/** The organisation's policy, checked, without adapters, rule packs and secret. Firefox rejects where none exists: then it is empty. */
export const managedPolicy = async (): Promise<ReadPolicy> => (await managed()).read;

/** The organisation's adapters, checked. */
export const policyAdapters = async (): Promise<PolicyAdapters> => (await managed()).adapters;

/** The organisation's rule packs, as given. */
export const policyPackTexts = async (): Promise<string[]> => (await managed()).packTexts;

/** The organisation's secret where it opens the store, else null. For the store's host only. */
export const organisationSecret = async (): Promise<string | null> => (await managed()).secret;

/** Calls back after the organisation has changed its policy (Chromium: while running; it is empty for seconds at first). */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    cached = null;
    callback();
  });
}
