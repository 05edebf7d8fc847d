/** Two sets of rules over the same cases: which states differ. */
import type { CompiledPacks } from './compile-packs';
import { evaluateCase } from './evaluate-case';
import type { CaseInput, IsoDate } from './facts';
import type { ContactFinding, PlanFinding } from './finding';
import type { RuleSettings } from './settings';

export interface RuleSet {
  packs: CompiledPacks;
  settings: RuleSettings;
}

type Compared = ContactFinding | PlanFinding;

/** The finding of one case before and after; null where there is none. */
export interface StateChange {
  case: string;
  kind: Compared['kind'];
  /** Id of the plan, for reviews. */
  plan: string | null;
  before: Compared | null;
  after: Compared | null;
}

export interface Comparison {
  total: number;
  /** Contacts and reviews whose state differs, in the order of the cases. */
  changed: StateChange[];
  /** Cases of which at least one state differs. */
  changedCases: number;
  /** Cases whose states are the same but a date differs. */
  movedCases: number;
}

export function compareRules(cases: readonly CaseInput[], before: RuleSet, after: RuleSet, today: IsoDate): Comparison {
  const changed: StateChange[] = [];
  let changedCases = 0;
  let movedCases = 0;
  for (const input of cases) {
    const pairs = pairsOf(input, comparedOf(input, before, today), comparedOf(input, after, today));
    const differing = pairs.filter((pair) => pair.before?.state !== pair.after?.state);
    changed.push(...differing);
    if (differing.length > 0) changedCases += 1;
    else if (pairs.some((pair) => pair.before?.due !== pair.after?.due)) movedCases += 1;
  }
  return { total: cases.length, changed, changedCases, movedCases };
}

function comparedOf(input: CaseInput, { packs, settings }: RuleSet, today: IsoDate): Map<string, Compared> {
  const findings = evaluateCase(input, packs, settings, today);
  const compared = findings.filter((finding) => finding.kind === 'contact' || finding.kind === 'planReview');
  return new Map(compared.map((finding) => [keyOf(finding), finding]));
}

const keyOf = (finding: Compared): string => (finding.kind === 'planReview' ? `plan ${finding.plan}` : finding.kind);

function pairsOf(input: CaseInput, before: Map<string, Compared>, after: Map<string, Compared>): StateChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const pair = { before: before.get(key) ?? null, after: after.get(key) ?? null };
    const one = pair.after ?? pair.before;
    if (!one) return [];
    return [{ case: input.id, kind: one.kind, plan: one.kind === 'planReview' ? one.plan : null, ...pair }];
  });
}
