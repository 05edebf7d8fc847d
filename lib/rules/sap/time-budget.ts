import { firstDayOfYear } from '../dates';
import type { AppliedRule } from '../finding';
import { capacity, type SapShare } from './capacity';
import type { RestSpan } from './facts';
import { restsThroughout } from './rest-days';
import type { SapPack } from './sap-pack-schema';

/** What the time is computed from; null: not said yet. */
export interface BudgetFacts {
  employees: number | null;
  fte: number | null;
  /** The other SAP of the authority. */
  colleagues: readonly SapShare[];
  pauses: readonly RestSpan[];
}

export interface TimeBudget {
  year: number;
  /** `lasting`: over in so many years running that it counts as a lasting overload. */
  state: 'within' | 'over' | 'lasting' | 'missingData';
  /** Minutes that were recorded, that there are, and that are left (negative: over); null where facts are missing. */
  used: number;
  budget: number | null;
  left: number | null;
  /** Used of the budget, 1 = all of it; null where there is no budget. */
  share: number | null;
  missing: ('employees' | 'fte')[];
  rule: AppliedRule;
}

/**
 * The time of one SAP in a calendar year against what she recorded. Former years are computed with the present facts. It blocks
 * nothing. Null where the decree sets no time. SAP-Erlass NRW 2016, II 2.2.
 * @param minutesIn recorded minutes of a calendar year
 */
export function timeBudget(
  pack: SapPack,
  facts: BudgetFacts,
  minutesIn: (year: number) => number,
  year: number,
): TimeBudget | null {
  const { capacity: section } = pack;
  const own = section && budgetOf(pack, facts, year);
  if (!section || !own) return null;
  const used = minutesIn(year);
  const { budget, rule } = own;
  const missing = (['employees', 'fte'] as const).filter((fact) => facts[fact] === null);
  if (budget === null) return { year, state: 'missingData', used, budget, left: null, share: null, missing, rule };
  const years = Array.from({ length: section.overloadYears }, (_, ago) => year - ago);
  const lasting = years.every((each) => minutesIn(each) > (budgetOf(pack, facts, each)?.budget ?? 0));
  const state = lasting ? 'lasting' : used > budget ? 'over' : 'within';
  return { year, state, used, budget, left: budget - used, share: budget === 0 ? null : used / budget, missing, rule };
}

const OWN = 'own';

function budgetOf(
  pack: SapPack,
  { employees, fte, colleagues, pauses }: BudgetFacts,
  year: number,
): { budget: number | null; rule: AppliedRule } | null {
  const rests = restsThroughout(pauses, firstDayOfYear(year), firstDayOfYear(year + 1) - 1);
  const others = colleagues.map(({ id, ...share }) => ({ ...share, id: `other ${id}` }));
  const all = capacity(pack, employees ?? 0, [{ id: OWN, fte: fte ?? 0, rests }, ...others]);
  if (!all) return null;
  return { budget: employees === null || fte === null ? null : (all.minutes[OWN] ?? 0), rule: all.rule };
}
