/**
 * The rows, twice on the disk: the journal, written and flushed first, and the database. What one has lost is mended from the
 * other. All rows are in memory while it is open: they are few.
 */
import type { Keyring } from '../../store/crypto/keyring';
import { SHARED_NAMES } from '../../store/crypto/keyring-secrets';
import type { Journal, OpenedJournal } from '../../store/journal/port';
import { type ReadDatabase, type RoomDatabase, readDatabase, writeDatabase } from './room-database';
import { type Frame, FrameBroken, openFrame, sealFrame } from './room-frame';
import {
  afterPart,
  doomedOf,
  doomedPatch,
  NOTHING,
  type Owned,
  type Owners,
  type Part,
  type RowPatch,
  SHARED,
  wholeOf,
  withoutDoomed,
} from './room-state';

/** What was found at the opening. */
export interface RoomDamage {
  /** Entries of the journal that cannot be read: put aside. */
  journal: number;
  /** The journal ended too early; what was missing came from the database. */
  behind: boolean;
  /** Records of the database that came from the journal. */
  mended: number;
  /** The database was empty and came from the journal. */
  rebuilt: boolean;
  /** Owners of which something may be missing: neither copy was whole. */
  lost: number;
}

export interface RoomLog {
  readonly damage: RoomDamage;
  owners(): Owners;
  /** Resolves when the journal has it on the disk. @throws JournalFault, after which only a new opening knows how it stands */
  append(parts: readonly Part[]): Promise<void>;
  /** Everything anew in one step; Klientenbögen that are not among it are destroyed. @throws as `append` */
  replaceAll(owners: Owners): Promise<void>;
  /**
   * Destroys a Klientenbogen for good, and changes rows of no Klientenbogen in the same step. What fails after the first write is
   * finished at the next opening. @throws as `append`
   */
  destroy(id: string, patch: readonly RowPatch[]): Promise<void>;
}

/** A journal longer than this many bytes is written anew when most of it is of the past. */
const COMPACT_FROM_BYTES = 256 * 1024;
const COMPACT_AT = 4;

/** Compares journal and database and mends what lacks something. @throws StoreFault */
export async function openRoomLog(
  journal: Journal,
  opened: Pick<OpenedJournal, 'entries' | 'damaged'>,
  keyring: Keyring,
  db: RoomDatabase,
): Promise<RoomLog> {
  const damage: RoomDamage = { journal: opened.damaged, behind: false, mended: 0, rebuilt: false, lost: 0 };
  let owners: Map<string, Owned>;
  let n = 0;
  /** Owners whose last state the database could not take. */
  const owing = new Set<string>();

  const frames = await readFrames();
  const stored = await readDatabase(db, keyring);
  n = Math.max(frames.at(-1)?.n ?? 0, stored.index?.applied ?? 0);
  owners = reconcile(frames, stored);
  if (doomedOf(owners).length > 0 || SHARED_NAMES.some((name) => keyring.formerShared(name).length > 0)) await shred();
  else if (damage.journal > 0 || damage.behind || damage.lost > 0 || (await isLong())) await compact();
  else if (isOwing(stored)) await settle(owners.keys());

  async function readFrames(): Promise<Frame[]> {
    const read: Frame[] = [];
    for (const { bytes } of opened.entries) {
      try {
        const frame = await openFrame(keyring, bytes);
        if (frame.n <= (read.at(-1)?.n ?? 0)) throw new FrameBroken();
        read.push(frame);
      } catch (error) {
        if (!(error instanceof FrameBroken)) throw error;
        damage.journal += 1;
        await journal.quarantine(bytes);
      }
    }
    return read;
  }

  function reconcile(all: Frame[], { index, owners: records, empty }: ReadDatabase): Map<string, Owned> {
    damage.behind = (all.at(-1)?.n ?? 0) < (index?.applied ?? 0);
    const whole = damage.journal === 0 && !damage.behind && isWhole(all, [...(index?.owners.keys() ?? [])]);
    // A whole journal needs no help; of a torn one, only what is younger than the record is put onto it.
    const result = new Map<string, Owned>(whole ? [] : records);
    for (const frame of all)
      for (const part of frame.parts) {
        const held = whole ? 0 : (records.get(part.owner)?.n ?? 0);
        if (frame.n > held) result.set(part.owner, afterPart(result.get(part.owner) ?? NOTHING, part, frame.n));
      }
    const listed = [...(index?.owners.keys() ?? [])].filter(hasKey);
    damage.rebuilt = empty && all.length > 0;
    const missing = listed.filter((id) => !records.has(id));
    if (whole) {
      damage.mended = missing.length + (index || empty ? 0 : 1);
      // A key that was written just before a crash kept its first row from being written.
      keyring.dropCaseKeys(keyring.caseIds.filter((id) => !result.has(id)));
    } else damage.lost = index ? missing.length : [...result.keys()].filter((id) => !records.has(id)).length;
    return result;
  }

  /** No frame is missing, and of every owner there is all since its beginning. */
  function isWhole(all: Frame[], listed: string[]): boolean {
    const begun = new Set<string>();
    for (const [at, { n: each, parts }] of all.entries()) {
      if (at > 0 && each !== (all[at - 1]?.n ?? 0) + 1) return false;
      for (const { owner, whole } of parts) {
        if (!whole && !begun.has(owner)) return false;
        begun.add(owner);
      }
    }
    return listed.every((id) => begun.has(id) || !hasKey(id));
  }

  function hasKey(id: string): boolean {
    return id === SHARED || keyring.caseIds.includes(id);
  }

  function isOwing({ index, owners: records }: ReadDatabase): boolean {
    const same = [...owners].every(([id, { n: last }]) => records.get(id)?.n === last);
    return !same || index?.applied !== n || index.owners.size !== owners.size;
  }

  async function isLong(): Promise<boolean> {
    return frames.length > COMPACT_AT * owners.size && (await journal.size()) > COMPACT_FROM_BYTES;
  }

  /** The database takes what it lacks; where it refuses, the journal has it, and the next writing tries again. */
  async function settle(changed: Iterable<string>): Promise<void> {
    for (const owner of changed) owing.add(owner);
    try {
      await writeDatabase(db, keyring, { owners, changed: owing, applied: n });
      owing.clear();
    } catch {
      // The next opening compares both again.
    }
  }

  /** The journal anew: one frame for each owner. */
  async function rewrite(next: Owners): Promise<void> {
    const fresh = new Map<string, Owned>();
    const entries: Uint8Array[] = [];
    for (const [owner, owned] of next) {
      n += 1;
      entries.push(await sealFrame(keyring, { n, parts: [wholeOf(owner, owned)] }));
      fresh.set(owner, { ...owned, n });
    }
    await journal.replace(entries);
    owners = fresh;
  }

  async function compact(): Promise<void> {
    await rewrite(owners);
    await settle(owners.keys());
  }

  /** Each step can be repeated: the keys go first, then everything that was sealed under what they were kept with. */
  async function shred(): Promise<void> {
    keyring.dropCaseKeys(doomedOf(owners));
    for (const name of SHARED_NAMES) await keyring.rotate(name);
    await journal.writeKeyring(await keyring.serialise());
    await rewrite(withoutDoomed(owners));
    await writeDatabase(db, keyring, { owners, changed: owners.keys(), applied: n });
    owing.clear();
    for (const name of SHARED_NAMES) keyring.forgetFormer(name);
    await journal.writeKeyring(await keyring.serialise());
  }

  async function append(given: readonly Part[]): Promise<void> {
    const parts = given.map((part) => ({ ...part, whole: !owners.has(part.owner) }));
    await journal.append(await sealFrame(keyring, { n: n + 1, parts }));
    n += 1;
    for (const part of parts) owners.set(part.owner, afterPart(owners.get(part.owner) ?? NOTHING, part, n));
    await settle(parts.map(({ owner }) => owner));
  }

  /** New Klientenbögen get their key before anything is sealed under it. */
  async function addKeys(ids: Iterable<string>): Promise<void> {
    const fresh = [...ids].filter((id) => id !== SHARED && !keyring.caseIds.includes(id));
    if (fresh.length === 0) return;
    await keyring.addCaseKeys(fresh);
    await journal.writeKeyring(await keyring.serialise());
  }

  return {
    damage,
    owners: () => owners,
    append: async (parts) => {
      if (parts.length === 0) return;
      await addKeys(parts.map(({ owner }) => owner));
      await append(parts);
    },
    replaceAll: async (next) => {
      const gone = [...owners.keys()].filter((id) => id !== SHARED && !next.has(id));
      await addKeys(next.keys());
      const part: Part = { owner: SHARED, whole: false, patch: doomedPatch(gone) };
      await rewrite(new Map([...next, [SHARED, afterPart(next.get(SHARED) ?? NOTHING, part, n)]]));
      if (gone.length > 0) await shred();
      else await settle(owners.keys());
    },
    destroy: async (id, patch) => {
      await append([{ owner: SHARED, whole: false, patch: [...patch, ...doomedPatch([id])] }]);
      await shred();
    },
  };
}
