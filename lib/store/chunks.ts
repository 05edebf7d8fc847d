/** The caseload in sealed pieces of some cases each, beside the single cases: a list opens few pieces instead of every case. */
import type { Keyring } from './crypto/keyring';
import { sealJson } from './crypto/seal';
import type { Rows } from './owned';
import { keysToRead, unsealByOne } from './owner-key';

const SCHEMA = 1;
/** So few that rewriting one piece with each entry costs little, so many that 50,000 cases are few pieces. */
export const CHUNK_CASES = 64;

export interface ChunkCase {
  id: string;
  rev: number;
  rows: Rows;
  /** The shape of rows they were checked against when they were sealed; null where one of them has another. */
  shape: string | null;
}

const place = (chunk: number) => ({ table: 'chunks', id: String(chunk), schema: SCHEMA });

export function sealChunk(keyring: Keyring, chunk: number, cases: ChunkCase[]): Promise<Uint8Array<ArrayBuffer>> {
  return sealJson(keyring.shared('caseload'), place(chunk), cases);
}

/** @throws SealBroken */
export async function openChunk(keyring: Keyring, chunk: number, sealed: Uint8Array): Promise<ChunkCase[]> {
  return (await unsealByOne(keysToRead(keyring, 'caseload'), place(chunk), sealed)) as ChunkCase[];
}
