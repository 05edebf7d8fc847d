/** Where a key takes the focus in a grid. Row −1 is the head. */
export interface Place {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
  /** Rows that „Bild auf“ and „Bild ab“ go over. */
  page: number;
}

/** Null where the key moves nothing. */
export function moved({ row, column }: Place, { rows, columns, page }: Size, event: KeyboardEvent): Place | null {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(nextRow, rows - 1)),
    column: Math.max(0, Math.min(nextColumn, columns - 1)),
  });
  if (event.ctrlKey) {
    if (event.key === 'Home') return to(rows > 0 ? 0 : -1, 0);
    return event.key === 'End' ? to(rows - 1, columns - 1) : null;
  }
  switch (event.key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, columns - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(Math.max(row - page, rows > 0 ? 0 : -1), column);
    default:
      return null;
  }
}
