/** A directory file, CSV or JSON: each row by itself, so that a broken one never takes the others with it. Pure. */

import type { FileProblem } from '../caseload/cells';
import { readCells } from '../caseload/cells';
import { columnOf } from './columns';
import { MOST_PROVIDERS } from './provider-schema';
import { type Cell, type RowValues, readRow, type WrongCell } from './read-row';
import { sameProvider } from './same-provider';

/** `at`: the line of a CSV file, or the number of the entry in a JSON file, from 1. */
export interface GoodRow {
  at: number;
  values: RowValues;
}

export type BadRow = { at: number } & (
  | { is: 'wrong'; cells: WrongCell[] }
  /** The row `first` means the same provider. */
  | { is: 'repeated'; first: number }
  | { is: 'noObject' }
);

export type ProviderFileProblem =
  | FileProblem
  | { kind: 'json' | 'noList' | 'noName' }
  | { kind: 'tooMany'; most: number };

export interface ProviderFile {
  counts: 'lines' | 'entries';
  good: GoodRow[];
  bad: BadRow[];
  /** Headings that are not read. */
  ignored: string[];
}

/** Bytes of CSV or JSON, told apart by how they begin. @param today an ISO day */
export function readProviderFile(bytes: Uint8Array, today: string): ProviderFile | { problem: ProviderFileProblem } {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
  if (/^\uFEFF?[[{]/.test(start)) return readProviderJson(new TextDecoder().decode(bytes), today);
  const read = readCells(bytes);
  if ('problem' in read) return read;
  const [head, ...rows] = read.rows;
  const headings = (head?.cells ?? []).map((cell) => cell.trim());
  const columns = headings.map(columnOf);
  if (!columns.some((column) => column?.field === 'name')) return { problem: { kind: 'noName' } };
  if (rows.length > MOST_PROVIDERS) return { problem: { kind: 'tooMany', most: MOST_PROVIDERS } };
  const listed = rows.map(({ line, cells }) => ({
    at: line,
    cells: columns.flatMap((column, at): Cell[] =>
      column ? [{ heading: headings[at] ?? '', column, text: plain(cells[at] ?? '') }] : [],
    ),
  }));
  const ignored = headings.filter((heading, at) => heading !== '' && !columns[at]);
  return { counts: 'lines', ...told(listed, today), ignored };
}

/** A list of objects, or an object with such a list as `providers`; keys as the headings of a CSV file, German or English. */
export function readProviderJson(text: string, today: string): ProviderFile | { problem: ProviderFileProblem } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { problem: { kind: 'json' } };
  }
  const list = Array.isArray(read) ? read : ((read ?? {}) as { providers?: unknown }).providers;
  if (!Array.isArray(list)) return { problem: { kind: 'noList' } };
  if (list.length > MOST_PROVIDERS) return { problem: { kind: 'tooMany', most: MOST_PROVIDERS } };
  const ignored = new Set<string>();
  const listed = list.map((entry: unknown, index) => {
    const at = index + 1;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return { at, cells: null };
    return { at, cells: cellsOf(entry, ignored) };
  });
  return { counts: 'entries', ...told(listed, today), ignored: [...ignored] };
}

function cellsOf(entry: object, ignored: Set<string>): Cell[] {
  const cells = Object.entries(entry).flatMap(([key, value]): Cell[] => {
    if (key === 'contacts' && Array.isArray(value)) return contactCells(value, ignored);
    const column = columnOf(key);
    if (!column) ignored.add(key.slice(0, 100));
    return column ? [{ heading: key, column, text: textOf(value) }] : [];
  });
  // A row without a name says so in the column it lacks.
  return cells.some(({ column }) => column.field === 'name')
    ? cells
    : [...cells, { heading: 'name', column: { field: 'name' }, text: '' }];
}

function contactCells(contacts: unknown[], ignored: Set<string>): Cell[] {
  if (contacts.length === 0) return [{ heading: 'contacts', column: { field: 'contactName', at: 0 }, text: '' }];
  return contacts.flatMap((contact, at): Cell[] =>
    Object.entries((contact ?? {}) as object).flatMap(([key, value]): Cell[] => {
      const column = columnOf(`${key === 'name' ? 'contactName' : key} ${at + 1}`.replace(/ 1$/, ''));
      const heading = `contacts ${at + 1}, ${key}`;
      if (!column) ignored.add(heading.slice(0, 100));
      return column ? [{ heading, column, text: textOf(value) }] : [];
    }),
  );
}

function textOf(value: unknown): Cell['text'] {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : { kind: 'structure' };
}

/** A spreadsheet's own mark before what it would take for a formula. */
const plain = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function told(rows: { at: number; cells: Cell[] | null }[], today: string): Pick<ProviderFile, 'good' | 'bad'> {
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  const firsts = new Map<string, number>();
  for (const { at, cells } of rows) {
    if (!cells) {
      bad.push({ at, is: 'noObject' });
      continue;
    }
    const read = readRow(cells, today);
    if ('wrong' in read) {
      bad.push({ at, is: 'wrong', cells: read.wrong });
      continue;
    }
    const key = sameProvider(read.values);
    const first = firsts.get(key);
    if (first !== undefined) bad.push({ at, is: 'repeated', first });
    else {
      firsts.set(key, at);
      good.push({ at, values: read.values });
    }
  }
  return { good, bad };
}
