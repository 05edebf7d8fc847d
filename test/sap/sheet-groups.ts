/** Groups of Klientenbögen, what a quarter sheet says of them, and the proof of `suppress.ts` acted out for it. */
import type { BrokenDown } from '../../lib/report/suppress';
import type { SheetCounts } from '../../lib/sap/quarter-sheet';
import type { SheetFigure } from '../../lib/sap/sheet-figures';
import { SHEET_CONCERNS, SHEET_ENDINGS, SHEET_REFERRALS, SHEET_TALKS, SHEET_TIMES } from '../../lib/sap/sheet-ladders';
import type { Equation } from '../report/linear-attacker';

const CATEGORIES = {
  concern: SHEET_CONCERNS,
  referral: SHEET_REFERRALS,
  ending: SHEET_ENDINGS,
  talks: SHEET_TALKS,
  time: SHEET_TIMES,
} as const;
type Key = keyof typeof CATEGORIES;
export const KEYS = Object.keys(CATEGORIES) as Key[];

/** Klientenbögen that have all of these. */
export type Group = Partial<Record<Key, string>>;

export const isIn = (group: Group, figure: SheetFigure): boolean =>
  Object.entries(group).every(([key, value]) => figure[key as Key] === value);

const joined = (groups: readonly Group[], keys: readonly Key[]): Group[] =>
  keys.flatMap((key) =>
    groups
      .filter((group) => Object.keys(group).every((held) => KEYS.indexOf(held as Key) < KEYS.indexOf(key)))
      .flatMap((group) => CATEGORIES[key].map((value) => ({ ...group, [key]: value }))),
  );

const singles = joined([{}], KEYS);
const pairs = joined(singles, KEYS);
/** Every group of one, two or three properties. */
export const GROUPS = [...singles, ...pairs, ...joined(pairs, KEYS)];

/** One of each kind there can be. */
export const KINDS = KEYS.reduce<Group[]>(
  (kinds, key) => kinds.flatMap((kind) => CATEGORIES[key].map((value) => ({ ...kind, [key]: value }))),
  [{}],
) as SheetFigure[];

/** What the sheet says, as numbers of Klientenbögen that fit each published class. */
export function equationsOf(
  counts: Pick<SheetCounts, Key | 'total'>,
  figures: readonly SheetFigure[],
): Equation<SheetFigure>[] {
  const classes = KEYS.flatMap((key) =>
    (counts[key]?.classes ?? []).map(({ of, count }) => ({
      fits: (figure: SheetFigure) => of.includes(figure[key]),
      count,
    })),
  );
  const said = [{ fits: () => true, count: counts.total }, ...classes];
  for (const { fits, count } of said)
    if (figures.filter(fits).length !== count) throw new Error('the sheet counts wrongly');
  return said;
}

const FIVE = 5;

/** Klientenbögen of which the sheet says the same, with five in a small group: each property is dealt out anew by itself. */
export function roomWith(group: Group, figures: readonly SheetFigure[], counts: SheetCounts): SheetFigure[] {
  const all = figures.map((figure) => ({ ...figure }));
  for (const [key, value] of Object.entries(group) as [Key, string][]) {
    const found: BrokenDown | null = counts[key];
    const of: readonly string[] = found?.classes.find((one) => one.of.includes(value))?.of ?? CATEGORIES[key];
    for (const chosen of all.slice(0, FIVE).filter((figure) => !of.includes(figure[key]))) {
      const donor = all.slice(FIVE).find((figure) => of.includes(figure[key]));
      if (!donor) throw new Error(`no donor for ${key}`);
      const held = chosen[key];
      Object.assign(chosen, { [key]: donor[key] });
      Object.assign(donor, { [key]: held });
    }
    for (const chosen of all.slice(0, FIVE)) Object.assign(chosen, { [key]: value });
  }
  return all;
}
