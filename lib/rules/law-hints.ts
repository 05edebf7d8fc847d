/** „Rechtsstand prüfen“ for cases that a change of the law may touch. */
import { appliedRule } from './applied-rule';
import { type EpochDay, toDay, toIso } from './dates';
import { addDuration, type Duration, parseDuration } from './durations';
import type { CaseInput, Facts } from './facts';
import type { AppliedRule, LawHintFinding } from './finding';
import { compileInputs } from './inputs';
import type { LawHint } from './law-hint-schema';
import type { RulePack } from './pack-schema';
import { compileTables, type Tables } from './tables';

interface LawHintRule extends Pick<LawHint, 'lawFlag' | 'begins'> {
  rule: AppliedRule;
  cases: Tables<true>;
  after: Duration;
}

export type LawHintRules = readonly LawHintRule[];

/** Null where the pack has none. */
export function compileLawHints(pack: RulePack): LawHintRules | null {
  if (pack.lawHints.length === 0) return null;
  const inputs = compileInputs(pack);
  return pack.lawHints.map((hint) => ({
    rule: Object.freeze(appliedRule(pack, hint)),
    lawFlag: hint.lawFlag,
    begins: hint.begins,
    after: parseDuration(hint.after),
    cases: compileTables([{ when: {}, hitPolicy: 'FIRST', rows: [{ when: hint.when, row: true }] }], inputs),
  }));
}

/** The hints that hold today. */
export function lawHintFindings(
  input: CaseInput,
  facts: Facts,
  packs: readonly LawHintRules[],
  today: EpochDay,
): LawHintFinding[] {
  return packs.flat().flatMap(({ rule, cases, begins, after, lawFlag }) => {
    const begin = facts[begins];
    if (begin === null || cases.decide(facts, today).hits.length === 0) return [];
    const since = addDuration(toDay(begin), after);
    return since > today ? [] : [{ kind: 'lawHint', case: input.id, law: lawFlag, since: toIso(since), rule }];
  });
}
