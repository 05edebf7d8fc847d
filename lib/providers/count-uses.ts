/** How often entries name a provider. Pure. */

/** @param entries rows of any kind: whatever has this `providerId` names it, in lists and parts of a row too */
export function countUses(entries: unknown, id: string): number {
  if (typeof entries !== 'object' || entries === null) return 0;
  const own = (entries as { providerId?: unknown }).providerId === id ? 1 : 0;
  return Object.values(entries).reduce((sum: number, part) => sum + countUses(part, id), own);
}
