/** Which column of a caseload file holds which field: a proposal by heading and first values, which the user may change. */
import { IMPORT_FIELDS, type ImportField } from '../messages/caseload-import';
import type { Adapter } from '../site/adapter';
import { compile } from '../site/compile';
import { isDeniedLabel, isDeniedNumber } from '../site/deny';
import { guessField } from '../site/guess-field';
import { recipeOf } from '../site/recipe';
import { clean, labelKey } from '../site/text';
import type { Row } from './cells';

/** What a column is read as; the halves of a name are joined. */
export type ColumnSlot = ImportField | 'lastName' | 'firstName';

export const COLUMN_SLOTS: readonly ColumnSlot[] = [
  ...IMPORT_FIELDS.slice(0, 2),
  'lastName',
  'firstName',
  ...IMPORT_FIELDS.slice(2),
];

export interface Column {
  heading: string;
  /** Null: not read. */
  slot: ColumnSlot | null;
  /** It holds what is never read (RV-Nummer, bank account, health) and cannot be chosen. */
  denied: boolean;
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

const HEAD_WITHIN = 20;
const SAMPLE = 50;
/** Found by the look of their values, whatever the heading. */
const BY_VALUE: ColumnSlot[] = ['customerNumber', 'benefitUnitNumber', 'team', 'profile', 'status'];

/** The table with its headings told apart; lines above them are titles of the export. */
export function tableOf(rows: Row[], adapter: Adapter): Table {
  const head = headAt(rows, adapter);
  const below = rows.slice(head + 1);
  const width = Math.max(...rows.slice(head, head + SAMPLE).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const heading = clean(rows[head]?.cells[at] ?? '').slice(0, 100);
    const values = below.slice(0, SAMPLE).map(({ cells }) => clean(cells[at] ?? ''));
    const denied = isDeniedLabel(labelKey(heading)) || values.some(isDeniedNumber);
    return {
      heading,
      denied,
      slot: denied ? null : slotFor(heading, values.find((value) => value !== '') ?? '', adapter),
    };
  });
  return { columns: onceEach(columns, adapter), rows: below };
}

/** Whether a field has more than one column, so that nobody can tell which one counts. */
export function slotTwice(columns: readonly Column[]): ColumnSlot | null {
  const seen = new Set<ColumnSlot>();
  for (const { slot } of columns) {
    if (slot === null) continue;
    if (seen.has(slot)) return slot;
    seen.add(slot);
  }
  return null;
}

function headAt(rows: Row[], adapter: Adapter): number {
  const labels = compile(recipeOf(adapter)).labels;
  const known = rows
    .slice(0, HEAD_WITHIN)
    .map(({ cells }) => cells.filter((cell) => labels.has(labelKey(cell.slice(0, 200)))).length);
  const most = Math.max(0, ...known);
  return most === 0 ? 0 : known.indexOf(most);
}

function slotFor(heading: string, value: string, adapter: Adapter): ColumnSlot | null {
  const named = compile(recipeOf(adapter)).labels.get(labelKey(heading))?.slot;
  if (named === 'other' || named === 'title') return null;
  if (named) return COLUMN_SLOTS.find((slot) => slot === named) ?? null;
  // Only the heading tells one date from another, so „today“ does not matter.
  const guess = guessField(heading, value, adapter, '2000-01-01');
  const slot = COLUMN_SLOTS.find((each) => each === guess) ?? null;
  if (slot === null || BY_VALUE.includes(slot)) return slot;
  return guessField(heading, '', adapter, '2000-01-01') === guess ? slot : null;
}

/** Of several columns for one field the one with the adapter's preferred heading, else the first. */
function onceEach(columns: Column[], adapter: Adapter): Column[] {
  const { labels } = compile(recipeOf(adapter));
  const rank = ({ heading }: Column): number => labels.get(labelKey(heading))?.rank ?? Number.MAX_SAFE_INTEGER;
  const best = new Map<ColumnSlot, Column>();
  for (const column of columns) {
    const before = column.slot && best.get(column.slot);
    if (column.slot && (!before || rank(column) < rank(before))) best.set(column.slot, column);
  }
  return columns.map((column) =>
    column.slot && best.get(column.slot) !== column ? { ...column, slot: null } : column,
  );
}
