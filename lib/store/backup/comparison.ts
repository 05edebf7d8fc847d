/**
 * A backup held against the store as it stands, a piece at a time: what would be new, what is newer where, and the states
 * that merging or replacing would write. Nothing is written here.
 */
import type { IsoDate } from '../../rules/facts';
import type { Keyring } from '../crypto/keyring';
import { tracesOf, withoutPersons } from '../destroying';
import { type Owned, type Rows, SHARED } from '../owned';
import type { CaseRow } from '../records';
import type { Inside } from '../vault';
import { BackupBroken } from './backup-broken';
import type { OwnerState } from './block';
import { countEntries } from './count-entries';
import { mergeOwned, underOwner } from './merge';
import type { OpenedBackup } from './read-backup';
import { sameJson } from './same-json';
import { type Destroyed, destroyedIn, sharedAfter } from './shared-state';
import { type Snapshot, snapshotOf } from './snapshot';
import { differingFacts, latestAnswers, unitFacts, unitsNamedBy } from './unit-facts';
import { unmarked } from './unmarked';

const OWNERS_PER_STEP = 64;
const NOTHING: Owned = { rows: {}, changes: {} };

/** Cases of the backup, by what merging does with them; `onlyHere` are those replacing would remove. */
export interface Counts {
  fresh: number;
  newerThere: number;
  newerHere: number;
  /** Changed on both sides since they were the same. */
  both: number;
  unchanged: number;
  onlyHere: number;
  /** Not brought back: destroyed here. */
  destroyed: number;
  /** Not brought back: their time to be kept is over. */
  expired: number;
  /** Entries of the cases that replacing would remove. */
  entriesOnlyHere: number;
  /** Decisions about Bedarfsgemeinschaften, and answers about their numbers, that merging adds, changes or removes. */
  unitFacts: number;
}

export interface Comparison {
  total: number;
  done(): number;
  /** One more piece; false when there is none. @throws BackupBroken */
  next(): Promise<boolean>;
  counts: Counts;
  /** Names of the cases changed on both sides, null where none is known. */
  conflicts: (string | null)[];
  /** What has to be written: for merging the owners that differ, for replacing all. After the last piece. */
  states(way: 'merge' | 'replace'): OwnerState[];
}

/** `isExpired`: whether a case's time to be kept is over. `inside` null: there is no store here yet. */
export async function comparison(
  inside: Inside | null,
  backup: OpenedBackup,
  isExpired: (rows: Rows) => boolean,
): Promise<Comparison> {
  const { manifest } = backup;
  const here = inside ? await localState(inside) : { snapshot: null, ids: new Map<string, string>(), destroyed: [] };
  const local = new Set(here.snapshot?.owners ?? []);
  const counts: Counts = {
    fresh: 0,
    newerThere: 0,
    newerHere: 0,
    both: 0,
    unchanged: 0,
    onlyHere: 0,
    destroyed: 0,
    expired: 0,
    entriesOnlyHere: 0,
    unitFacts: 0,
  };
  const conflicts: (string | null)[] = [];
  const theirs = new Map<string, Owned>();
  /** Differing owners as merging writes them. */
  const merged = new Map<string, Owned>();
  /** What replacing keeps of this device. */
  const kept = new Map<string, Owned>();
  const met = new Set<string>();
  /** Numbers of cases that are not brought back because they were destroyed here. */
  const gone = new Set<string>();
  const steps = plan();
  let done = 0;

  const openLocal = (owner: string): Promise<Owned> => here.snapshot?.open(owner) ?? Promise.resolve(NOTHING);

  async function* plan(): AsyncGenerator<void> {
    for (let at = 0; at < manifest.blocks.length; at += 1) {
      for (const { owner, owned } of await backup.block(at)) await take(owner, owned);
      yield;
    }
    requireOneEach();
    // Talks of others must not name again who was destroyed here.
    const naming = gone.size > 0 ? [...theirs.keys()] : [];
    for await (const _ of inSteps(naming, forgetGone)) yield;
    const cases = [...theirs.keys()].filter((owner) => owner !== SHARED);
    for await (const _ of inSteps(
      cases.filter((owner) => local.has(owner)),
      mergeKnown,
    ))
      yield;
    settleNumbers();
    const numbers = new Map([...here.ids].map(([number, id]) => [numberOf(id, merged.get(id)) ?? number, id]));
    const strange = cases.filter((owner) => !local.has(owner));
    for await (const _ of inSteps(strange, (owner) => mergeStrange(owner, numbers))) yield;
    for await (const _ of inSteps(
      [...local].filter((owner) => !met.has(owner)),
      keepLocal,
    ))
      yield;
    await mergeShared();
  }

  async function* inSteps(owners: string[], work: (owner: string) => Promise<void>): AsyncGenerator<void> {
    for (let at = 0; at < owners.length; at += OWNERS_PER_STEP) {
      for (const owner of owners.slice(at, at + OWNERS_PER_STEP)) await work(owner);
      yield;
    }
  }

  async function take(owner: string, owned: Owned): Promise<void> {
    if (theirs.has(owner)) throw new BackupBroken('damaged');
    const row = caseOf(owner, owned);
    // A colleague's case that is handed over is a living one, whatever became of an earlier copy of it here.
    const living = manifest.handover?.kind === 'handover';
    if (inside && row && !living && (await wasDestroyed(inside.keyring, owner, row, here.destroyed, manifest.day))) {
      counts.destroyed += 1;
      for (const number of tracesOf(owner, owned).numbers) gone.add(number);
    } else if (row && isExpired(owned.rows)) counts.expired += 1;
    else theirs.set(owner, owned);
  }

  async function forgetGone(owner: string): Promise<void> {
    theirs.set(owner, withoutPersons(theirs.get(owner) ?? NOTHING, gone));
  }

  /** One number, one case: the store finds them by it. */
  function requireOneEach(): void {
    const numbers = [...theirs].flatMap(([owner, owned]) => numberOf(owner, owned) ?? []);
    if (new Set(numbers).size !== numbers.length) throw new BackupBroken('damaged');
  }

  async function mergeKnown(owner: string): Promise<void> {
    note(owner, await openLocal(owner), theirs.get(owner) ?? NOTHING);
  }

  /** Two changed numbers may meet; then every case keeps the number it has here. */
  function settleNumbers(): void {
    const after = [...here.ids].map(([number, id]) => numberOf(id, merged.get(id)) ?? number);
    if (new Set(after).size === after.length) return;
    for (const [number, id] of here.ids) {
      const owned = merged.get(id);
      const row = owned && caseOf(id, owned);
      if (!owned || !row || row.key === number) continue;
      const [system, customerNumber] = partsOfNumber(number);
      merged.set(id, {
        ...owned,
        rows: { ...owned.rows, cases: { [id]: { ...row, key: number, system, customerNumber } } },
      });
    }
  }

  /** A case with another id here, or none: the same person is found by number. */
  async function mergeStrange(owner: string, numbers: Map<string, string>): Promise<void> {
    const owned = theirs.get(owner) ?? NOTHING;
    const number = numberOf(owner, owned);
    const id = number === undefined ? undefined : numbers.get(number);
    if (id === undefined) {
      merged.set(owner, owned);
      if (number !== undefined) counts.fresh += 1;
      return;
    }
    note(id, merged.get(id) ?? (await openLocal(id)), underOwner(owned, owner, id));
  }

  function note(id: string, mine: Owned, there: Owned): void {
    met.add(id);
    const both = mergeOwned(mine, there);
    if (!sameOwned(both, mine)) merged.set(id, both);
    if (!caseOf(id, both)) return;
    // That a case was handed over is no change of it.
    const plain = manifest.handover ? unmarked(id, mine) : mine;
    const plainBoth = manifest.handover ? mergeOwned(plain, there) : both;
    const [asHere, asThere] = [sameOwned(plainBoth, plain), sameOwned(plainBoth, there)];
    if (asHere) counts[asThere ? 'unchanged' : 'newerHere'] += 1;
    else counts[asThere ? 'newerThere' : 'both'] += 1;
    if (!asHere && !asThere) conflicts.push(caseOf(id, both)?.name ?? null);
  }

  /** Owners of which the backup knows nothing. */
  async function keepLocal(owner: string): Promise<void> {
    if (owner === SHARED) return;
    if (inside && !(await inside.keyring.caseKey(owner))) {
      kept.set(owner, await openLocal(owner));
      return;
    }
    const owned = await openLocal(owner);
    if (!caseOf(owner, owned)) return;
    counts.onlyHere += 1;
    counts.entriesOnlyHere += countEntries(owned);
  }

  async function mergeShared(): Promise<void> {
    const there = sharedThere();
    const mine = await openLocal(SHARED);
    const sameStore = inside === null || inside.keyring.storeId === backup.keyring.storeId;
    const merging = sharedAfter('merge', mine, there, sameStore);
    const both = manifest.handover ? latestAnswers(merging) : merging;
    counts.unitFacts = differingFacts(mine, both);
    if (!sameOwned(both, mine)) merged.set(SHARED, both);
    const replaced = sharedAfter('replace', mine, there, sameStore);
    if (!sameOwned(replaced, NOTHING)) kept.set(SHARED, replaced);
  }

  /** A hand-over brings nothing but what concerns its cases, and of them those that are taken. */
  function sharedThere(): Owned {
    const there = theirs.get(SHARED) ?? NOTHING;
    if (!manifest.handover) return there;
    return unitFacts(there, unitsNamedBy([...theirs].map(([owner, owned]) => ({ owner, owned }))));
  }

  return {
    total: manifest.blocks.length * 2,
    done: () => Math.min(done, manifest.blocks.length * 2),
    counts,
    conflicts,
    next: async () => {
      done += 1;
      return !(await steps.next()).done;
    },
    states: (way) =>
      [...(way === 'merge' ? merged : new Map([...theirs, ...kept]))].map(([owner, owned]) => ({ owner, owned })),
  };
}

interface Local {
  snapshot: Snapshot | null;
  /** Number of a case → its id. */
  ids: Map<string, string>;
  destroyed: Destroyed[];
}

async function localState(inside: Inside): Promise<Local> {
  const snapshot = await snapshotOf(inside);
  const cases = await inside.log.mending(() => inside.tables.allCases());
  const ids = new Map(
    cases.flatMap(({ id, rows }) => [[numberOf(id, { rows: rows(), changes: {} }) ?? '', id] as const]),
  );
  ids.delete('');
  return { snapshot, ids, destroyed: destroyedIn(await snapshot.open(SHARED)) };
}

/** By its id; or by its number, unless it was taken on anew before the backup was made. */
async function wasDestroyed(
  keyring: Keyring,
  owner: string,
  { key }: CaseRow,
  destroyed: Destroyed[],
  day: IsoDate,
): Promise<boolean> {
  if (destroyed.length === 0) return false;
  const hmac = await keyring.indexOf(`case|${key}`);
  return destroyed.some((one) => one.id === owner || (one.key === hmac && day <= one.on));
}

/** A part's case row; that it has a number was asked for when it was read. */
const caseOf = (owner: string, { rows }: Owned): CaseRow | undefined => rows.cases?.[owner] as CaseRow | undefined;
const numberOf = (owner: string, owned: Owned | undefined): string | undefined => owned && caseOf(owner, owned)?.key;

function partsOfNumber(number: string): [system: string, customerNumber: string] {
  const at = number.lastIndexOf('|');
  return [number.slice(0, at), number.slice(at + 1)];
}

function sameOwned(a: Owned, b: Owned): boolean {
  return sameJson(a.changes, b.changes) && sameJson(filled(a.rows), filled(b.rows));
}

/** A table without rows is no difference. */
const filled = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([, byId]) => Object.keys(byId ?? {}).length > 0));
