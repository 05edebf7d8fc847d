/**
 * The last policy that counted, without the secret and the directory of providers (large, and names persons), in `storage.local`: Chromium gives an empty one for some seconds after its
 * start, and a key that is wrong now keeps its last valid value. It is believed for a minute of a browser's run that has
 * not given any value yet; a policy that is gone is then forgotten.
 */
import { browser } from 'wxt/browser';
import { takeEach } from '../policy/examine-policy';
import type { Policy } from '../policy/schema';

const KEY = 'lastPolicy';
/** In `storage.session`: what this run of the browser has seen. */
const SEEN = 'policySeen';
/** Chromium took up to four seconds; a busy machine takes longer. */
export const POLICY_PATIENCE_MS = 60_000;

interface Seen {
  /** It has given values. */
  values: boolean;
  /** When it was first found empty, ms. */
  emptySince: number;
}

/** Checked again, as nothing but the browser guards it; null where there is none. */
export async function rememberedPolicy(): Promise<Policy | null> {
  try {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    return typeof stored === 'string' ? takeEach(JSON.parse(stored)).policy : null;
  } catch {
    return null; // without a memory the policy counts as it is given
  }
}

/** Keeps what counts now, and that this run of the browser has a policy. */
export async function rememberPolicy({
  organisationSecret: _secret,
  providers: _named,
  ...values
}: Policy): Promise<void> {
  try {
    await browser.storage.session.set({ [SEEN]: { values: true, emptySince: 0 } satisfies Seen });
    const text = JSON.stringify(values);
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    if (stored !== text) await browser.storage.local.set({ [KEY]: text });
  } catch {
    // The policy counts all the same.
  }
}

/** How long an empty policy is not yet believed, in ms; 0: it is gone, and so is the memory of it. */
export async function patienceLeft(now: number): Promise<number> {
  try {
    const { [SEEN]: stored } = await browser.storage.session.get(SEEN);
    const seen = (stored as Seen | undefined) ?? { values: false, emptySince: now };
    if (stored === undefined) await browser.storage.session.set({ [SEEN]: seen });
    const left = seen.values ? 0 : seen.emptySince + POLICY_PATIENCE_MS - now;
    if (left > 0 && left <= POLICY_PATIENCE_MS) return left;
    await browser.storage.local.remove(KEY);
  } catch {
    // Then it is not remembered either.
  }
  return 0;
}
