/** Whether a typed day can be the day something took place. Pure. */
import { isDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { SAP_REFUSALS } from '../text/sap-refusals';

/** Nobody documents earlier talks here; before it, the year is mistyped. */
const EARLIEST: IsoDate = '2000-01-01';

/** Null where it can; else the sentence why not. `notBefore`: what the day may not precede, with the sentence of that. */
export function dayRefusal(
  day: string,
  today: IsoDate,
  notBefore?: { day: IsoDate; message: (day: IsoDate) => string },
): string | null {
  if (!isDay(day)) return SAP_REFUSALS.noDay;
  if (day > today) return SAP_REFUSALS.future;
  if (day < EARLIEST) return SAP_REFUSALS.longAgo;
  return notBefore && day < notBefore.day ? notBefore.message(notBefore.day) : null;
}
