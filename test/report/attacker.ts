/** Attackers on a report who know how it is made: they try out every caseload that would have been published the same. */

/** All ways to deal `total` out to `places`. */
export function* dealt(total: number, places: number): Generator<number[]> {
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1)
    for (const rest of dealt(total - first, places - 1)) yield [first, ...rest];
}

/**
 * What an attacker learns of each of some groups, from every caseload of one size.
 * @param published all that is said of a caseload
 * @param groups sizes of the groups in a caseload, in an order that is always the same
 * @returns German-free descriptions of what leaks; empty where all is well
 */
export function leaks(
  caseloads: Iterable<number[]>,
  published: (counts: number[]) => unknown,
  groups: (counts: number[]) => number[],
): string[] {
  const possible = new Map<string, Set<number>[]>();
  for (const counts of caseloads) {
    const said = JSON.stringify(published(counts));
    const sizes = groups(counts);
    const known = possible.get(said) ?? sizes.map(() => new Set<number>());
    for (const [at, size] of sizes.entries()) known[at]?.add(size);
    possible.set(said, known);
  }
  return [...possible].flatMap(([said, known]) =>
    known.flatMap((sizes, at) => (isSafe(sizes) ? [] : [`group ${at} is one of ${[...sizes]} where ${said}`])),
  );
}

/** Known to be empty, possibly large, or any of the small counts. */
function isSafe(sizes: ReadonlySet<number>): boolean {
  const most = Math.max(...sizes);
  return most === 0 || most >= 5 || [1, 2, 3, 4].every((small) => sizes.has(small));
}

/** Sums over every set of neighbours and single places: what somebody might ask about. */
export const pairsAndSingles = (counts: readonly number[]): number[] => [
  ...counts,
  ...counts.flatMap((one, at) => counts.slice(at + 1).map((other) => one + other)),
];
