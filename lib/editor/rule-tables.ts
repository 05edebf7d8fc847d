/** The decision tables of a draft: where they stand, and what their rows hold. */
import type { InputName } from '../rules/fact-domains';
import { inputNames } from './conditions';
import { isObject, type Json, type JsonObject, listAt, type PackDraft, type Path, textAt, valueAt } from './draft';

export interface RuleTable {
  /** `plan`: reviews of Kooperationspläne, where every row has an interval. */
  kind: 'contact' | 'plan';
  path: Path;
  /** As the spreadsheet names it. */
  id: string;
  /** Which cases the table is for. */
  when: JsonObject;
  hitPolicy: string;
  rows: Json[];
}

/** Columns that every table has beside those for its conditions. */
export type PlainColumn = 'label' | 'due' | 'interval' | 'section' | 'derived' | 'reading';
export type Column = PlainColumn | `when.${InputName}`;

export const PLAN_TABLE = 'planReview';

export function tablesOf(draft: PackDraft): RuleTable[] {
  const contact = listAt(draft, ['contact', 'tables']).flatMap((table, at): RuleTable[] =>
    isObject(table) ? [tableOf(draft, 'contact', ['contact', 'tables', at], textAt(table, ['id']))] : [],
  );
  return isObject(draft.planReview) ? [...contact, tableOf(draft, 'plan', [PLAN_TABLE], PLAN_TABLE)] : contact;
}

function tableOf(draft: PackDraft, kind: RuleTable['kind'], path: Path, id: string): RuleTable {
  const when = valueAt(draft, [...path, 'when']);
  const hitPolicy = textAt(draft, [...path, 'hitPolicy']);
  return { kind, path, id, when: isObject(when) ? when : {}, hitPolicy, rows: listAt(draft, [...path, 'rows']) };
}

export const rowPath = (table: RuleTable, at: number): Path => [...table.path, 'rows', at];

/** What a row asks for, or undefined. */
export const whenOf = (row: Json): Json | undefined => valueAt(row, ['when']);

/** Facts the rows of a table ask for, in the order of the pack. */
export function namesUsed(draft: PackDraft, table: RuleTable): InputName[] {
  const used = new Set(inputNames({}, table.rows.map(whenOf)));
  return inputNames(draft, table.rows.map(whenOf)).filter((name) => used.has(name));
}

/** When a row lets a contact fall due. */
export type Due = 'interval' | 'none' | 'schoolHolidays';

export function dueOf(row: Json): Due {
  if (textAt(row, ['dueMode']) === 'schoolHolidays') return 'schoolHolidays';
  return valueAt(row, ['interval']) === null ? 'none' : 'interval';
}
