/**
 * The quarter sheet in counts. What it holds may be handed on as a whole.
 *
 * Everything counts Klientenbögen with a talk in the quarter, so that one person with many talks is never a large number. Each
 * dimension is broken down by `suppress.ts`, none is crossed with another. Sums of talks and hours are the least that follows
 * from the published classes: whoever reads them could have worked them out. Nothing of it ties one quarter to another: how many
 * Klientenbögen are new is left out, for with it the number that did not come back could be worked out from two sheets
 * (`test/sap/sheet-two-quarters.test.ts` does it).
 */
import { type BrokenDown, breakDown, countBy, SMALLEST } from '../report/suppress';
import type { QuarterFigures } from './sheet-figures';
import {
  CONCERN_LADDER,
  ENDING_LADDER,
  SHEET_CONCERNS,
  SHEET_ENDINGS,
  SHEET_REFERRAL_LADDER,
  SHEET_REFERRALS,
  SHEET_TALKS,
  SHEET_TIMES,
  type SheetTalks,
  type SheetTime,
  TALKS_LADDER,
  TIME_LADDER,
} from './sheet-ladders';

export interface SheetCounts {
  total: number;
  concern: BrokenDown | null;
  referral: BrokenDown | null;
  ending: BrokenDown | null;
  talks: BrokenDown | null;
  time: BrokenDown | null;
  /** Talks that were held at the least. */
  leastTalks: number;
  /** Hours they took at the least; 0 where nothing can be said. */
  leastHours: number;
}

/** `none`: no talk at all, the zero report. `few`: fewer than `SMALLEST` Klientenbögen, or what was deleted may be all there was. */
export type QuarterSheet = { kind: 'none' } | { kind: 'few' } | { kind: 'counts'; counts: SheetCounts };

const FEWEST_TALKS: Record<SheetTalks, number> = { one: 1, two: 2, upToFive: 3, more: 6 };
const FEWEST_HOURS: Record<SheetTime, number> = { oneHour: 0, threeHours: 1, sixHours: 3, longer: 6 };

export function quarterSheet({ figures, deleted }: QuarterFigures): QuarterSheet {
  const total = figures.length;
  if (total === 0 && !deleted) return { kind: 'none' };
  if (total < SMALLEST) return { kind: 'few' };
  const talks = breakDown(
    countBy(figures, SHEET_TALKS, (one) => one.talks),
    TALKS_LADDER,
  );
  const time = breakDown(
    countBy(figures, SHEET_TIMES, (one) => one.time),
    TIME_LADDER,
  );
  return {
    kind: 'counts',
    counts: {
      total,
      concern: breakDown(
        countBy(figures, SHEET_CONCERNS, (one) => one.concern),
        CONCERN_LADDER,
      ),
      referral: breakDown(
        countBy(figures, SHEET_REFERRALS, (one) => one.referral),
        SHEET_REFERRAL_LADDER,
      ),
      ending: breakDown(
        countBy(figures, SHEET_ENDINGS, (one) => one.ending),
        ENDING_LADDER,
      ),
      talks,
      time,
      leastTalks: leastOf(talks, FEWEST_TALKS) ?? total,
      leastHours: leastOf(time, FEWEST_HOURS) ?? 0,
    },
  };
}

/** Each of a class counts as the least of its categories does. */
function leastOf(found: BrokenDown | null, fewest: Readonly<Record<string, number>>): number | null {
  if (!found) return null;
  return found.classes.reduce(
    (sum, { of, count }) => sum + count * Math.min(...of.map((category) => fewest[category] ?? 0)),
    0,
  );
}
