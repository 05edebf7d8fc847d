import type { AppliedRule } from './finding';
import type { PackHead } from './pack-head-schema';
import type { Override } from './settings';

interface Rule {
  id: string;
  label: string;
  section: string;
  derived: string | null;
  reading?: string | undefined;
  lawFlag?: string | undefined;
  interval?: string | null;
  validTo?: string | null;
}

/** A rule of a pack with all that explains it. */
export function appliedRule(pack: PackHead, rule: Rule): AppliedRule {
  return {
    id: rule.id,
    label: rule.label,
    pack: pack.id,
    packVersion: pack.version,
    interval: rule.interval ?? null,
    derived: rule.derived,
    reading: rule.reading ?? null,
    source: { document: pack.document, title: pack.shortTitle, section: rule.section },
    validFrom: pack.validFrom,
    validTo: rule.validTo ?? pack.validTo,
    lawFlag: rule.lawFlag ?? null,
    setBy: null,
  };
}

/** The rule where an interval was set for it: it is no longer read into an empty cell. */
export function overriddenRule(rule: AppliedRule, { interval, reason, by }: Override): AppliedRule {
  const setBy = { who: by, reason, instead: { interval: rule.interval, derived: rule.derived }, until: null };
  return { ...rule, interval, derived: null, reading: null, setBy };
}
