/** The database's rows in clear: every read checks the seal, every write makes a new one. Knows no journal. */
import { FIRST_REVISION, openBirth } from './born';
import { checkedCases } from './checked-cases';
import { again, type OpenedCase, openChunk, openHeads, sealChunk } from './chunks';
import type { Keyring } from './crypto/keyring';
import { SealBroken } from './crypto/seal';
import { guarded } from './guarded-database';
import { isShared, type Rows, SHARED } from './owned';
import { type Known, placement } from './placement';
import { birthOf, changeId, sealedRecords } from './sealed-records';
import { RecordBroken, type SealedTables, type Touched } from './sealed-tables-port';
import { shredTables } from './shred-tables';
import { inPieces, sideBySide } from './side-by-side';
import type { SealedCase, SealedChange, VaultDatabase } from './vault-database';

export function sealedTables(db: VaultDatabase, keyring: Keyring): SealedTables {
  const records = sealedRecords(keyring);
  const { openChange } = records;
  let known: Known = new Map();

  async function openCase(stored: SealedCase, revisions = known): Promise<Rows> {
    if (revisions.get(stored.id)?.rev !== stored.rev) throw new RecordBroken(stored.id);
    return records.openCase(stored);
  }

  async function sharedRows(owner: string): Promise<Rows> {
    const stored = await db.shared.get(owner);
    return stored ? records.openShared(owner, stored.sealed) : {};
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
          if (sealed) return records.openShared(owner, sealed);
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
        const { next, cases, parts, gone, chunks: pieces, shared } = placement(known, touched);
        const moved = await outlived(touched);
        const [put, changes, chunks] = await Promise.all([
          sideBySide(cases, records.sealCase),
          sideBySide(parts, records.sealChange),
          sideBySide([...pieces], async ([chunk, held]) => {
            const kept = (await chunkCases(chunk)).filter(({ id }) => !touched.has(id)).map(again);
            return { id: chunk, sealed: await sealChunk(keyring, chunk, [...kept, ...checkedCases(held)]) };
          }),
        ]);
        const sealedShared = await Promise.all([...shared].map(([owner, rows]) => records.sealShared(owner, rows)));
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
}

function isEmpty(rows: Rows): boolean {
  return Object.values(rows).every((table) => Object.keys(table ?? {}).length === 0);
}
