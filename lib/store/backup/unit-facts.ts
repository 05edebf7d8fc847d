/**
 * What was decided for the Bedarfsgemeinschaften of some cases, and what became of their numbers: the part of the shared
 * state that goes along with these cases. Pure.
 */
import { unitsOf } from '../destroying';
import type { Owned, Rows } from '../owned';
import type { Mutation, TableName, UnitLinkRow } from '../records';
import type { OwnerState } from './block';
import { sameJson } from './same-json';

const TABLES: ReadonlySet<TableName> = new Set(['decisions', 'unitLinks']);

/** The Bedarfsgemeinschaften that these cases name, now and before. */
export function unitsNamedBy(cases: Iterable<OwnerState>): Set<string> {
  const named = [...cases].flatMap(({ owner, owned }) => unitsOf(owned.rows.cases?.[owner] as object | undefined));
  return new Set(named.filter((unit): unit is string => typeof unit === 'string'));
}

/** Of the shared state what concerns these units and those that go on, or whose decisions hold, in them; nothing else. */
export function unitFacts({ rows, changes }: Owned, units: ReadonlySet<string>): Owned {
  const reached = new Set(units);
  // A set that grows while it is walked: each is visited once, circles end.
  for (const unit of reached) {
    for (const { benefitUnit, former, how, decisions } of linksIn(rows)) {
      if (benefitUnit === unit && (how === 'goesOn' || decisions)) reached.add(former);
    }
  }
  const concerns = (row: unknown): boolean => reached.has(String((row as Partial<UnitLinkRow> | null)?.benefitUnit));
  const kept = ({ table, before, after }: Mutation): boolean => TABLES.has(table) && concerns(after ?? before);
  const keptRows: Rows = {};
  for (const table of TABLES) {
    const mine = Object.entries(rows[table] ?? {}).filter(([, row]) => concerns(row));
    if (mine.length > 0) keptRows[table] = Object.fromEntries(mine);
  }
  const keptChanges = Object.entries(changes)
    .map(([id, change]) => [id, { ...change, mutations: change.mutations.filter(kept) }] as const)
    .filter(([, { mutations }]) => mutations.length > 0);
  return { rows: keptRows, changes: Object.fromEntries(keptChanges) };
}

/** Two stores may have answered the same question: of the answers to one change of a number the latest stands. */
export function latestAnswers({ rows, changes }: Owned): Owned {
  const byQuestion = Map.groupBy(linksIn(rows), ({ former, benefitUnit }) => `${former} → ${benefitUnit}`);
  const earlier = [...byQuestion.values()].flatMap((answers) =>
    answers.toSorted((one, other) => givenAt(other) - givenAt(one)).slice(1),
  );
  if (earlier.length === 0) return { rows, changes };
  const gone = new Set(earlier.map(({ id }) => id));
  const unitLinks = Object.fromEntries(Object.entries(rows.unitLinks ?? {}).filter(([id]) => !gone.has(id)));
  return { rows: { ...rows, unitLinks }, changes };

  function givenAt({ change }: UnitLinkRow): number {
    return changes[change]?.at ?? Number.NEGATIVE_INFINITY;
  }
}

/** How many decisions and answers are others in the second state. */
export function differingFacts(one: Owned, other: Owned): number {
  return [...TABLES].reduce((sum, table) => {
    const [mine, theirs] = [one.rows[table] ?? {}, other.rows[table] ?? {}];
    const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return sum + [...ids].filter((id) => !sameJson(mine[id], theirs[id])).length;
  }, 0);
}

const linksIn = (rows: Rows): UnitLinkRow[] => Object.values(rows.unitLinks ?? {}) as UnitLinkRow[];
