/** The caseload in sealed pieces of some cases each, beside the single cases: a list opens few pieces instead of every case. */
import { type Columns, fromColumns, toColumns } from './columns';
import type { Keyring } from './crypto/keyring';
import { SealBroken, sealJson } from './crypto/seal';
import type { Rows } from './owned';
import { keysToRead, unsealByOne } from './owner-key';
import { ROW_SHAPE, type TableName } from './records';

/** Before it, a piece was a list of its cases as they are. */
const SCHEMA = 2;
const FORMER_SCHEMA = 1;
/** So few that rewriting one piece with each entry costs little, so many that 50,000 cases are few pieces. */
export const CHUNK_CASES = 128;

export interface CaseHead {
  id: string;
  rev: number;
}

export interface ChunkCase extends CaseHead {
  /** By table and id. */
  rows: Rows;
  /** The shape of rows they were checked against when they were sealed; null where one of them has another. */
  shape: string | null;
}

/** A case of an opened piece. Its rows are put together when they are asked for. */
export interface OpenedCase extends CaseHead {
  shape: string | null;
  rows(): Rows;
  /** The rows of a table. */
  list(table: TableName): unknown[];
}

/** The sealed content. Cases of one shape stand in columns, all others as they are. */
interface Piece {
  /** Null for a piece of the former schema, which is not in columns. */
  shape: string | null;
  ids: string[];
  revs: number[];
  tables: { table: TableName; counts: number[]; rows: Columns }[];
  others: ChunkCase[];
}

export async function sealChunk(keyring: Keyring, chunk: number, cases: ChunkCase[]): Promise<Uint8Array<ArrayBuffer>> {
  return sealJson(keyring.shared('caseload'), place(chunk, SCHEMA), pieceOf(cases));
}

/** @throws SealBroken */
export async function openChunk(keyring: Keyring, chunk: number, sealed: Uint8Array): Promise<OpenedCase[]> {
  const piece = await unsealed(keyring, chunk, sealed);
  return [...inColumns(piece), ...piece.others.map(asIs)];
}

/** Which cases it has, without their rows, and whether it is sealed as this version seals. @throws SealBroken */
export async function openHeads(
  keyring: Keyring,
  chunk: number,
  sealed: Uint8Array,
): Promise<{ heads: CaseHead[]; current: boolean }> {
  const { shape, ids, revs, others } = await unsealed(keyring, chunk, sealed);
  return { heads: [...ids.map((id, at) => ({ id, rev: revs[at] ?? 0 })), ...others], current: shape !== null };
}

/** What stood in a piece goes back as it came, unless it is replaced. */
export function again(opened: OpenedCase): ChunkCase {
  const { id, rev, shape } = opened;
  return { id, rev, shape, rows: opened.rows() };
}

const place = (chunk: number, schema: number) => ({ table: 'chunks', id: String(chunk), schema });

async function unsealed(keyring: Keyring, chunk: number, sealed: Uint8Array): Promise<Piece> {
  const keys = keysToRead(keyring, 'caseload');
  try {
    return (await unsealByOne(keys, place(chunk, SCHEMA), sealed)) as Piece;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return unordered(null, (await unsealByOne(keys, place(chunk, FORMER_SCHEMA), sealed)) as ChunkCase[]);
  }
}

const unordered = (shape: string | null, others: ChunkCase[]): Piece => ({
  shape,
  ids: [],
  revs: [],
  tables: [],
  others,
});

function pieceOf(cases: ChunkCase[]): Piece {
  const fit = cases.filter(fitsColumns);
  const [ids, revs] = [fit.map(({ id }) => id), fit.map(({ rev }) => rev)];
  const piece: Piece = { shape: ROW_SHAPE, ids, revs, tables: [], others: cases.filter((one) => !fitsColumns(one)) };
  for (const table of new Set(fit.flatMap(({ rows }) => Object.keys(rows) as TableName[]))) {
    const lists = fit.map(({ rows }) => Object.values(rows[table] ?? {}));
    const counts = lists.map(({ length }) => length);
    if (counts.every((count) => count === 0)) continue;
    const rows = toColumns(lists.flat(), ownersOf(ids, counts));
    if (!rows) return unordered(ROW_SHAPE, cases);
    piece.tables.push({ table, counts, rows });
  }
  return piece;
}

/** In columns a row stands under its own id. */
function fitsColumns({ shape, rows }: ChunkCase): boolean {
  if (shape !== ROW_SHAPE) return false;
  return Object.values(rows).every((held) =>
    Object.entries(held).every(([id, row]) => (row as { id?: unknown } | null)?.id === id),
  );
}

const ownersOf = (ids: string[], counts: number[]): string[] =>
  ids.flatMap((id, at) => Array<string>(counts[at] ?? 0).fill(id));

function inColumns({ shape, ids, revs, tables }: Piece): OpenedCase[] {
  const columns = tables.map(({ table, counts, rows }) => {
    const ends: number[] = [];
    let end = 0;
    for (const count of counts) {
      end += count;
      ends.push(end);
    }
    return { table, ends, records: fromColumns(rows, ownersOf(ids, counts)) };
  });
  function list(at: number, wanted: TableName): unknown[] {
    for (const { table, ends, records } of columns)
      if (table === wanted) return records.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
    return [];
  }
  return ids.map((id, at) => ({
    id,
    rev: revs[at] ?? 0,
    shape,
    list: (table) => list(at, table),
    rows: () =>
      Object.fromEntries(
        columns.flatMap(({ table }) => {
          const rows = list(at, table) as { id: string }[];
          return rows.length === 0 ? [] : [[table, Object.fromEntries(rows.map((row) => [row.id, row]))]];
        }),
      ),
  }));
}

function asIs({ id, rev, shape, rows }: ChunkCase): OpenedCase {
  return { id, rev, shape, rows: () => rows, list: (table) => Object.values(rows[table] ?? {}) };
}
