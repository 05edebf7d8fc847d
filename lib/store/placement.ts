/** Where everything goes that a write touches: which cases in which piece, which records, what leaves. Pure. */
import { FIRST_REVISION } from './born';
import { CHUNK_CASES, type ChunkCase } from './chunks';
import { isShared, type Rows } from './owned';
import type { CaseRow, ChangeRow } from './records';
import type { PlacedCase } from './sealed-records';
import type { Touched } from './sealed-tables-port';

/** Every case as last written. */
export type Known = ReadonlyMap<string, { rev: number; chunk: number }>;

export interface Placement {
  /** Every case as it is afterwards. */
  next: Map<string, { rev: number; chunk: number }>;
  cases: PlacedCase[];
  /** Changes that get records of their own. */
  parts: { owner: string; change: ChangeRow }[];
  /** Cases that are no more. */
  gone: string[];
  /** The pieces to be sealed anew, with what they get. */
  chunks: Map<number, Omit<ChunkCase, 'shape'>[]>;
  shared: Map<string, Rows>;
}

export function placement(known: Known, touched: ReadonlyMap<string, Touched>): Placement {
  const placed: Placement = {
    next: new Map(known),
    cases: [],
    parts: [],
    gone: [],
    chunks: new Map(),
    shared: new Map(),
  };
  const roomFor = firstRoom(known);
  for (const [owner, { rows, changes, birth }] of touched) {
    const [first] = changes;
    const born = birth && first && !isShared(owner) ? { change: first.id, ...birth } : undefined;
    if (isShared(owner)) placed.shared.set(owner, rows);
    else if (placeCase(placed, roomFor, owner, rows, born) && born) continue;
    for (const change of changes) placed.parts.push({ owner, change });
  }
  return placed;
}

/** Whether there is a case, and not its removal only. */
function placeCase(
  { next, cases, gone, chunks }: Placement,
  roomFor: () => number,
  id: string,
  rows: Rows,
  born: PlacedCase['born'],
): boolean {
  const former = next.get(id);
  const row = rows.cases?.[id] as CaseRow | undefined;
  const pieceOf = (chunk: number): Omit<ChunkCase, 'shape'>[] => {
    const piece = chunks.get(chunk) ?? [];
    chunks.set(chunk, piece);
    return piece;
  };
  if (!row) {
    if (former) pieceOf(former.chunk);
    next.delete(id);
    gone.push(id);
    return false;
  }
  const rev = (former?.rev ?? FIRST_REVISION - 1) + 1;
  const chunk = former?.chunk ?? roomFor();
  next.set(id, { rev, chunk });
  pieceOf(chunk).push({ id, rev, rows });
  cases.push({ id, rev, chunk, rows, row, born });
  return true;
}

/** The first piece with room for a case that is in none; each answer takes a place in it. */
function firstRoom(known: Known): () => number {
  const sizes = new Map<number, number>();
  for (const { chunk } of known.values()) sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
  let open = 0;
  return () => {
    while ((sizes.get(open) ?? 0) >= CHUNK_CASES) open += 1;
    sizes.set(open, (sizes.get(open) ?? 0) + 1);
    return open;
  };
}
