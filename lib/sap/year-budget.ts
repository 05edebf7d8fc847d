/** A calendar year of the workspace against the time there is for it. Pure. */
import { decreeOn } from '../packs/sap';
import { type Capacity, capacity } from '../rules/sap/capacity';
import { neededSaps } from '../rules/sap/needed-saps';
import { type TimeBudget, timeBudget } from '../rules/sap/time-budget';
import type { OpenRoom } from './open-room';
import { budgetFactsOf, minutesIn } from './records';

export interface YearBudget {
  budget: TimeBudget | null;
  /** Of all SAP of the authority together; null while the employees are not known. */
  total: Capacity | null;
  /** SAP the authority needs, and how many are entered, the user herself among them. */
  need: (NonNullable<ReturnType<typeof neededSaps>> & { entered: number }) | null;
}

export function yearBudget({ rows, today }: Pick<OpenRoom, 'rows' | 'today'>, year: number): YearBudget {
  const decree = decreeOn(today);
  const facts = budgetFactsOf(rows);
  const { employees, colleagues } = facts;
  const need = employees === null ? null : neededSaps(decree, employees);
  return {
    budget: timeBudget(decree, facts, (each) => minutesIn(rows, each), year),
    total: employees === null ? null : capacity(decree, employees, []),
    need: need && { ...need, entered: colleagues.length + 1 },
  };
}
