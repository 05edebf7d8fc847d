/** The contact section of a pack, prepared for evaluation. */
import { appliedRule, overriddenRule } from './applied-rule';
import type { CompiledSettings } from './compiled-settings';
import type { Contact, ContactRow } from './contact-schema';
import { type Duration, parseDuration } from './durations';
import type { FactName } from './facts';
import type { AppliedRule } from './finding';
import { compileInputs } from './inputs';
import type { RulePack } from './pack-schema';
import { compileQualifiedContact, type QualifiedContactRule } from './qualified-contact';
import { compileTables, type Tables } from './tables';
import { type Validity, validityOf } from './validity';

/** A row as it is applied. Without a duration and not tied to the holidays it sets no target. */
export interface ContactTarget {
  rule: AppliedRule;
  duration: Duration | null;
  inSchoolHolidays: boolean;
  check: FactName[];
}

export interface ContactRules {
  validity: Validity;
  tables: Tables<ContactTarget>;
  qualified: QualifiedContactRule;
  whatIf: Contact['whatIf'];
}

/** Null where the pack says nothing about contacts. */
export function compileContact(pack: RulePack): ContactRules | null {
  const { contact, qualifiedContact } = pack;
  if (!contact || !qualifiedContact) return null;
  const tables = contact.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ when: row.when, row: targetOf(pack, row) })),
  }));
  return {
    validity: validityOf(pack),
    tables: compileTables(tables, compileInputs(pack)),
    qualified: compileQualifiedContact(qualifiedContact),
    whatIf: contact.whatIf,
  };
}

function targetOf(pack: RulePack, row: ContactRow): ContactTarget {
  return {
    rule: Object.freeze(appliedRule(pack, row)),
    duration: row.interval === null ? null : parseDuration(row.interval),
    inSchoolHolidays: row.dueMode === 'schoolHolidays',
    check: Object.freeze(row.check ?? []) as FactName[],
  };
}

/** The row after the authority's own setting for it. */
export function withOverride(target: ContactTarget, settings: CompiledSettings): ContactTarget {
  if (settings.overrides.size === 0) return target;
  const override = settings.overrides.get(target.rule.id);
  if (!override) return target;
  return {
    rule: overriddenRule(target.rule, override.interval),
    duration: override.duration,
    inSchoolHolidays: false,
    check: [],
  };
}
