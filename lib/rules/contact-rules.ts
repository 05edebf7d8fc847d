/** The contact section of a pack, prepared for evaluation. */
import { appliedRule, overriddenRule } from './applied-rule';
import { type CaseTerms, compileCaseTerms } from './case-terms';
import type { CompiledSettings } from './compiled-settings';
import type { Contact, ContactRow } from './contact-schema';
import { type Duration, parseDuration } from './durations';
import type { FactName } from './facts';
import type { AppliedRule } from './finding';
import { compileInputs } from './inputs';
import type { RulePack } from './pack-schema';
import { compileQualifiedContact, type QualifiedContactRule } from './qualified-contact';
import { compileTables, type Tables } from './tables';
import { inForce, nearest, type Versions } from './versions';

/** A row as it is applied. Without a duration and not tied to the holidays it sets no target. */
export interface ContactTarget {
  rule: AppliedRule;
  duration: Duration | null;
  inSchoolHolidays: boolean;
  check: FactName[];
}

/** The contact rules of one version of a pack. */
export interface ContactRules {
  tables: Tables<ContactTarget>;
  qualified: QualifiedContactRule;
  terms: CaseTerms;
  whatIf: Contact['whatIf'];
}

/** Null where the pack says nothing about contacts. */
export function compileContact(pack: RulePack): ContactRules | null {
  const { contact, qualifiedContact } = pack;
  if (!contact || !qualifiedContact) return null;
  const inputs = compileInputs(pack);
  const tables = contact.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ when: row.when, row: targetOf(pack, row) })),
  }));
  return {
    tables: compileTables(tables, inputs),
    qualified: compileQualifiedContact(qualifiedContact),
    terms: compileCaseTerms(pack, inputs),
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

const overridden = new WeakMap<CompiledSettings, Map<ContactTarget, ContactTarget>>();

/** The row after the authority's or the user's own setting for it; the same object for the same row and settings. */
export function withOverride(target: ContactTarget, settings: CompiledSettings): ContactTarget {
  if (settings.overrides.size === 0) return target;
  const override = settings.overrides.get(target.rule.id);
  if (!override) return target;
  let known = overridden.get(settings);
  if (!known) {
    known = new Map();
    overridden.set(settings, known);
  }
  const same = known.get(target);
  if (same) return same;
  const result: ContactTarget = {
    rule: Object.freeze(overriddenRule(target.rule, override)),
    duration: override.duration,
    inSchoolHolidays: false,
    check: [],
  };
  known.set(target, result);
  return result;
}

/** The rules of the day, or null while no version holds. */
export const contactRulesOn: (packs: Versions<ContactRules>, day: number) => ContactRules | null = inForce;
/** What counted as a talk on a day: a talk before the first version began is judged by the oldest. */
export const qualifiedOn = (packs: Versions<ContactRules>, day: number): QualifiedContactRule =>
  nearest(packs, day).qualified;
