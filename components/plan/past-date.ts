import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';

/** Why a typed date cannot be a day that has already been, or null. */
export function pastDateProblem(date: string, today: IsoDate): string | null {
  if (!isIsoDate(date)) return UI.common.dateMissing;
  return date > today ? UI.common.dateInFuture : null;
}
