/** A spreadsheet back into a draft: all of it, or nothing and every reason why not. */

import { parseDuration } from '../rules/durations';
import { INPUT_NAMES, type InputName } from '../rules/fact-domains';
import { conditionWord } from '../text/condition-words';
import { ALTERNATIVE, DUE_WORDS, SHEET_SENTENCES } from '../text/spreadsheet-sentences';
import { valuesFor, withValues } from './conditions';
import { csvRows } from './csv-text';
import { isObject, type Json, type JsonObject, type PackDraft, textAt, valueAt, withValue } from './draft';
import { intervalOf } from './interval-text';
import { newRow, rowIdsOf, withoutMention } from './row-edits';
import { type RuleTable, tablesOf, whenOf } from './rule-tables';
import { cellText, headingOf, type SheetColumn, scopeText } from './sheet';

export interface SheetProblem {
  /** Line of the spreadsheet, its heading being 1; null for the whole file. */
  line: number | null;
  /** Heading of the column, or null for the whole line. */
  column: string | null;
  problem: string;
}

export type ReadSheet =
  | { ok: true; draft: PackDraft; lineOf: (row: Json) => number | null }
  | { ok: false; problems: SheetProblem[] };

const PLAIN_COLUMNS = ['table', 'id', 'label', 'interval', 'section', 'derived', 'reading'] as const;
const ALL_COLUMNS: SheetColumn[] = [...PLAIN_COLUMNS, ...INPUT_NAMES.map((input) => ({ input }))];

export function readSheet(draft: PackDraft, text: string): ReadSheet {
  const whole = (problem: string): ReadSheet => ({ ok: false, problems: [{ line: null, column: null, problem }] });
  const lines = csvRows(text);
  if (!lines) return whole(SHEET_SENTENCES.quotes);
  const [head, ...body] = lines;
  // A pack without tables has a heading only.
  if (!head || (body.length === 0 && tablesOf(draft).length > 0)) return whole(SHEET_SENTENCES.empty);
  const { columns, problems } = readHead(head.cells);
  if (problems.length > 0) return { ok: false, problems };
  return readBody(draft, columns, body);
}

function readHead(cells: readonly string[]): { columns: (SheetColumn | null)[]; problems: SheetProblem[] } {
  const headings = cells.map((cell) => cell.trim());
  const columns = headings.map((heading) => ALL_COLUMNS.find((column) => sameWord(headingOf(column), heading)) ?? null);
  const at = (column: string | null, problem: string): SheetProblem => ({ line: 1, column, problem });
  const problems = headings.flatMap((heading, index) => {
    if (heading === '') return [];
    const column = columns[index];
    if (!column) return [at(heading, SHEET_SENTENCES.strangeHeading(heading))];
    return columns.indexOf(column) < index ? [at(heading, SHEET_SENTENCES.headingTwice(heading))] : [];
  });
  const missing = PLAIN_COLUMNS.filter((column) => !columns.includes(column)).map(headingOf);
  return { columns, problems: [...problems, ...missing.map((name) => at(name, SHEET_SENTENCES.missingHeading(name)))] };
}

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function readBody(
  draft: PackDraft,
  columns: readonly (SheetColumn | null)[],
  body: readonly { line: number; cells: string[] }[],
): ReadSheet {
  const tables = tablesOf(draft);
  const problems: SheetProblem[] = [];
  const rows = new Map(tables.map((table) => [table, [] as JsonObject[]]));
  const lines = new Map<Json, number>();
  for (const { line, cells } of body) {
    const say = (column: SheetColumn | null, problem: string): void => {
      problems.push({ line, column: column && headingOf(column), problem });
    };
    if (cells.slice(columns.length).some((cell) => cell !== '')) say(null, SHEET_SENTENCES.tooManyCells);
    const textOf = (wanted: SheetColumn): string => cells[columns.indexOf(wanted)] ?? '';
    const table = tables.find(({ id }) => id === textOf('table').trim());
    if (!table) {
      say(
        'table',
        SHEET_SENTENCES.strangeTable(
          textOf('table'),
          tables.map(({ id }) => id),
        ),
      );
      continue;
    }
    const read = rows.get(table) ?? [];
    const id = textOf('id').trim();
    if (id !== '' && read.some((row) => row.id === id)) say('id', SHEET_SENTENCES.idTwice(id));
    const known = table.rows.find((row) => isObject(row) && textAt(row, ['id']) === id);
    let row: JsonObject = isObject(known) ? known : newRowWith(draft, table, id, line);
    columns.forEach((column, at) => {
      const cell = cells[at] ?? '';
      // What still says the same stays as the pack has it.
      if (!column || column === 'table' || column === 'id' || saysSame(column, cellText(table, row, column), cell))
        return;
      const next = withCell(draft, table, row, column, cell);
      if (typeof next === 'string') say(column, next);
      else row = next;
    });
    read.push(row);
    lines.set(row, line);
  }
  for (const [table, read] of rows) {
    if (read.length === 0 && table.rows.length > 0 && problems.length === 0) {
      problems.push({ line: null, column: null, problem: SHEET_SENTENCES.noRows(table.id) });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, draft: withTables(draft, rows), lineOf: (row) => lines.get(row) ?? null };
}

/** Without an id of its own it gets one by its line. */
function newRowWith(draft: PackDraft, table: RuleTable, id: string, line: number): JsonObject {
  const fresh = newRow(draft, table, table.rows[0] ?? null);
  return { ...fresh, id: id || `${textAt(fresh, ['id'])}-${line}` };
}

/** Spreadsheets drop blanks at the end of a cell: in conditions they mean nothing. */
function saysSame(column: SheetColumn, before: string, cell: string): boolean {
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return before === cell || (typeof column !== 'string' && squeezed(before) === squeezed(cell));
}

/** The row with what the cell says, or a German sentence why not. */
function withCell(
  draft: PackDraft,
  table: RuleTable,
  row: JsonObject,
  column: Exclude<SheetColumn, 'table' | 'id'>,
  cell: string,
): JsonObject | string {
  if (typeof column !== 'string') return withConditionCell(draft, table, row, column.input, cell);
  if (column === 'interval') return withIntervalCell(table, row, cell);
  const none = cell.trim() === '';
  if (column === 'derived') return withValue(row, ['derived'], none ? null : cell.trim());
  if (column === 'reading') return withValue(row, ['reading'], none ? undefined : cell);
  return withValue(row, [column], cell);
}

function withIntervalCell(table: RuleTable, row: JsonObject, cell: string): JsonObject | string {
  const { dueMode: _mode, ...rest } = row;
  if (table.kind === 'contact' && sameWord(cell, DUE_WORDS.none)) return { ...rest, interval: null };
  if (table.kind === 'contact' && sameWord(cell, DUE_WORDS.schoolHolidays)) {
    return { ...rest, interval: null, dueMode: 'schoolHolidays' };
  }
  const interval = intervalOf(cell);
  try {
    parseDuration(interval);
  } catch {
    return SHEET_SENTENCES.interval;
  }
  return { ...rest, interval };
}

function withConditionCell(
  draft: PackDraft,
  table: RuleTable,
  row: JsonObject,
  name: InputName,
  cell: string,
): JsonObject | string {
  const when = whenOf(row);
  const scope = scopeText(table, name);
  if (scope !== '') return sameWord(cell, scope) || cell.trim() === '' ? row : SHEET_SENTENCES.scope(scope);
  if (!isObject(when)) return SHEET_SENTENCES.alternatives;
  if (cell.includes(ALTERNATIVE.trim())) return SHEET_SENTENCES.alternatives;
  const known = valuesFor(draft, name);
  const values: string[] = [];
  for (const word of cell.trim() === '' ? [] : cell.split(/\s+oder\s+/i)) {
    const value = known.find(
      (candidate) => sameWord(conditionWord(name, candidate), word) || candidate === word.trim(),
    );
    if (value === undefined) {
      return SHEET_SENTENCES.strangeWord(
        word.trim(),
        known.map((each) => conditionWord(name, each)),
      );
    }
    if (!values.includes(value)) values.push(value);
  }
  return withValue(row, ['when'], withValues(when, name, values));
}

/** The draft with these rows; open questions no longer name rules that are gone. */
function withTables(draft: PackDraft, rows: ReadonlyMap<RuleTable, JsonObject[]>): PackDraft {
  let next = draft;
  for (const [table, read] of rows) {
    const before = valueAt(draft, [...table.path, 'rows']);
    const same = table.rows.length === read.length && table.rows.every((row, at) => row === read[at]);
    if (!same && before !== undefined) next = withValue(next, [...table.path, 'rows'], read);
  }
  const left = rowIdsOf(next);
  return [...rowIdsOf(draft)].filter((id) => !left.has(id)).reduce(withoutMention, next);
}
