/**
 * Small counts out of a report, so that nobody can work them out again from everything the report says.
 *
 * Every published number counts a class of cases that is empty or has at least `SMALLEST` cases. A dimension is broken down
 * at the finest level of a fixed ladder at which that holds; each level only joins classes of the one before. Two dimensions
 * are crossed only in cells of at least `SMALLEST`. A report holds one tree of such tables: rows crossed with coarser classes
 * of a column, that column's own table, and tables of further dimensions.
 *
 * Why nothing can be recovered: take any group of cases, however defined by categories that are not published empty. Every
 * published class it lies in has at least `SMALLEST` cases, so that many cases can be put into the group and the labels
 * of the others dealt out anew within their classes: each number stays as published. So no group can be shown to be smaller
 * than `SMALLEST`. Whoever knows the method gains nothing: a finer level is left out exactly where it has a small count,
 * and any small count in the group explains that (`test/report/suppress.test.ts` tries both).
 */

/** Smaller counts, but for none at all, are never published. */
export const SMALLEST = 5;

export type Counts<C extends string> = Readonly<Record<C, number>>;

/** Classes of categories per level, the finest first; each class joins whole classes of the level before. */
export type Ladder<C extends string> = readonly (readonly (readonly C[])[])[];

/** Some categories taken together, and how many cases they have. */
export interface ReportClass {
  of: string[];
  count: number;
}

export interface BrokenDown {
  /** Of the ladder, 0 is the finest. */
  level: number;
  classes: ReportClass[];
}

/** Counts in the order of `rows` and `columns`; each at least `SMALLEST`. */
export interface Crossed {
  rows: string[][];
  columns: string[][];
  counts: number[][];
}

const isPublishable = (count: number): boolean => count === 0 || count >= SMALLEST;

/**
 * The finest level without a small count; null where there is none, and where all cases are in one class, which would say
 * of everybody what she is.
 * @param from no finer level than this
 */
export function breakDown<C extends string>(counts: Counts<C>, ladder: Ladder<C>, from = 0): BrokenDown | null {
  for (let level = from; level < ladder.length; level += 1) {
    const classes = (ladder[level] ?? []).map((of) => ({ of: [...of], count: sumOf(counts, of) }));
    const hasTwo = classes.filter(({ count }) => count > 0).length > 1;
    if (hasTwo && classes.every(({ count }) => isPublishable(count))) return { level, classes };
  }
  return null;
}

/**
 * The classes of one dimension, as published, against the finest level of another at which no cell is small. An empty cell
 * is none either: it would say of a whole row what it is not. Classes without any case are left out.
 * @param countsOf what the row's categories have in the other dimension
 * @param column as it is published by itself
 */
export function cross<C extends string>(
  row: BrokenDown | null,
  column: BrokenDown | null,
  ladder: Ladder<C>,
  countsOf: (row: readonly string[]) => Counts<C>,
): Crossed | null {
  if (row === null || column === null) return null;
  const rows = row.classes.filter(({ count }) => count > 0).map(({ of }) => of);
  const perRow = rows.map(countsOf);
  for (const level of ladder.slice(column.level)) {
    const columns = level.filter((of) => perRow.some((counts) => sumOf(counts, of) > 0));
    const counts = perRow.map((one) => columns.map((of) => sumOf(one, of)));
    if (columns.length > 1 && counts.every((cells) => cells.every((count) => count >= SMALLEST)))
      return { rows, columns: columns.map((of) => [...of]), counts };
  }
  return null;
}

/**
 * Open-ended names: each with enough cases by itself, the others together without a name. Where a name is too small the first
 * ones of the alphabet join the others whatever their size, so that the size of no other follows from who joined.
 * @param counts by name; null is „no name“, which comes first
 */
export function byName(
  counts: ReadonlyMap<string | null, number>,
): { named: { name: string; count: number }[]; others: number } | null {
  const all = [...counts].filter(([, count]) => count > 0).toSorted(([one], [other]) => byAlphabet(one, other));
  const others = new Set(all.filter(([name, count]) => name === null || count < SMALLEST));
  const sum = (): number => [...others].reduce((total, [, count]) => total + count, 0);
  if (others.size > 0) for (const [at, one] of all.entries()) if (at === 0 || sum() < SMALLEST) others.add(one);
  const named = all.flatMap(([name, count]) =>
    name === null || [...others].some(([other]) => other === name) ? [] : [{ name, count }],
  );
  return named.length + Math.min(1, others.size) > 1 ? { named, others: sum() } : null;
}

/** By code points: the same in every language setting. */
function byAlphabet(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

export const sumOf = <C extends string>(counts: Counts<C>, of: readonly C[]): number =>
  of.reduce((sum, category) => sum + counts[category], 0);

/** How many of `all` lie in each category. */
export function countBy<T, C extends string>(
  all: readonly T[],
  categories: readonly C[],
  categoryOf: (one: T) => C,
): Record<C, number> {
  const counts = Object.fromEntries(categories.map((category) => [category, 0])) as Record<C, number>;
  for (const one of all) counts[categoryOf(one)] += 1;
  return counts;
}
