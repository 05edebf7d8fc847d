/** The database's rows in clear: every read checks the seal, every write makes a new one. Knows no journal. */
import { type Birth, FIRST_REVISION, openBirth, ownedAtBirth } from './born';
import { checkedCases } from './checked-cases';
import { again, CHUNK_CASES, type ChunkCase, type OpenedCase, openChunk, openHeads, sealChunk } from './chunks';
import type { Keyring } from './crypto/keyring';
import { SealBroken, sealJson, unsealJson } from './crypto/seal';
import { isShared, type Owned, type Rows, SHARED } from './owned';
import { keysToRead, ownerKey, ownerKeys, unsealByOne } from './owner-key';
import { type PackedChange, type PackedRows, packedChange, packedRows, unpackedChange, unpackedRows } from './packed';
import { type CaseRow, type ChangeRow, changeRow } from './records';
import { shredTables } from './shred-tables';
import { inPieces, sideBySide } from './side-by-side';
import { type Canary, guarded, type SealedCase, type SealedChange, type VaultDatabase } from './vault-database';

const SCHEMA = 1;

/** A record does not open, is missing, or is older than what was last written. `owner` can be mended from the journal. */
export class RecordBroken extends Error {
  override readonly name = 'RecordBroken';
  constructor(readonly owner: string) {
    super('a sealed record does not open');
  }
}

/** What a write changes: the owner's rows as they are afterwards, and the changes that are new or differ. */
export interface Touched {
  rows: Rows;
  changes: ChangeRow[];
  /** The sealed part of the one change that makes all of it, where the owner had nothing before. */
  birth?: Birth;
}

export interface SealedTables {
  /**
   * Opens all chunks, which gives the state every single record is held against, and their number of cases.
   * @throws SealBroken
   */
  load(): Promise<number>;
  canary(): Promise<Canary | undefined>;
  caseCount(): Promise<number>;
  /** @throws RecordBroken */
  rowsOf(owner: string): Promise<Rows>;
  /** The same for many at once; those without rows are left out. @throws RecordBroken */
  rowsOfAll(owners: readonly string[]): Promise<Map<string, Rows>>;
  /** Cases whose `key` or `unit` has one of these HMACs. @throws RecordBroken */
  casesBy(index: 'key' | 'unit', hmacs: string[]): Promise<{ id: string; key: string; rows: Rows }[]>;
  allCases(): Promise<OpenedCase[]>;
  /** The parts of a change, one for each owner whose key still exists. @throws RecordBroken */
  partsOf(change: string): Promise<{ owner: string; change: ChangeRow }[]>;
  changesOf(owner: string): Promise<ChangeRow[]>;
  /** Whom a change touched; nothing is opened for it. */
  ownersOf(change: string): Promise<string[]>;
  /** The rows of a case as its chunk has them; null where no chunk does. */
  copyOf(owner: string): Promise<Rows | null>;
  /** An owner's sealed record as it stands. */
  bytesOf(owner: string): Promise<Uint8Array | null>;
  /** All owners that have anything. */
  owners(): Promise<string[]>;
  /** Other owners that a change of this one touched too. */
  ownersSharingChanges(owner: string): Promise<string[]>;
  /** Removes everything of cases without a key, and seals anew what lies under former shared keys. @throws SealBroken */
  shred(): Promise<void>;
  /** Everything as it stands now, still sealed: each owner is opened when it is asked for. `open` @throws RecordBroken */
  snapshot(): Promise<{ owners: string[]; open(owner: string): Promise<Owned> }>;
  settings(): Promise<unknown>;
  /** All of it in one transaction, with the number of the journal entry it comes from. */
  write(touched: Map<string, Touched>, applied: number): Promise<void>;
  /** Removes everything, for building anew. */
  clear(): Promise<void>;
}

export function sealedTables(db: VaultDatabase, keyring: Keyring): SealedTables {
  /** Every case as last written. */
  let known = new Map<string, { rev: number; chunk: number }>();

  async function openCase(stored: SealedCase, revisions = known): Promise<Rows> {
    const { id, rev, sealed } = stored;
    const key = await ownerKey(keyring, id);
    if (!key || revisions.get(id)?.rev !== rev) throw new RecordBroken(id);
    const birth = birthOf(stored);
    if (birth) return ownedAtBirth(await opened(id, openBirth(keyring, id, birth))).rows;
    const place = { table: 'cases', id: `${id}|${rev}`, schema: SCHEMA };
    return unpackedRows((await opened(id, unsealJson(key, place, sealed))) as PackedRows, id);
  }

  async function sharedRows(owner: string): Promise<Rows> {
    const stored = await db.shared.get(owner);
    if (!stored) return {};
    const place = { table: 'shared', id: owner, schema: SCHEMA };
    return (await opened(owner, unsealByOne(keysToRead(keyring, 'shared'), place, stored.sealed))) as Rows;
  }

  async function openChange({ id, change, owner, n, sealed }: SealedChange): Promise<ChangeRow | null> {
    const keys = await ownerKeys(keyring, owner);
    if (keys.length === 0) return null;
    if (n !== undefined) {
      const part = await opened(owner, openBirth(keyring, owner, { change, n, sealed }));
      return changeRow.parse(part.change);
    }
    const packed = await opened(owner, unsealByOne(keys, { table: 'changes', id, schema: SCHEMA }, sealed));
    return changeRow.parse(unpackedChange(packed as PackedChange, owner));
  }

  /** Changes that still stand for the cases they made, as records of their own. */
  function bornChanges(cases: readonly (SealedCase | undefined)[]): SealedChange[] {
    return cases.flatMap((stored) => {
      const birth = stored && known.get(stored.id)?.rev === stored.rev ? birthOf(stored) : null;
      if (!stored || !birth) return [];
      const { change, n, sealed } = birth;
      return [{ id: changeId(change, stored.id), change, owner: stored.id, n, sealed }];
    });
  }

  async function storedChanges(owner: string): Promise<SealedChange[]> {
    const [born, stored] = await Promise.all([db.cases.get(owner), db.changes.where('owner').equals(owner).toArray()]);
    return [...bornChanges([born]), ...stored];
  }

  async function storedParts(changes: string[]): Promise<SealedChange[]> {
    const [born, stored] = await Promise.all([
      db.cases.where('born.change').anyOf(changes).toArray(),
      db.changes.where('change').anyOf(changes).toArray(),
    ]);
    return [...bornChanges(born), ...stored];
  }

  /** Changes that stood for cases which now get rows of their own; one that does not open is the journal's to mend. */
  async function outlived(touched: Map<string, Touched>): Promise<SealedChange[]> {
    const ids = [...touched.keys()].filter((id) => known.get(id)?.rev === FIRST_REVISION);
    if (ids.length === 0) return [];
    const born = bornChanges(await db.cases.bulkGet(ids)).filter(
      ({ change, owner }) => !touched.get(owner)?.changes.some(({ id }) => id === change),
    );
    const whole = await sideBySide(born, async ({ owner, change, n = 0, sealed }) => {
      try {
        await openBirth(keyring, owner, { change, n, sealed });
        return true;
      } catch (error) {
        if (error instanceof SealBroken) return false;
        throw error;
      }
    });
    return born.filter((_, at) => whole[at]);
  }

  async function chunkCases(chunk: number): Promise<OpenedCase[]> {
    const stored = await db.chunks.get(chunk);
    return stored ? openChunk(keyring, chunk, stored.sealed) : [];
  }

  async function inAllChunks<T>(open: (chunk: number, sealed: Uint8Array) => Promise<T[]>): Promise<T[]> {
    const chunks = await db.chunks.toArray();
    return (await Promise.all(chunks.map(({ id, sealed }) => open(id, sealed)))).flat();
  }

  /** Pieces that an earlier version sealed, as this one seals them. */
  async function renew(former: readonly number[]): Promise<void> {
    const renewed = await Promise.all(
      former.map(async (id) => ({ id, sealed: await sealChunk(keyring, id, (await chunkCases(id)).map(again)) })),
    );
    await db.chunks.bulkPut(renewed);
  }

  async function load(): Promise<number> {
    const former: number[] = [];
    const cases = await inAllChunks(async (chunk, sealed) => {
      const { heads, current } = await openHeads(keyring, chunk, sealed);
      if (!current) former.push(chunk);
      return heads.map(({ id, rev }) => [id, { rev, chunk }] as const);
    });
    known = new Map(cases);
    // Both can be read: where the disk is full, they stay.
    await renew(former).catch(() => undefined);
    return known.size;
  }

  return {
    load: () => guarded(load, [SealBroken]),
    canary: () => guarded(() => db.meta.get('canary')),
    caseCount: () => guarded(() => db.cases.count()),

    rowsOf: (owner) =>
      guarded(async () => {
        if (isShared(owner)) return sharedRows(owner);
        const stored = await db.cases.get(owner);
        if (!stored && known.has(owner)) throw new RecordBroken(owner);
        return stored ? openCase(stored) : {};
      }, [RecordBroken]),

    rowsOfAll: (owners) =>
      guarded(async () => {
        // What is new has nothing to be read: an import asks for thousands at once.
        const ids = owners.filter((owner) => !isShared(owner) && known.has(owner));
        const stored = await db.cases.bulkGet(ids);
        const rows = await sideBySide([...ids.entries()], async ([at, id]) => {
          const one = stored[at];
          if (!one) throw new RecordBroken(id);
          return openCase(one);
        });
        const found = new Map(ids.map((id, at) => [id, rows[at] ?? {}]));
        for (const owner of owners.filter(isShared)) found.set(owner, await sharedRows(owner));
        return found;
      }, [RecordBroken]),

    casesBy: (index, hmacs) =>
      guarded(async () => {
        const stored = await db.cases.where(index).anyOf(hmacs).toArray();
        return Promise.all(stored.map(async (one) => ({ id: one.id, key: one.key, rows: await openCase(one) })));
      }, [RecordBroken]),

    allCases: () => guarded(() => inAllChunks((chunk, sealed) => openChunk(keyring, chunk, sealed)), [SealBroken]),

    partsOf: (change) =>
      guarded(async () => {
        const stored = await storedParts([change]);
        const parts = await sideBySide(stored, async (one) => ({ owner: one.owner, change: await openChange(one) }));
        return parts.flatMap(({ owner, change: part }) => (part ? [{ owner, change: part }] : []));
      }, [RecordBroken]),

    ownersOf: (change) =>
      guarded(async () => {
        const [born, parts] = await Promise.all([
          db.cases.where('born.change').equals(change).primaryKeys(),
          db.changes.where('change').equals(change).primaryKeys(),
        ]);
        return [...new Set([...born, ...parts.map((id) => id.slice(changeId(change, '').length))])];
      }),

    changesOf: (owner) =>
      guarded(async () => {
        const stored = await storedChanges(owner);
        return (await Promise.all(stored.map(openChange))).filter((change) => change !== null);
      }, [RecordBroken]),

    copyOf: (owner) =>
      guarded(async () => {
        const chunk = known.get(owner)?.chunk;
        if (chunk === undefined) return null;
        return (await chunkCases(chunk)).find(({ id }) => id === owner)?.rows() ?? null;
      }, [SealBroken]),

    bytesOf: (owner) =>
      guarded(async () => {
        const stored = await (isShared(owner) ? db.shared.get(owner) : db.cases.get(owner));
        return stored?.sealed ?? null;
      }),

    owners: () =>
      guarded(async () => [
        ...new Set([
          ...known.keys(),
          ...(await db.changes.orderBy('owner').uniqueKeys()).map(String),
          ...(await db.shared.toCollection().primaryKeys()),
        ]),
      ]),

    ownersSharingChanges: (owner) =>
      guarded(async () => {
        const changes = await storedChanges(owner);
        const parts = await storedParts(changes.map(({ change }) => change));
        return [...new Set(parts.map((part) => part.owner))].filter((other) => other !== owner);
      }),

    shred: () =>
      guarded(async () => {
        await shredTables(db, keyring);
        await load();
      }, [SealBroken]),

    snapshot: () =>
      guarded(async () => {
        const revisions = known;
        const [cases, changes, shared] = await db.transaction('r', [db.cases, db.changes, db.shared], () =>
          Promise.all([db.cases.toArray(), db.changes.toArray(), db.shared.toArray()]),
        );
        const caseOf = new Map(cases.map((one) => [one.id, one]));
        const sharedOf = new Map(shared.map(({ id, sealed }) => [id, sealed]));
        const changesOf = Map.groupBy([...bornChanges(cases), ...changes], ({ owner }) => owner);

        async function rowsIn(owner: string): Promise<Rows> {
          const sealed = sharedOf.get(owner);
          const place = { table: 'shared', id: owner, schema: SCHEMA };
          if (sealed) return (await opened(owner, unsealByOne(keysToRead(keyring, 'shared'), place, sealed))) as Rows;
          const stored = caseOf.get(owner);
          if (!stored && revisions.has(owner)) throw new RecordBroken(owner);
          return stored ? openCase(stored, revisions) : {};
        }

        return {
          owners: [...new Set([...revisions.keys(), ...changesOf.keys(), ...sharedOf.keys()])],
          open: async (owner) => {
            const parts = await Promise.all((changesOf.get(owner) ?? []).map(openChange));
            const readable = parts.filter((change) => change !== null);
            return {
              rows: await rowsIn(owner),
              changes: Object.fromEntries(readable.map((change) => [change.id, change])),
            };
          },
        };
      }),

    settings: () => guarded(async () => (await db.settings.get('settings'))?.value),

    write: (touched, applied) =>
      guarded(async () => {
        const next = new Map(known);
        const sizes = new Map<number, number>();
        for (const { chunk } of known.values()) sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
        /** The first chunk that may have room for a case that is in none. */
        let open = 0;
        function roomFor(): number {
          while ((sizes.get(open) ?? 0) >= CHUNK_CASES) open += 1;
          return open;
        }
        const placed: PlacedCase[] = [];
        const parts: { owner: string; change: ChangeRow }[] = [];
        const gone: string[] = [];
        const dirty = new Set<number>();
        const inChunk = new Map<number, Omit<ChunkCase, 'shape'>[]>();
        const shared = new Map<string, Rows>();

        for (const [owner, { rows, changes: changed, birth }] of touched) {
          const [first] = changed;
          const born = birth && first && !isShared(owner) ? { change: first.id, ...birth } : undefined;
          if (isShared(owner)) shared.set(owner, rows);
          else if (placeCase(owner, rows, born) && born) continue;
          for (const change of changed) parts.push({ owner, change });
        }

        /** Whether there is a case, and not its removal only. */
        function placeCase(id: string, rows: Rows, born: PlacedCase['born']): boolean {
          const former = next.get(id);
          const row = rows.cases?.[id] as CaseRow | undefined;
          if (!row) {
            if (former) dirty.add(former.chunk);
            next.delete(id);
            gone.push(id);
            return false;
          }
          const rev = (former?.rev ?? FIRST_REVISION - 1) + 1;
          const chunk = former?.chunk ?? roomFor();
          if (!former) sizes.set(chunk, (sizes.get(chunk) ?? 0) + 1);
          next.set(id, { rev, chunk });
          dirty.add(chunk);
          const held = inChunk.get(chunk) ?? [];
          held.push({ id, rev, rows });
          inChunk.set(chunk, held);
          placed.push({ id, rev, chunk, rows, row, born });
          return true;
        }
        const moved = await outlived(touched);
        const [put, changes, chunks] = await Promise.all([
          sideBySide(placed, sealedCase),
          sideBySide(parts, sealedChange),
          sideBySide([...dirty], async (chunk) => {
            const kept = (await chunkCases(chunk)).filter(({ id }) => !touched.has(id)).map(again);
            const cases = [...kept, ...checkedCases(inChunk.get(chunk) ?? [])];
            return { id: chunk, sealed: await sealChunk(keyring, chunk, cases) };
          }),
        ]);
        const sealedShared = await Promise.all(
          [...shared].map(async ([id, rows]) => ({
            id,
            sealed: await sealJson(keyring.shared('shared'), { table: 'shared', id, schema: SCHEMA }, rows),
          })),
        );
        const emptied = [...shared].filter(([id, rows]) => id !== SHARED && isEmpty(rows)).map(([id]) => id);
        const settings = shared.get(SHARED)?.settings?.settings as { value?: unknown } | undefined;

        await db.transaction('rw', [db.cases, db.changes, db.shared, db.settings, db.chunks, db.meta], async () => {
          await db.cases.bulkDelete(gone);
          await inPieces(put, (piece) => db.cases.bulkPut(piece));
          await inPieces([...changes, ...moved], (piece) => db.changes.bulkPut(piece));
          await inPieces(chunks, (piece) => db.chunks.bulkPut(piece));
          await db.shared.bulkPut(sealedShared);
          await db.shared.bulkDelete(emptied);
          if (shared.has(SHARED)) {
            if (settings) await db.settings.put({ id: 'settings', value: settings.value });
            else await db.settings.delete('settings');
          }
          await db.meta.put({ id: 'canary', store: keyring.storeId, applied, cases: next.size });
        });
        known = next;
      }),

    clear: () =>
      guarded(async () => {
        const tables = [db.cases, db.changes, db.shared, db.settings, db.chunks, db.meta];
        await db.transaction('rw', tables, async () => {
          for (const table of tables) await table.clear();
        });
        known = new Map();
      }),
  };

  async function sealedCase({ id, rev, chunk, rows, row, born }: PlacedCase): Promise<SealedCase> {
    const [index, unit] = await Promise.all([
      keyring.indexOf(`case|${row.key}`),
      row.benefitUnit === null ? null : keyring.indexOf(`unit|${row.benefitUnit}`),
    ]);
    const place = { id, key: index, unit, chunk, rev };
    if (born) return { ...place, born: { change: born.change, n: born.n }, sealed: born.sealed };
    const key = await ownerKey(keyring, id);
    if (!key) throw new TypeError('a case without a key cannot be written');
    return {
      ...place,
      sealed: await sealJson(key, { table: 'cases', id: `${id}|${rev}`, schema: SCHEMA }, packedRows(rows, id)),
    };
  }

  async function sealedChange({ owner, change }: { owner: string; change: ChangeRow }): Promise<SealedChange> {
    const key = await ownerKey(keyring, owner);
    if (!key) throw new TypeError('a case without a key cannot be written');
    const id = changeId(change.id, owner);
    return {
      id,
      change: change.id,
      owner,
      sealed: await sealJson(key, { table: 'changes', id, schema: SCHEMA }, packedChange(change, owner)),
    };
  }
}

/** A case on its way into the database. */
interface PlacedCase {
  id: string;
  rev: number;
  chunk: number;
  rows: Rows;
  row: CaseRow;
  born: (Birth & { change: string }) | undefined;
}

const changeId = (change: string, owner: string): string => `${change}|${owner}`;

function birthOf({ rev, born, sealed }: SealedCase): (Birth & { change: string }) | null {
  return born && rev === FIRST_REVISION ? { ...born, sealed } : null;
}

/** A seal that does not open, as the fault of its owner. */
async function opened<T>(owner: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SealBroken) throw new RecordBroken(owner);
    throw error;
  }
}

function isEmpty(rows: Rows): boolean {
  return Object.values(rows).every((table) => Object.keys(table ?? {}).length === 0);
}
