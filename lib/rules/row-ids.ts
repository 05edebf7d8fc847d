import type { RulePack } from './pack-schema';

/** Ids of the rows whose interval an authority or a user may set. */
export function rowIds(pack: RulePack): string[] {
  const contact = pack.contact?.tables.flatMap((table) => table.rows) ?? [];
  const reviews = pack.planReview?.rows ?? [];
  const followUp = pack.referrals ? [pack.referrals.followUp] : [];
  return [...new Set([...contact, ...reviews, ...followUp].map((row) => row.id))];
}
