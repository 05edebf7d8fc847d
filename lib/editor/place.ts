/** Where on the page a place of the draft stands. */
import type { InputName } from '../rules/fact-domains';
import { INPUT_NAMES } from '../rules/fact-domains';
import type { PackDraft, Path } from './draft';
import { type Column, namesUsed, tablesOf } from './rule-tables';

/** Values of a pack that have a field of their own. */
export const FIELDS = ['title', 'shortTitle', 'version', 'authority', 'document', 'validFrom', 'validTo'] as const;
export type FieldKey = (typeof FIELDS)[number];

export type Place =
  | { kind: 'field'; key: FieldKey }
  | { kind: 'cell'; table: number; row: number; column: Column }
  /** One of the sections that are edited as text. */
  | { kind: 'section'; key: string };

const PLAIN = ['label', 'section', 'derived', 'reading', 'interval'] as const;

export function placeOf(draft: PackDraft, path: Path): Place {
  const [first = 'id'] = path;
  const field = FIELDS.find((key) => key === first);
  if (field) return { kind: 'field', key: field };
  const tables = tablesOf(draft);
  const table = tables.findIndex((candidate) => candidate.path.every((part, at) => part === path[at]));
  const found = tables[table];
  if (!found) return { kind: 'section', key: String(first) };
  const [rows, row, key, ...rest] = path.slice(found.path.length);
  if (rows !== 'rows' || typeof row !== 'number') return { kind: 'section', key: String(first) };
  const plain = PLAIN.find((column) => column === key);
  if (plain) return { kind: 'cell', table, row, column: plain };
  if (key === 'dueMode') return { kind: 'cell', table, row, column: 'due' };
  if (key === 'when') {
    const named = rest.find((part): part is InputName => (INPUT_NAMES as readonly unknown[]).includes(part));
    const name = named ?? namesUsed(draft, found)[0];
    if (name) return { kind: 'cell', table, row, column: `when.${name}` };
  }
  if (key === undefined || key === 'id' || key === 'examples' || key === 'when') {
    return { kind: 'cell', table, row, column: 'label' };
  }
  return { kind: 'section', key: String(first) };
}

/** Id of the control at a place. */
export function idOf(place: Place): string {
  switch (place.kind) {
    case 'field':
      return `field-${place.key}`;
    case 'cell':
      return cellId(place.table, place.row, place.column);
    case 'section':
      return `section-${place.key}`;
  }
}

export const cellId = (table: number, row: number, column: Column): string =>
  `cell-${table}-${row}-${column.replace('.', '-')}`;
