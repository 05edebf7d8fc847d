/** The rows of the workspace in memory, by owner: a Klientenbogen with its talks under its id, everything else under one. */
import type { RoomRows } from '../open-room';
import { ROOM_SCHEMAS, type RoomPatch, type RoomTable } from '../rows';

/** Owner of what belongs to no Klientenbogen; no row has an empty id. */
export const SHARED = '';
/** Of the store's own keeping: Klientenbögen whose destruction has been decided and not ended. */
const DOOMED = 'doomed';

/** A row as it is to be, of any shape; null removes it. */
export interface RowPatch {
  table: string;
  id: string;
  after: unknown;
}
/** What one frame of the journal says of one owner; `whole`: there is nothing beside it. */
export interface Part {
  owner: string;
  whole: boolean;
  patch: readonly RowPatch[];
}
export interface Owned {
  /** The last frame that touched it. */
  n: number;
  /** By table and id; `after` is never null. */
  rows: ReadonlyMap<string, RowPatch>;
}
export type Owners = ReadonlyMap<string, Owned>;

const rowKey = ({ table, id }: Pick<RowPatch, 'table' | 'id'>): string => JSON.stringify([table, id]);

export const NOTHING: Owned = { n: 0, rows: new Map() };

export const ownedOf = (n: number, patch: readonly RowPatch[]): Owned =>
  afterPart(NOTHING, { owner: SHARED, whole: true, patch }, n);

export function afterPart(before: Owned, { whole, patch }: Part, n: number): Owned {
  const rows = new Map(whole ? [] : before.rows);
  for (const row of patch) {
    if (row.after === null) rows.delete(rowKey(row));
    else rows.set(rowKey(row), row);
  }
  return { n, rows };
}

export const wholeOf = (owner: string, { rows }: Owned): Part => ({ owner, whole: true, patch: [...rows.values()] });

/**
 * A change by owner.
 * @throws TypeError for a row of another shape, a talk without its Klientenbogen or in another one, and a Klientenbogen that is to
 * go, which only destroying does
 */
export function partsOf(owners: Owners, patch: readonly RoomPatch[]): Part[] {
  const coming = new Set(patch.filter(({ table, after }) => table === 'clients' && after).map(({ id }) => id));
  const parts = new Map<string, RowPatch[]>();
  for (const row of patch) {
    const owner = ownerOf(owners, row);
    if (owner === null) continue;
    if (owner !== SHARED && !owners.has(owner) && !coming.has(owner)) throw new TypeError('a talk without its sheet');
    if (row.after !== null && (!ROOM_SCHEMAS[row.table].safeParse(row.after).success || row.after.id !== row.id))
      throw new TypeError(`a row of ${row.table} in another shape`);
    parts.set(owner, [...(parts.get(owner) ?? []), row]);
  }
  return [...parts].map(([owner, rows]) => ({ owner, whole: false, patch: rows }));
}

/** Null where a talk is to go that is not there. */
function ownerOf(owners: Owners, patch: RoomPatch): string | null {
  const { table, id, after } = patch;
  if (table === 'clients') {
    if (after === null) throw new TypeError('a sheet is destroyed, not removed');
    return id;
  }
  if (table !== 'talks') return SHARED;
  const present = [...owners].find(([, { rows }]) => rows.has(rowKey(patch)))?.[0] ?? null;
  if (after && present !== null && present !== after.clientId) throw new TypeError('a talk in another sheet');
  return after ? after.clientId : present;
}

/** What is said of Klientenbögen whose destruction is decided. */
export const doomedPatch = (ids: readonly string[]): RowPatch[] =>
  ids.map((id) => ({ table: DOOMED, id, after: { id } }));

export const doomedOf = (owners: Owners): string[] =>
  [...(owners.get(SHARED)?.rows.values() ?? [])].filter(({ table }) => table === DOOMED).map(({ id }) => id);

/** Without those Klientenbögen and what was said of them. */
export function withoutDoomed(owners: Owners): Map<string, Owned> {
  const doomed = doomedOf(owners);
  const left = new Map([...owners].filter(([owner]) => !doomed.includes(owner)));
  const shared = left.get(SHARED) ?? NOTHING;
  left.set(SHARED, { ...shared, rows: new Map([...shared.rows].filter(([, { table }]) => table !== DOOMED)) });
  return left;
}

const isTable = (table: string): table is RoomTable => Object.hasOwn(ROOM_SCHEMAS, table);

/** As the page gets them; rows of another shape are counted and left as they are. */
export function rowsOf(owners: Owners): RoomRows {
  const rows: Record<RoomTable, unknown[]> = {
    profile: [],
    clients: [],
    talks: [],
    times: [],
    duties: [],
    pauses: [],
    sheets: [],
  };
  let unreadable = 0;
  for (const { table, after } of [...withoutDoomed(owners).values()].flatMap((owned) => [...owned.rows.values()])) {
    const read = isTable(table) ? ROOM_SCHEMAS[table].safeParse(after) : null;
    if (read?.success && isTable(table)) rows[table].push(read.data);
    else unreadable += 1;
  }
  // Each list holds what its schema has just let through.
  return { ...rows, profile: rows.profile[0] ?? null, unreadable } as RoomRows;
}
