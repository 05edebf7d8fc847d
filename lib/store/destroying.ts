/**
 * What goes with a destroyed case beside its own rows: its name and number in the joint talks of others, the decisions of a
 * Bedarfsgemeinschaft that has no case any more. Pure; what remains stands for itself.
 */
import type { Owned, Rows } from './owned';
import type { ChangeRow, DecisionRow, UnitLinkRow } from './records';

type Known = { customerNumber?: unknown; benefitUnit?: unknown; formerUnits?: unknown };

/** Every number and BG a case ever had: a changed number still stands in older entries of others. */
export function tracesOf(id: string, { rows, changes }: Owned): { numbers: Set<string>; units: Set<string> } {
  const versions = [
    rows.cases?.[id],
    ...Object.values(changes)
      .flatMap((change) => change.mutations)
      .filter(({ table }) => table === 'cases')
      .flatMap(({ before, after }) => [before, after]),
  ] as (Known | null | undefined)[];
  const texts = (values: unknown[]): Set<string> =>
    new Set(values.filter((value): value is string => typeof value === 'string'));
  return {
    numbers: texts(versions.map((version) => version?.customerNumber)),
    units: texts(versions.flatMap((version) => unitsOf(version))),
  };
}

/** The Bedarfsgemeinschaften a case row names, now and before. */
export function unitsOf(row: Known | null | undefined): unknown[] {
  const former = Array.isArray(row?.formerUnits) ? row.formerUnits : [];
  return [row?.benefitUnit, ...former.map((one: { unit?: unknown } | null) => one?.unit)];
}

/** The owner's state without these persons in its joint talks, in the history too; the same object where none is named. */
export function withoutPersons(owned: Owned, numbers: ReadonlySet<string>): Owned {
  return mapped(owned, 'events', (row) => {
    const { jointWith } = row as { jointWith?: unknown };
    if (!Array.isArray(jointWith)) return row;
    const kept = jointWith.filter((person: Known | null) => !numbers.has(String(person?.customerNumber)));
    return kept.length === jointWith.length ? row : { ...row, jointWith: kept };
  });
}

/** The shared state without what was decided for these Bedarfsgemeinschaften, and without what ties them to others. */
export function withoutUnits(owned: Owned, units: ReadonlySet<string>): Owned {
  const undecided = mapped(owned, 'decisions', (row) => (units.has((row as DecisionRow).benefitUnit) ? null : row));
  return mapped(undecided, 'unitLinks', (row) => {
    const { former, benefitUnit } = row as UnitLinkRow;
    return units.has(former) || units.has(benefitUnit) ? null : row;
  });
}

/** Applies `map` to every row of a table, in the changes too; a mutation of which nothing is left goes. */
function mapped(owned: Owned, table: 'events' | 'decisions' | 'unitLinks', map: (row: object) => object | null): Owned {
  let differs = false;
  const one = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null) return row;
    const next = map(row);
    if (next !== row) differs = true;
    return next;
  };
  const rows: Rows = {
    ...owned.rows,
    [table]: Object.fromEntries(
      Object.entries(owned.rows[table] ?? {})
        .map(([id, row]) => [id, one(row)] as const)
        .filter(([, row]) => row !== null),
    ),
  };
  const changes = Object.fromEntries(
    Object.entries(owned.changes).map(([id, change]) => [id, { ...change, mutations: mutations(change) }]),
  );
  return differs ? { rows, changes } : owned;

  function mutations(change: ChangeRow): ChangeRow['mutations'] {
    return change.mutations
      .map((mutation) =>
        mutation.table === table ? { ...mutation, before: one(mutation.before), after: one(mutation.after) } : mutation,
      )
      .filter(({ table: of, before, after }) => of !== table || before !== null || after !== null);
  }
}
