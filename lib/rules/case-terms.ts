/** Intervals set for one case: closer contact that funding law asks for, and relief where a pack allows it. */
import { appliedRule } from './applied-rule';
import type { ContactTarget } from './contact-rules';
import { AFTER_ALL, type EpochDay, toDay } from './dates';
import { type Duration, parseDuration } from './durations';
import type { CaseTerm, Facts } from './facts';
import type { AppliedRule } from './finding';
import type { Input } from './inputs';
import type { RulePack } from './pack-schema';
import { compileTables, type Tables } from './tables';

/** What a pack says about them; null where it knows no such thing. */
export interface CaseTerms {
  closer: AppliedRule | null;
  relief: { rule: AppliedRule; to: EpochDay; cases: Tables<true> } | null;
}

export function compileCaseTerms(pack: RulePack, inputs: readonly Input[]): CaseTerms {
  const { closer, relief } = pack.caseTerms ?? {};
  return {
    closer: closer ? Object.freeze(appliedRule(pack, closer)) : null,
    relief: relief
      ? {
          rule: Object.freeze(appliedRule(pack, relief)),
          to: relief.validTo === null ? AFTER_ALL : toDay(relief.validTo),
          cases: compileTables([{ when: {}, hitPolicy: 'FIRST', rows: [{ when: relief.when, row: true }] }], inputs),
        }
      : null,
  };
}

/** An interval of one case with its texts read. */
export interface CompiledTerm extends Pick<CaseTerm, 'kind' | 'reason' | 'interval' | 'until'> {
  duration: Duration;
  first: EpochDay;
  last: EpochDay;
}

export function compileTerms(terms: readonly CaseTerm[] | undefined): readonly CompiledTerm[] {
  return (terms ?? []).map(({ kind, reason, interval, from, until }) => ({
    kind,
    reason,
    interval,
    until,
    duration: parseDuration(interval),
    first: toDay(from),
    last: until === null ? AFTER_ALL : toDay(until),
  }));
}

/** The intervals of the case that a pack lets hold on a day, relief before closer contact. */
export function termsOn(
  terms: readonly CompiledTerm[],
  { closer, relief }: CaseTerms,
  facts: Facts,
  day: EpochDay,
): { term: CompiledTerm; rule: AppliedRule }[] {
  const active = terms.filter(({ first, last }) => first <= day && day <= last);
  const allowed = relief !== null && day <= relief.to && relief.cases.decide(facts, day).hits.length > 0;
  return [
    ...active.filter(({ kind }) => allowed && kind === 'relief').map((term) => ({ term, rule: relief?.rule })),
    ...active.filter(({ kind }) => kind === 'closer').map((term) => ({ term, rule: closer })),
  ].flatMap(({ term, rule }) => (rule ? [{ term, rule }] : []));
}

/** The interval of a case as a target; `instead` is what holds without it. */
export function termTarget(
  { duration, interval, reason, until }: CompiledTerm,
  rule: AppliedRule,
  instead: AppliedRule | null,
): ContactTarget {
  const setBy = {
    who: 'own' as const,
    reason,
    instead: { interval: instead?.interval ?? null, derived: instead?.derived ?? null },
    until,
  };
  return { rule: { ...rule, interval, setBy }, duration, inSchoolHolidays: false, check: [] };
}
