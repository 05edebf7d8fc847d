/** Journal and database kept in step: written first there, then here; at opening and at damage the database is mended from it. */
import { breather } from './breather';
import type { Keyring } from './crypto/keyring';
import { SHARED_NAMES } from './crypto/keyring-secrets';
import { SealBroken } from './crypto/seal';
import { tracesOf, unitsOf, withoutPersons, withoutUnits } from './destroying';
import type { Journal, JournalEntry } from './journal/port';
import {
  type Frame,
  FrameBroken,
  type FramePart,
  openFrame,
  type SealedPart,
  sealEach,
  sealFrame,
  sealParts,
} from './journal-frame';
import { afterPart, afterPatch, isShared, type Owned, SHARED } from './owned';
import type { CaseRow, ChangeRow, DestroyedRow } from './records';
import { RecordBroken, type SealedTables, type Touched } from './sealed-tables-port';
import { sideBySide } from './side-by-side';

/** A journal longer than this many times its shortest form is written anew at opening. */
const COMPACT_AT = 4;
const COMPACT_FROM_BYTES = 2_000_000;

/** What opening found damaged; the sums are shown to the user. */
export interface Damage {
  /** Journal entries that could not be read and lie in quarantine. */
  journal: number;
  /** The database was empty, torn or did not open, and was built anew. */
  rebuilt: boolean;
  /** The journal was behind the database and was written anew from it. */
  journalBehind: boolean;
  /** Records that did not open and came back from journal or chunk. */
  mended: number;
  /** Records that nothing could bring back; their bytes lie in quarantine. */
  lost: number;
}

export interface Sealing {
  /** Number of parts sealed so far. */
  onSealed: ((parts: number) => void) | undefined;
  /** Runs after all is sealed and before the journal gets it. */
  before(): Promise<void>;
}

export interface VaultJournal {
  damage: Damage;
  /** Rises with everything that is written. */
  position(): number;
  /**
   * Seals, appends, flushes, then writes the database. Resolves once the journal has it on disk.
   * @param sealing what happens around the sealing; whatever it throws ends it with nothing appended
   */
  append(parts: FramePart[], sealing?: Sealing): Promise<void>;
  /**
   * These owners instead of all, in journal and database. Resolves once the journal has it on disk; after a crash it is
   * all of the old or all of the new.
   */
  replaceAll(states: { owner: string; owned: Owned }[]): Promise<void>;
  /** Runs `read`; a record that does not open is mended from the journal, and it is read once more. */
  mending<T>(read: () => Promise<T>): Promise<T>;
  /** Writes the journal anew from the database, under a fresh key where a case was destroyed. */
  compact(): Promise<void>;
  /**
   * Destroys cases with their data keys; an interruption is finished at the next opening. What others say of them goes
   * too. @throws StoreFault, after which only a new opening knows how it stands
   */
  destroy(cases: DestroyedRow[]): Promise<void>;
  /** A destruction failed midway: the keyring in memory is not the one on the disk. */
  readonly broken: boolean;
}

/**
 * Compares journal and database and mends whichever lacks something.
 * @param entries what the journal held when it was opened
 * @throws StoreFault, JournalFault
 */
export async function openVaultJournal(
  journal: Journal,
  opened: { entries: JournalEntry[]; damaged: number },
  keyring: Keyring,
  tables: SealedTables,
): Promise<VaultJournal> {
  const damage: Damage = { journal: opened.damaged, rebuilt: false, journalBehind: false, mended: 0, lost: 0 };
  let n = 0;
  /** The journal has an entry that the database could not take. */
  let behind = false;
  let broken = false;
  const running = { tail: Promise.resolve() as Promise<unknown> };

  const frames = await readFrames(opened.entries);
  n = frames.at(-1)?.n ?? 0;
  await reconcile(frames);
  if ((await journal.size()) > COMPACT_FROM_BYTES && frames.length > COMPACT_AT * (await tables.caseCount()))
    await compact();
  if (await leftovers()) await shred();

  async function readFrames(entries: JournalEntry[]): Promise<Frame[]> {
    const read: Frame[] = [];
    let last = 0;
    const breathe = breather();
    for (const { bytes } of entries) {
      await breathe();
      try {
        const frame = await openFrame(keyring, bytes);
        if (frame.n <= last) throw new FrameBroken();
        last = frame.n;
        read.push(frame);
      } catch (error) {
        if (!(error instanceof FrameBroken)) throw error;
        damage.journal += 1;
        await journal.quarantine(bytes);
      }
    }
    return read;
  }

  async function reconcile(all: Frame[]): Promise<void> {
    const canary = await tables.canary();
    const whole = canary?.store === keyring.storeId && (await hasAll(canary.cases));
    if (!whole) {
      // What another store has left behind is not built anew.
      damage.rebuilt = canary?.store === keyring.storeId || all.length > 0;
      await tables.clear();
      await apply(all);
      if (damage.journal > 0) await compact();
    } else if (canary.applied > n) {
      damage.journalBehind = true;
      n = canary.applied;
      await compact();
    } else {
      await apply(all.filter((frame) => frame.n > canary.applied));
      if (damage.journal > 0) await compact();
    }
  }

  /** Whether single cases and chunks are all there and the chunks open. */
  async function hasAll(cases: number): Promise<boolean> {
    try {
      if ((await tables.caseCount()) !== cases || (await tables.load()) !== cases) return false;
      // An interrupted destruction: what has no key any more must not be counted or read.
      if (rotating()) await tables.shred();
      return true;
    } catch (error) {
      if (error instanceof SealBroken) return false;
      throw error;
    }
  }

  /**
   * Frames onto what the database holds, in one transaction.
   * @param sealed the parts of a single frame, as they were just written: they can stand for what they make
   */
  async function apply(next: Frame[], sealed: readonly SealedPart[] = []): Promise<void> {
    const last = next.at(-1);
    if (!last) return;
    const touched = new Map<string, Touched>();
    const added = next.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'state').map(({ owner }) => owner));
    const before = await tables.rowsOfAll([...new Set(added)]);
    const undone = new Map<string, Map<string, ChangeRow>>();
    /** Parts of a change that is taken back, read once for all owners. */
    async function undoneOf(id: string): Promise<Map<string, ChangeRow>> {
      const known = undone.get(id);
      const parts = known ?? new Map((await tables.partsOf(id)).map((part) => [part.owner, part.change]));
      undone.set(id, parts);
      return parts;
    }
    const breathe = breather();
    for (const { n: number, parts } of next) {
      for (const [at, part] of parts.entries()) {
        await breathe();
        const { owner } = part;
        const bytes = sealed[at]?.bytes;
        const first = !touched.has(owner) && !before.has(owner) && part.kind === 'change' && part.undoes === null;
        const former = touched.get(owner) ?? { rows: before.get(owner) ?? {}, changes: [] };
        const after = await afterFramePart(undoneOf, former, part);
        touched.set(owner, first && bytes ? { ...after, birth: { n: number, sealed: bytes } } : after);
      }
    }
    await tables.write(touched, last.n);
  }

  async function afterFramePart(
    undoneOf: (id: string) => Promise<Map<string, ChangeRow>>,
    former: Touched,
    part: FramePart,
  ): Promise<Touched> {
    if (part.kind === 'state') return stateOf(part.owned);
    if (part.kind === 'patch') return { ...former, rows: afterPatch(former.rows, part.patch) };
    return changed(undoneOf, former, part);
  }

  async function changed(
    undoneOf: (id: string) => Promise<Map<string, ChangeRow>>,
    former: Touched,
    part: Extract<FramePart, { kind: 'change' }>,
  ): Promise<Touched> {
    const changes = Object.fromEntries(former.changes.map((change) => [change.id, change]));
    if (part.undoes !== null && !changes[part.undoes]) {
      const undone = (await undoneOf(part.undoes)).get(part.owner);
      if (undone) changes[part.undoes] = undone;
    }
    return stateOf(afterPart({ rows: former.rows, changes }, part));
  }

  /** One at a time, in the order asked for. */
  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = running.tail.then(work, work);
    running.tail = next.catch(() => undefined);
    return next;
  }

  async function mend(owner: string): Promise<void> {
    if (!isShared(owner) && !keyring.caseIds.includes(owner)) {
      // It was destroyed while somebody read it.
      await tables.write(new Map([[owner, stateOf({ rows: {}, changes: {} })]]), n);
      return;
    }
    const again = await journal.open();
    damage.journal += again.damaged;
    const frames = await readFrames(again.entries);
    const parts = frames.flatMap((frame) => frame.parts.filter((part) => part.owner === owner));
    let owned: Owned = { rows: (await tables.copyOf(owner)) ?? {}, changes: {} };
    if (parts.length > 0) {
      owned = { rows: {}, changes: {} };
      for (const part of parts) {
        if (part.kind === 'state') owned = part.owned;
        else if (part.kind === 'patch') owned = { ...owned, rows: afterPatch(owned.rows, part.patch) };
        else owned = afterPart(owned, part);
      }
    }
    const broken = await tables.bytesOf(owner);
    if (broken) await journal.quarantine(broken);
    if (Object.keys(owned.rows).length > 0) damage.mended += 1;
    else damage.lost += 1;
    await tables.write(new Map([[owner, stateOf(owned)]]), n);
  }

  async function rebuild(): Promise<void> {
    const again = await journal.open();
    // Until all of it is back, nothing may be read from what is half there.
    behind = true;
    await tables.clear();
    await apply(await readFrames(again.entries));
    behind = false;
  }

  async function compact(): Promise<void> {
    const owners = [...new Set([...(await tables.owners()), SHARED])];
    const states: Uint8Array[] = [];
    const breathe = breather();
    for (const owner of owners) {
      await breathe();
      n += 1;
      states.push(await sealFrame(keyring, { n, parts: [{ kind: 'state', owner, owned: await ownedBy(owner) }] }));
    }
    await journal.replace(states);
    await tables.write(new Map(), n);
  }

  async function ownedBy(owner: string): Promise<Owned> {
    const changes = Object.fromEntries((await tables.changesOf(owner)).map((change) => [change.id, change]));
    return { rows: await tables.rowsOf(owner), changes };
  }

  function rotating(): boolean {
    return SHARED_NAMES.some((name) => keyring.formerShared(name).length > 0);
  }

  /** Cases that are marked as destroyed and still have a key. */
  async function doomed(): Promise<string[]> {
    const { destroyed = {} } = await mending(() => tables.rowsOf(SHARED), false);
    return keyring.caseIds.filter((id) => destroyed[id] !== undefined);
  }

  async function leftovers(): Promise<boolean> {
    return rotating() || (await doomed()).length > 0;
  }

  /** Destroys the keys of the marked cases, then everything under them; each step can be repeated. */
  async function shred(): Promise<void> {
    keyring.dropCaseKeys(await doomed());
    for (const name of SHARED_NAMES) await keyring.rotate(name);
    await journal.writeKeyring(await keyring.serialise());
    await tables.shred();
    await compact();
    for (const name of SHARED_NAMES) keyring.forgetFormer(name);
    await journal.writeKeyring(await keyring.serialise());
  }

  /** The one frame by which the cases are as good as gone: they are marked, and others do not name them any more. */
  async function farewell(cases: DestroyedRow[]): Promise<Frame> {
    const gone = new Set(cases.map(({ id }) => id));
    const others = new Map<string, Owned>();
    const units = new Set<string>();
    for (const { id } of cases) {
      const traces = tracesOf(id, await ownedBy(id));
      for (const unit of traces.units) units.add(unit);
      for (const owner of await tables.ownersSharingChanges(id)) {
        if (gone.has(owner) || isShared(owner) || !keyring.caseIds.includes(owner)) continue;
        others.set(owner, withoutPersons(others.get(owner) ?? (await ownedBy(owner)), traces.numbers));
      }
    }
    for (const { id, list } of await tables.allCases()) {
      if (gone.has(id)) continue;
      for (const unit of unitsOf(list('cases')[0] as CaseRow | undefined)) units.delete(unit as string);
    }
    const shared = withoutUnits(await ownedBy(SHARED), units);
    const marks = cases.map((row) => ({ table: 'destroyed' as const, id: row.id, after: row }));
    const rest = { ...shared, rows: afterPatch(shared.rows, marks) };
    return {
      n: n + 1,
      parts: [...others, [SHARED, rest] as const].map(([owner, owned]) => ({ kind: 'state', owner, owned })),
    };
  }

  async function destroy(cases: DestroyedRow[]): Promise<void> {
    if (behind) await rebuild();
    const frame = await mending(() => farewell(cases), false);
    try {
      await journal.append(await sealFrame(keyring, frame));
      n = frame.n;
      await apply([frame]);
      await shred();
    } catch (error) {
      broken = true;
      throw error;
    }
  }

  /** @param queued false within an exclusive step, which must not wait for itself */
  async function mending<T>(read: () => Promise<T>, queued = true): Promise<T> {
    const alone = queued ? exclusively : <R>(work: () => Promise<R>): Promise<R> => work();
    if (behind) await alone(async () => behind && rebuild());
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await read();
      } catch (error) {
        if (attempt === 3) throw error;
        if (error instanceof RecordBroken) await alone(() => mend(error.owner));
        else if (error instanceof SealBroken) await alone(rebuild);
        else throw error;
      }
    }
  }

  return {
    damage,
    position: () => n,
    append: (parts, sealing) =>
      exclusively(async () => {
        n += 1;
        const frame = { n, parts };
        const sealed = await sealEach(keyring, frame, sealing?.onSealed);
        const bytes = await sealParts(keyring, n, sealed);
        await sealing?.before?.();
        await journal.append(bytes);
        try {
          if (behind) await rebuild();
          else await apply([frame], sealed);
        } catch {
          // It is on disk in the journal; the database takes it with the next reading.
          behind = true;
        }
      }),
    replaceAll: (states) =>
      exclusively(async () => {
        const frames = states.map(({ owner, owned }): Frame => {
          n += 1;
          return { n, parts: [{ kind: 'state', owner, owned }] };
        });
        const sealed = await sideBySide(frames, (frame) => sealFrame(keyring, frame));
        // An empty database is built anew from the journal, whichever of the two the journal is; a mixed one would stay.
        behind = true;
        await tables.clear();
        await journal.replace(sealed);
        await apply(frames).then(
          () => {
            behind = false;
          },
          () => undefined,
        );
      }),
    mending: (read) => mending(read),
    compact: () => exclusively(compact),
    destroy: (cases) => exclusively(() => destroy(cases)),
    get broken() {
      return broken;
    },
  };
}

function stateOf({ rows, changes }: Owned): Touched {
  return { rows, changes: Object.values(changes) };
}
