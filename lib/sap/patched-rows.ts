/** The rows as they stand once a patch is saved. Pure. */
import type { RoomRows } from './open-room';
import type { RoomPatch } from './rows';

function patchedList<Row extends { id: string }>(rows: readonly Row[], id: string, after: Row | null): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  if (after === null) return rows.filter((row) => row.id !== id);
  return at < 0 ? [...rows, after] : rows.with(at, after);
}

function patchedOnce(rows: RoomRows, patch: RoomPatch): RoomRows {
  const { table, id } = patch;
  switch (table) {
    case 'profile':
      return { ...rows, profile: patch.after };
    case 'clients':
      return { ...rows, clients: patchedList(rows.clients, id, patch.after) };
    case 'talks':
      return { ...rows, talks: patchedList(rows.talks, id, patch.after) };
    case 'times':
      return { ...rows, times: patchedList(rows.times, id, patch.after) };
    case 'duties':
      return { ...rows, duties: patchedList(rows.duties, id, patch.after) };
    case 'pauses':
      return { ...rows, pauses: patchedList(rows.pauses, id, patch.after) };
    case 'sheets':
      return { ...rows, sheets: patchedList(rows.sheets, id, patch.after) };
  }
}

export const patchedRows = (rows: RoomRows, patch: readonly RoomPatch[]): RoomRows => patch.reduce(patchedOnce, rows);
