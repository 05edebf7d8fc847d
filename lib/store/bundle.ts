/** From the rows of one case, as stored, to the checked bundle that the use cases read. */
import type { OpenedCase } from './chunks';
import type { Rows } from './owned';
import { type CaseRow, caseRow, ROW_SCHEMAS, ROW_SHAPE, type Row, type TableName } from './records';
import type { CaseBundle } from './store';

/** Tables whose rows hang on a case. */
export const ENTRY_TABLES = [
  'events',
  'appointments',
  'followUps',
  'plans',
  'terms',
  'cooperation',
  'referrals',
  'closings',
  'checks',
] as const;

/** Rows that were checked against the shape this program knows before they were sealed are not checked again. */
export function bundleOfOpened({ id, shape, rows, list: stored }: OpenedCase): CaseBundle | null {
  if (shape !== ROW_SHAPE) return bundleOf(id, rows());
  const [row] = stored('cases') as CaseRow[];
  if (!row) return null;
  const list = <T extends (typeof ENTRY_TABLES)[number]>(table: T) => stored(table) as Row<T>[];
  return {
    row,
    events: list('events'),
    appointments: list('appointments'),
    followUps: list('followUps'),
    plans: list('plans'),
    terms: list('terms'),
    cooperation: list('cooperation'),
    referrals: list('referrals'),
    closings: list('closings'),
    checks: list('checks'),
    unreadable: 0,
  };
}

/** Null where the case row itself is missing or cannot be read. */
export function bundleOf(id: string, rows: Rows): CaseBundle | null {
  const row = caseRow.safeParse(rows.cases?.[id]);
  if (!row.success) return null;
  let unreadable = 0;
  function list<T extends (typeof ENTRY_TABLES)[number]>(table: T): Row<T>[] {
    const { rows: readable, bad } = readableRows(table, Object.values(rows[table] ?? {}));
    unreadable += bad;
    return readable;
  }
  const entries = {
    events: list('events'),
    appointments: list('appointments'),
    followUps: list('followUps'),
    plans: list('plans'),
    terms: list('terms'),
    cooperation: list('cooperation'),
    referrals: list('referrals'),
    closings: list('closings'),
    checks: list('checks'),
  };
  return { row: row.data, ...entries, unreadable };
}

/** The bundle of rows that belong to one case; null where they hold none that can be read. */
export function onlyBundleOf(rows: Rows): CaseBundle | null {
  const [id] = Object.keys(rows.cases ?? {});
  return id === undefined ? null : bundleOf(id, rows);
}

/** The rows that have a shape this program knows, and how many have not. */
export function readableRows<T extends TableName>(table: T, raw: unknown[]): { rows: Row<T>[]; bad: number } {
  const rows: Row<T>[] = [];
  for (const entry of raw) {
    const parsed = ROW_SCHEMAS[table].safeParse(entry);
    if (parsed.success) rows.push(parsed.data as Row<T>);
  }
  return { rows, bad: raw.length - rows.length };
}
