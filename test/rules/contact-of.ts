import { compiledPacks } from '../../lib/packs';
import { evaluateCase } from '../../lib/rules/evaluate-case';
import type { CaseInput } from '../../lib/rules/facts';
import type { ContactFinding } from '../../lib/rules/finding';
import { DEFAULT_RULE_SETTINGS, type Override, type RuleSettings } from '../../lib/rules/settings';

export const CONTACT_PACKS = compiledPacks({ beratungsaktivitaet: true });
export const PLAN_PACKS = compiledPacks({ sro: true });

export function settingsWith(settings: Partial<RuleSettings>): RuleSettings {
  return { ...DEFAULT_RULE_SETTINGS, ...settings };
}

/** An interval that the organisation set for a cell. */
export const set = (interval: string | null): Override => ({ interval, reason: null, by: 'policy' });

/** The contact finding by the shipped contact rules. */
export function contactOf(input: CaseInput, today: string, settings: Partial<RuleSettings> = {}): ContactFinding {
  const findings = evaluateCase(input, CONTACT_PACKS, settingsWith(settings), today);
  const contacts = findings.filter((finding) => finding.kind === 'contact');
  const [contact] = contacts;
  if (!contact || contacts.length !== 1) throw new Error(`one contact finding expected, found ${contacts.length}`);
  return contact;
}
