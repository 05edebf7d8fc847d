import type { AppliedRule } from './finding';
import type { RulePack } from './pack-schema';

interface Rule {
  id: string;
  section: string;
  derived: string | null;
  reading?: string | undefined;
  lawFlag?: string | undefined;
  interval?: string | null;
}

/** A rule of a pack with all that explains it. */
export function appliedRule(pack: RulePack, rule: Rule): AppliedRule {
  return {
    id: rule.id,
    pack: pack.id,
    packVersion: pack.version,
    interval: rule.interval ?? null,
    derived: rule.derived,
    reading: rule.reading ?? null,
    source: { document: pack.document, title: pack.shortTitle, section: rule.section },
    lawFlag: rule.lawFlag ?? null,
  };
}

/** The rule where an authority set its own interval: it is no longer read into an empty cell. */
export function overriddenRule(rule: AppliedRule, interval: string | null): AppliedRule {
  return { ...rule, interval, derived: null, reading: null };
}
