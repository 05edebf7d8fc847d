/** What a spreadsheet changes: rows that are new, other or gone. */
import { type Json, type PackDraft, textAt } from './draft';
import { type RuleTable, tablesOf } from './rule-tables';
import { cellText, headingOf, sheetColumns } from './sheet';

export interface RowRef {
  table: string;
  id: string;
  label: string;
}

export interface ChangedRow extends RowRef {
  cells: { column: string; before: string; after: string }[];
}

export interface DraftChanges {
  added: RowRef[];
  changed: ChangedRow[];
  removed: RowRef[];
  /** Tables whose rows stand in another order. */
  moved: string[];
}

export function draftChanges(before: PackDraft, after: PackDraft): DraftChanges {
  const changes: DraftChanges = { added: [], changed: [], removed: [], moved: [] };
  const columns = [...sheetColumns(before), ...sheetColumns(after)].filter(
    (column, at, all) => all.findIndex((other) => headingOf(other) === headingOf(column)) === at,
  );
  const later = tablesOf(after);
  for (const table of tablesOf(before)) {
    const then = later.find(({ id, kind }) => id === table.id && kind === table.kind);
    const rows = then?.rows ?? [];
    const kept = table.rows.filter((row) => rows.some((other) => idOf(other) === idOf(row)));
    changes.removed.push(...table.rows.filter((row) => !kept.includes(row)).map((row) => refOf(table, row)));
    for (const row of rows) {
      const old = table.rows.find((other) => idOf(other) === idOf(row));
      if (old === undefined) changes.added.push(refOf(table, row));
      else if (old !== row) {
        const cells = columns.flatMap((column) => {
          const pair = { before: cellText(table, old, column), after: cellText(then ?? table, row, column) };
          return pair.before === pair.after ? [] : [{ column: headingOf(column), ...pair }];
        });
        if (cells.length > 0) changes.changed.push({ ...refOf(table, row), cells });
      }
    }
    const order = rows.map(idOf).filter((id) => kept.some((row) => idOf(row) === id));
    if (kept.some((row, at) => idOf(row) !== order[at])) changes.moved.push(table.id);
  }
  return changes;
}

const idOf = (row: Json): string => textAt(row, ['id']);
const refOf = (table: RuleTable, row: Json): RowRef => ({
  table: table.id,
  id: idOf(row),
  label: textAt(row, ['label']),
});
