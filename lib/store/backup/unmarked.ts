/** A case without what says who stands in for whom: that is of one device. */
import { GIVEN_BACK, HANDED_OVER } from '../change-labels';
import type { Owned } from '../owned';
import type { CaseRow } from '../records';

const MARKS: ReadonlySet<string> = new Set([HANDED_OVER, GIVEN_BACK]);

export function unmarked(owner: string, { rows, changes }: Owned): Owned {
  const row = rows.cases?.[owner] as CaseRow | undefined;
  return {
    rows: row ? { ...rows, cases: { [owner]: { ...row, substitution: null } } } : rows,
    changes: Object.fromEntries(Object.entries(changes).filter(([, { label }]) => !MARKS.has(label))),
  };
}
