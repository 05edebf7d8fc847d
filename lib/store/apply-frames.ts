/** Journal frames onto what the database holds. */
import { breather } from './breather';
import type { Frame, FramePart, SealedPart } from './journal-frame';
import { afterPart, afterPatch, type Owned } from './owned';
import type { ChangeRow } from './records';
import type { SealedTables, Touched } from './sealed-tables-port';

/** What the database gets of an owner's state. */
export const touchedOf = ({ rows, changes }: Owned): Touched => ({ rows, changes: Object.values(changes) });

/** The state of an owner, from the database. @throws RecordBroken */
export async function ownedBy(tables: SealedTables, owner: string): Promise<Owned> {
  const changes = Object.fromEntries((await tables.changesOf(owner)).map((change) => [change.id, change]));
  return { rows: await tables.rowsOf(owner), changes };
}

/** The part of a change that is taken back, as its owner has it. */
type UndoneOf = (id: string, owner: string) => Promise<ChangeRow | undefined>;

/** Read once for all owners. */
function readUndone(tables: SealedTables): UndoneOf {
  const known = new Map<string, Map<string, ChangeRow>>();
  return async (id, owner) => {
    const parts = known.get(id) ?? new Map((await tables.partsOf(id)).map((part) => [part.owner, part.change]));
    known.set(id, parts);
    return parts.get(owner);
  };
}

async function afterChange(
  former: Touched,
  part: Extract<FramePart, { kind: 'change' }>,
  undoneOf: UndoneOf,
): Promise<Touched> {
  const changes = Object.fromEntries(former.changes.map((change) => [change.id, change]));
  if (part.undoes !== null && !changes[part.undoes]) {
    const undone = await undoneOf(part.undoes, part.owner);
    if (undone) changes[part.undoes] = undone;
  }
  return touchedOf(afterPart({ rows: former.rows, changes }, part));
}

async function afterFramePart(former: Touched, part: FramePart, undoneOf: UndoneOf): Promise<Touched> {
  if (part.kind === 'state') return touchedOf(part.owned);
  if (part.kind === 'patch') return { ...former, rows: afterPatch(former.rows, part.patch) };
  return afterChange(former, part, undoneOf);
}

/**
 * In one transaction.
 * @param frames in the order of the journal
 * @param sealed the parts of a single frame, as they were just written: they can stand for what they make
 * @throws RecordBroken, SealBroken
 */
export async function applyFrames(
  tables: SealedTables,
  frames: readonly Frame[],
  sealed: readonly SealedPart[] = [],
): Promise<void> {
  const last = frames.at(-1);
  if (!last) return;
  const touched = new Map<string, Touched>();
  const added = frames.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'state').map(({ owner }) => owner));
  const before = await tables.rowsOfAll([...new Set(added)]);
  const undoneOf = readUndone(tables);
  const breathe = breather();
  for (const { n, parts } of frames) {
    for (const [at, part] of parts.entries()) {
      await breathe();
      const { owner } = part;
      const bytes = sealed[at]?.bytes;
      const first = !touched.has(owner) && !before.has(owner) && part.kind === 'change' && part.undoes === null;
      const former = touched.get(owner) ?? { rows: before.get(owner) ?? {}, changes: [] };
      const after = await afterFramePart(former, part, undoneOf);
      touched.set(owner, first && bytes ? { ...after, birth: { n, sealed: bytes } } : after);
    }
  }
  await tables.write(touched, last.n);
}
