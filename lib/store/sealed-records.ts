/** Single records of the database: each opened with its check, each sealed anew. Knows no revisions and no database. */
import { type Birth, FIRST_REVISION, openBirth, ownedAtBirth } from './born';
import type { Keyring } from './crypto/keyring';
import { SealBroken, sealJson, unsealJson } from './crypto/seal';
import type { Rows } from './owned';
import { keysToRead, ownerKey, ownerKeys, unsealByOne } from './owner-key';
import { type PackedChange, type PackedRows, packedChange, packedRows, unpackedChange, unpackedRows } from './packed';
import { type CaseRow, type ChangeRow, changeRow } from './records';
import { RecordBroken } from './sealed-tables-port';
import type { SealedBlock, SealedCase, SealedChange } from './vault-database';

const SCHEMA = 1;

/** A case on its way into the database. */
export interface PlacedCase {
  id: string;
  rev: number;
  chunk: number;
  rows: Rows;
  row: CaseRow;
  born: (Birth & { change: string }) | undefined;
}

export interface SealedRecords {
  /** @throws RecordBroken */
  openCase(stored: SealedCase): Promise<Rows>;
  /** Null where the owner has no key any more. @throws RecordBroken */
  openChange(stored: SealedChange): Promise<ChangeRow | null>;
  /** @throws RecordBroken */
  openShared(owner: string, sealed: Uint8Array): Promise<Rows>;
  /** @throws TypeError where the case has no key */
  sealCase(placed: PlacedCase): Promise<SealedCase>;
  /** @throws TypeError where the owner has no key */
  sealChange(part: { owner: string; change: ChangeRow }): Promise<SealedChange>;
  sealShared(owner: string, rows: Rows): Promise<SealedBlock>;
}

export function sealedRecords(keyring: Keyring): SealedRecords {
  return {
    openCase: async (stored) => {
      const { id, rev, sealed } = stored;
      const key = await ownerKey(keyring, id);
      if (!key) throw new RecordBroken(id);
      const birth = birthOf(stored);
      if (birth) return ownedAtBirth(await opened(id, openBirth(keyring, id, birth))).rows;
      return unpackedRows((await opened(id, unsealJson(key, casePlace(id, rev), sealed))) as PackedRows, id);
    },

    openChange: async ({ id, change, owner, n, sealed }) => {
      const keys = await ownerKeys(keyring, owner);
      if (keys.length === 0) return null;
      if (n !== undefined) {
        const part = await opened(owner, openBirth(keyring, owner, { change, n, sealed }));
        return changeRow.parse(part.change);
      }
      const packed = await opened(owner, unsealByOne(keys, changePlace(id), sealed));
      return changeRow.parse(unpackedChange(packed as PackedChange, owner));
    },

    openShared: async (owner, sealed) =>
      (await opened(owner, unsealByOne(keysToRead(keyring, 'shared'), sharedPlace(owner), sealed))) as Rows,

    sealCase: async ({ id, rev, chunk, rows, row, born }) => {
      const [index, unit] = await Promise.all([
        keyring.indexOf(`case|${row.key}`),
        row.benefitUnit === null ? null : keyring.indexOf(`unit|${row.benefitUnit}`),
      ]);
      const place = { id, key: index, unit, chunk, rev };
      if (born) return { ...place, born: { change: born.change, n: born.n }, sealed: born.sealed };
      const key = await ownerKey(keyring, id);
      if (!key) throw new TypeError('a case without a key cannot be written');
      return { ...place, sealed: await sealJson(key, casePlace(id, rev), packedRows(rows, id)) };
    },

    sealChange: async ({ owner, change }) => {
      const key = await ownerKey(keyring, owner);
      if (!key) throw new TypeError('a case without a key cannot be written');
      const id = changeId(change.id, owner);
      return {
        id,
        change: change.id,
        owner,
        sealed: await sealJson(key, changePlace(id), packedChange(change, owner)),
      };
    },

    sealShared: async (owner, rows) => ({
      id: owner,
      sealed: await sealJson(keyring.shared('shared'), sharedPlace(owner), rows),
    }),
  };
}

export const changeId = (change: string, owner: string): string => `${change}|${owner}`;

/** Where the record still stands for the change that made it. */
export function birthOf({ rev, born, sealed }: SealedCase): (Birth & { change: string }) | null {
  return born && rev === FIRST_REVISION ? { ...born, sealed } : null;
}

const casePlace = (id: string, rev: number) => ({ table: 'cases', id: `${id}|${rev}`, schema: SCHEMA });
const changePlace = (id: string) => ({ table: 'changes', id, schema: SCHEMA });
const sharedPlace = (id: string) => ({ table: 'shared', id, schema: SCHEMA });

/** A seal that does not open, as the fault of its owner. */
async function opened<T>(owner: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SealBroken) throw new RecordBroken(owner);
    throw error;
  }
}
