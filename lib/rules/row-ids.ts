import type { RulePack } from './pack-schema';

/** Ids of the rows whose interval an authority or a user may set. */
export function rowIds(pack: RulePack): string[] {
  const contact = pack.contact?.tables.flatMap((table) => table.rows) ?? [];
  const reviews = pack.planReview?.rows ?? [];
  return [...new Set([...contact, ...reviews].map((row) => row.id))];
}
