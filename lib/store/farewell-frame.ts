/** What the journal says of cases that are to be destroyed. */
import { ownedBy } from './apply-frames';
import type { Keyring } from './crypto/keyring';
import { tracesOf, unitsOf, withoutPersons, withoutUnits } from './destroying';
import type { Frame } from './journal-frame';
import { afterPatch, isShared, type Owned, SHARED } from './owned';
import type { CaseRow, DestroyedRow } from './records';
import type { SealedTables } from './sealed-tables-port';

/** Bedarfsgemeinschaften that no other case is or was in. */
async function emptied(tables: SealedTables, gone: ReadonlySet<string>, units: Iterable<string>): Promise<Set<string>> {
  const left = new Set(units);
  for (const { id, list } of await tables.allCases()) {
    if (gone.has(id)) continue;
    for (const unit of unitsOf(list('cases')[0] as CaseRow | undefined)) left.delete(unit as string);
  }
  return left;
}

/**
 * The one frame by which the cases are as good as gone: they are marked, and others do not name them any more.
 * @param n the frame's number
 * @throws RecordBroken
 */
export async function farewellFrame(
  tables: SealedTables,
  keyring: Keyring,
  n: number,
  cases: DestroyedRow[],
): Promise<Frame> {
  const gone = new Set(cases.map(({ id }) => id));
  const others = new Map<string, Owned>();
  const units = new Set<string>();
  for (const { id } of cases) {
    const traces = tracesOf(id, await ownedBy(tables, id));
    for (const unit of traces.units) units.add(unit);
    for (const owner of await tables.ownersSharingChanges(id)) {
      if (gone.has(owner) || isShared(owner) || !keyring.caseIds.includes(owner)) continue;
      others.set(owner, withoutPersons(others.get(owner) ?? (await ownedBy(tables, owner)), traces.numbers));
    }
  }
  const shared = withoutUnits(await ownedBy(tables, SHARED), await emptied(tables, gone, units));
  const marks = cases.map((row) => ({ table: 'destroyed' as const, id: row.id, after: row }));
  const rest = { ...shared, rows: afterPatch(shared.rows, marks) };
  return {
    n,
    parts: [...others, [SHARED, rest] as const].map(([owner, owned]) => ({ kind: 'state', owner, owned })),
  };
}
