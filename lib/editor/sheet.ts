/** The tables of a pack as one spreadsheet: a row for each rule, a column for each fact. */

import type { InputName } from '../rules/fact-domains';
import { conditionWord, INPUT_TITLES } from '../text/condition-words';
import { ALTERNATIVE, DUE_WORDS, OR, SHEET_TITLES } from '../text/spreadsheet-sentences';
import { inputNames, valuesIn } from './conditions';
import { type Json, type PackDraft, textAt } from './draft';
import { dueOf, type RuleTable, tablesOf, whenOf } from './rule-tables';

export type SheetColumn = keyof typeof SHEET_TITLES | { input: InputName };

/** In the order in which they are written. */
export function sheetColumns(draft: PackDraft): SheetColumn[] {
  const tables = tablesOf(draft);
  const whens = tables.flatMap((table) => [table.when, ...table.rows.map(whenOf)]);
  const used = new Set(inputNames({}, whens));
  const inputs = inputNames(draft, whens).filter((name) => used.has(name));
  return ['table', 'id', 'label', ...inputs.map((input) => ({ input })), 'interval', 'section', 'derived', 'reading'];
}

export const headingOf = (column: SheetColumn): string =>
  typeof column === 'string' ? SHEET_TITLES[column] : INPUT_TITLES[column.input];

/** Heading first. */
export function sheetOf(draft: PackDraft): string[][] {
  const columns = sheetColumns(draft);
  const rows = tablesOf(draft).flatMap((table) =>
    table.rows.map((row) => columns.map((column) => cellText(table, row, column))),
  );
  return [columns.map(headingOf), ...rows];
}

/** What a cell says; of a fact that the whole table asks for, what the table says. */
export function cellText(table: RuleTable, row: Json, column: SheetColumn): string {
  if (typeof column !== 'string') return conditionText(table, row, column.input);
  if (column === 'table') return table.id;
  if (column !== 'interval') return textAt(row, [column]);
  const due = dueOf(row);
  return due === 'interval' ? textAt(row, ['interval']) : DUE_WORDS[due];
}

function conditionText(table: RuleTable, row: Json, name: InputName): string {
  const own = valuesIn(whenOf(row), name).map((values) => wordsText(name, values));
  return own.some((words) => words !== '') ? own.join(ALTERNATIVE) : scopeText(table, name);
}

/** „Ü25“; `''` where the table is not tied to this fact. */
export const scopeText = (table: RuleTable, name: InputName): string =>
  wordsText(name, valuesIn(table.when, name)[0] ?? []);

/** „anderer Grund oder Schulentlassjahr“ */
export const wordsText = (name: InputName, values: readonly string[]): string =>
  values.map((value) => conditionWord(name, value)).join(OR);
