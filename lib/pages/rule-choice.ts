/**
 * What was chosen at the first start, in `storage.local`: kept there until the entries are protected, because settings are
 * stored with them. No personal data.
 */
import { browser } from 'wxt/browser';
import type { Settings } from '../messages/protocol';

export type RuleChoice = Pick<Settings, 'packs' | 'leadDays' | 'team'>;

const KEY = 'firstRunRules';

/** `choice` is null where it was stored with the settings already. */
export async function readRuleChoice(): Promise<{ taken: boolean; choice: RuleChoice | null }> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (kept === undefined) return { taken: false, choice: null };
  return { taken: true, choice: isChoice(kept) ? kept : null };
}

/** Null: it is stored with the settings. */
export const keepRuleChoice = (choice: RuleChoice | null): Promise<void> =>
  browser.storage.local.set({ [KEY]: choice ?? 'stored' });

function isChoice(kept: unknown): kept is RuleChoice {
  return typeof kept === 'object' && kept !== null && 'packs' in kept && 'leadDays' in kept && 'team' in kept;
}
