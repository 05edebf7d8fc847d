/** Names of places as the page and its messages call them. */
import type { InputName } from '../rules/fact-domains';
import { INPUT_TITLES } from '../text/condition-words';
import { EDITOR_UI } from '../text/ui-editor';
import type { PackDraft } from './draft';
import type { Place } from './place';
import { type Column, type RuleTable, tablesOf } from './rule-tables';
import { scopeText } from './sheet';

/** „Ü25“: what the table is for. */
export function tableName(table: RuleTable): string {
  if (table.kind === 'plan') return EDITOR_UI.planTable;
  const scope = (Object.keys(table.when) as InputName[]).map((name) => scopeText(table, name)).filter(Boolean);
  return scope.join(' · ') || table.id;
}

export const columnTitle = (column: Column): string =>
  column.startsWith('when.')
    ? INPUT_TITLES[column.slice(5) as InputName]
    : EDITOR_UI.columns[column as keyof typeof EDITOR_UI.columns];

/** „Ü25, Zeile 3, Abstand“ */
export function placeName(draft: PackDraft, place: Place): string {
  switch (place.kind) {
    case 'field':
      return EDITOR_UI.fields[place.key];
    case 'section':
      return sectionName(place.key);
    case 'cell': {
      const table = tablesOf(draft)[place.table];
      const parts = [table ? tableName(table) : '', `${EDITOR_UI.row} ${place.row + 1}`, columnTitle(place.column)];
      return parts.filter(Boolean).join(', ');
    }
  }
}

export const sectionName = (key: string): string => EDITOR_UI.sections[key] ?? key;
