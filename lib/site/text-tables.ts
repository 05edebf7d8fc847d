/** Tables in pasted text: a line of column heads and the rows below it. Pure: no DOM. */
import type { Cell, Line } from './text-lines';

export interface Table {
  heads: Cell[];
  rows: Cell[][];
  /** False where the rows have another number of cells: then nobody can tell which column a value belongs to. */
  fits: boolean;
  /** Lines it takes, the heads included. */
  length: number;
}

/** More labels than anything else, and none with a value behind its colon. */
export function isHead({ cells }: Line): boolean {
  const labels = cells.filter(({ label }) => label).length;
  return labels > 1 && labels > cells.length / 2 && cells.every(({ inline }) => !inline);
}

const isRow = ({ cells }: Line): boolean => cells.length > 1 && cells.every(({ label }) => !label);

/** The table whose heads stand in line `at`, or null where no row follows. */
export function tableAt(lines: Line[], at: number): Table | null {
  const head = lines[at];
  if (!head) return null;
  const rows: Line[] = [];
  for (let line = lines[at + 1]; line && isRow(line); line = lines[at + 1 + rows.length]) {
    if (rows.length > 0 && line.gap > 0) break;
    rows.push(line);
  }
  if (rows.length === 0) return null;
  const width = head.cells.length;
  // Browsers drop empty cells at either end of a line when they copy.
  const fits = rows.every(({ cells }) => cells.length === width);
  return { heads: head.cells, rows: rows.map(({ cells }) => cells), fits, length: rows.length + 1 };
}
