/** Calendar quarters. */
import { addMonths, type EpochDay, firstDayOfYear, toDay, toIso, yearOf } from '../dates';
import type { IsoDate } from '../facts';

export interface Quarter {
  /** `2026-Q4` */
  id: string;
  year: number;
  /** 1 to 4. */
  quarter: number;
  /** First and last day. */
  from: IsoDate;
  to: IsoDate;
}

/** The quarter a day lies in. */
export function quarterOf(today: IsoDate): Quarter & { daysLeft: number } {
  const quarter = quarterAt(toDay(today));
  return { ...quarter, daysLeft: toDay(quarter.to) - toDay(today) };
}

/** The quarter that follows. */
export function quarterAfter({ to }: Pick<Quarter, 'to'>): Quarter {
  return quarterAt(toDay(to) + 1);
}

/** All quarters from the one of a day to the one of another, the oldest first; empty where the second is earlier. */
export function quartersBetween(first: IsoDate, last: IsoDate): Quarter[] {
  const quarters: Quarter[] = [];
  for (let each = quarterAt(toDay(first)); each.from <= last; each = quarterAfter(each)) quarters.push(each);
  return quarters;
}

function quarterAt(day: EpochDay): Quarter {
  const year = yearOf(day);
  const begins = [0, 3, 6, 9].map((months) => addMonths(firstDayOfYear(year), months));
  const quarter = begins.filter((begin) => begin <= day).length;
  const from = addMonths(firstDayOfYear(year), 3 * (quarter - 1));
  return {
    id: `${toIso(day).slice(0, 4)}-Q${quarter}`,
    year,
    quarter,
    from: toIso(from),
    to: toIso(addMonths(from, 3) - 1),
  };
}
