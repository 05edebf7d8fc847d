/** Rows are checked before they are sealed, so that a list need not do it again; many of one kind column by column. */
import * as z from 'zod';
import { sameJson } from './backup/same-json';
import type { ChunkCase } from './chunks';
import { valuesByKey } from './columns';
import type { Rows } from './owned';
import { ROW_SCHEMAS, ROW_SHAPE, type TableName } from './records';

/** Cases with their rows as this program writes them; `shape` is null where one is not known, and then none is left out. */
export function checkedCases(cases: readonly Omit<ChunkCase, 'shape'>[]): ChunkCase[] {
  const tables = [...new Set(cases.flatMap(({ rows }) => Object.keys(rows) as TableName[]))];
  const rowsOf = (table: TableName): unknown[] => cases.flatMap(({ rows }) => Object.values(rows[table] ?? {}));
  const known = new Set(tables.filter((table) => areKnown(table, rowsOf(table))));
  return cases.map((one) => ({ ...one, ...checkedRows(one.rows, known) }));
}

function checkedRows(rows: Rows, known: ReadonlySet<TableName>): { rows: Rows; shape: string | null } {
  let shape: string | null = ROW_SHAPE;
  const checked: Rows = {};
  for (const [table, held] of Object.entries(rows) as [TableName, Record<string, unknown>][]) {
    if (known.has(table)) checked[table] = held;
    else
      checked[table] = Object.fromEntries(
        Object.entries(held).map(([id, row]) => {
          const parsed = ROW_SCHEMAS[table].safeParse(row);
          if (!parsed.success) shape = null;
          return [id, parsed.success ? parsed.data : row];
        }),
      );
  }
  return { rows: checked, shape };
}

/** Whether each row is just what its schema would make of it, with its keys in the schema's order. */
function areKnown(table: TableName, rows: readonly unknown[]): boolean {
  const columns = valuesByKey(rows);
  const fields = Object.entries<z.ZodType>(ROW_SCHEMAS[table].shape);
  return (
    columns?.names.length === fields.length &&
    fields.every(([name, schema], at) => columns.names[at] === name && keepsAll(schema, columns.values[at] ?? []))
  );
}

/** Whether the schema takes every value and leaves it as it is; what is the same is looked at once. */
function keepsAll(schema: z.ZodType, values: readonly unknown[]): boolean {
  if (schema instanceof z.ZodString && !schema.def.checks?.length)
    return values.every((value) => typeof value === 'string');
  for (const value of new Set(values)) {
    const parsed = schema.safeParse(value);
    if (!parsed.success || !sameJson(parsed.data, value)) return false;
  }
  return true;
}
