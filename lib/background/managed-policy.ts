import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import { type ExaminedPolicy, examinePolicy } from '../policy/examine-policy';
import { type ReadPolicy, readExamined } from '../policy/read-policy';
import type { Feature } from '../policy/rollout-shapes';
import { type PolicyAdapters, readPolicyAdapters } from './policy-adapters';
import { patienceLeft, rememberedPolicy, rememberPolicy } from './policy-memory';
import { type PolicyProviders, readPolicyProviders } from './policy-providers';

/** `remembered`: the browser has not given it yet, it is the last one. */
export type PolicySource = 'none' | 'given' | 'remembered';

interface Managed {
  source: PolicySource;
  /** ms. */
  readAt: number;
  examined: ExaminedPolicy;
  read: ReadPolicy;
  adapters: PolicyAdapters;
  providers: PolicyProviders;
  packTexts: string[];
  secret: string | null;
}

let cached: Promise<Managed> | null = null;
const listeners = new Set<() => void>();
let patience: ReturnType<typeof setTimeout> | undefined;

/** The policy with what became of it, for the page that shows it. */
export function managed(): Promise<Managed> {
  cached ??= readManaged();
  return cached;
}

async function readManaged(): Promise<Managed> {
  const readAt = Date.now();
  const [given, last] = await Promise.all([givenValues(), rememberedPolicy()]);
  if (Object.keys(given).length > 0) {
    const examined = examinePolicy(given, last ?? {});
    await rememberPolicy(examined.policy);
    return split(examined, 'given', readAt);
  }
  const left = last ? await patienceLeft(readAt) : 0;
  if (!last || left === 0) return split(examinePolicy({}), 'none', readAt);
  clearTimeout(patience);
  patience = setTimeout(readAgain, left);
  // Without its secret it opens nothing, and nobody is to be told that it is missing.
  const { keyMode: _, ...values } = last;
  return split(examinePolicy(values), 'remembered', readAt);
}

/** Firefox rejects where there is none. */
async function givenValues(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/**
 * Adapters and providers stay here: the store's host has no use for them, and they are large. Packs travel once, with the user's. The
 * secret travels as a key only.
 */
function split(examined: ExaminedPolicy, source: PolicySource, readAt: number): Managed {
  const { policy, problems } = readExamined(examined);
  const { adapters: entries = [], rulePacks = [], providers: listed = [], organisationSecret = null, ...rest } = policy;
  const adapters = readPolicyAdapters(entries);
  const providers = readPolicyProviders(listed, localDay(new Date(readAt)));
  return {
    source,
    readAt,
    examined,
    read: { policy: rest, problems: [...problems, ...adapters.problems, ...providers.problems] },
    adapters,
    providers,
    packTexts: rulePacks.map(textOf),
    secret: rest.keyMode === 'organisation' ? organisationSecret : null,
  };
}

/** An entry may be delivered as an object. */
const textOf = (entry: unknown): string => (typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? ''));

/** The organisation's policy, checked, without adapters, providers, rule packs and secret. */
export const managedPolicy = async (): Promise<ReadPolicy> => (await managed()).read;

/** Whether the organisation leaves a part on. */
export const isOn = async (feature: Feature): Promise<boolean> =>
  (await managedPolicy()).policy.features?.[feature] !== false;

/** The organisation's adapters, checked. */
export const policyAdapters = async (): Promise<PolicyAdapters> => (await managed()).adapters;

/** The organisation's entries of the Handbuch, checked. */
export const policyProviders = async (): Promise<PolicyProviders> => (await managed()).providers;

/** The organisation's rule packs, as given. */
export const policyPackTexts = async (): Promise<string[]> => (await managed()).packTexts;

/** The organisation's secret where it opens the store, else null. For the store's host only. */
export const organisationSecret = async (): Promise<string | null> => (await managed()).secret;

/**
 * Calls back after the policy in force may have changed: the organisation changed it (Chromium: while running; it is empty for
 * seconds at first), or a remembered one was given up.
 */
export function onPolicyChange(callback: () => void): void {
  listeners.add(callback);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    cached = null;
    callback();
  });
}

function readAgain(): void {
  cached = null;
  for (const listener of listeners) listener();
}
