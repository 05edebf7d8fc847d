/** Journal and database kept in step: written first there, then here; at opening and at damage the database is mended from it. */
import { applyFrames, ownedBy, touchedOf } from './apply-frames';
import { breather } from './breather';
import type { Keyring } from './crypto/keyring';
import { SHARED_NAMES } from './crypto/keyring-secrets';
import { SealBroken } from './crypto/seal';
import { farewellFrame } from './farewell-frame';
import type { Journal, JournalEntry } from './journal/port';
import { type Frame, FrameBroken, type FramePart, openFrame, sealEach, sealFrame, sealParts } from './journal-frame';
import { afterPart, afterPatch, isShared, type Owned, SHARED } from './owned';
import type { DestroyedRow } from './records';
import { RecordBroken, type SealedTables } from './sealed-tables-port';
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
      await applyFrames(tables, all);
      if (damage.journal > 0) await compact();
    } else if (canary.applied > n) {
      damage.journalBehind = true;
      n = canary.applied;
      await compact();
    } else {
      await applyFrames(
        tables,
        all.filter((frame) => frame.n > canary.applied),
      );
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

  /** One at a time, in the order asked for. */
  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = running.tail.then(work, work);
    running.tail = next.catch(() => undefined);
    return next;
  }

  async function mend(owner: string): Promise<void> {
    if (!isShared(owner) && !keyring.caseIds.includes(owner)) {
      // It was destroyed while somebody read it.
      await tables.write(new Map([[owner, touchedOf({ rows: {}, changes: {} })]]), n);
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
    await tables.write(new Map([[owner, touchedOf(owned)]]), n);
  }

  async function rebuild(): Promise<void> {
    const again = await journal.open();
    // Until all of it is back, nothing may be read from what is half there.
    behind = true;
    await tables.clear();
    await applyFrames(tables, await readFrames(again.entries));
    behind = false;
  }

  async function compact(): Promise<void> {
    const owners = [...new Set([...(await tables.owners()), SHARED])];
    const states: Uint8Array[] = [];
    const breathe = breather();
    for (const owner of owners) {
      await breathe();
      n += 1;
      states.push(
        await sealFrame(keyring, { n, parts: [{ kind: 'state', owner, owned: await ownedBy(tables, owner) }] }),
      );
    }
    await journal.replace(states);
    await tables.write(new Map(), n);
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

  async function destroy(cases: DestroyedRow[]): Promise<void> {
    if (behind) await rebuild();
    const frame = await mending(() => farewellFrame(tables, keyring, n + 1, cases), false);
    try {
      await journal.append(await sealFrame(keyring, frame));
      n = frame.n;
      await applyFrames(tables, [frame]);
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
          else await applyFrames(tables, [frame], sealed);
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
        await applyFrames(tables, frames).then(
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
