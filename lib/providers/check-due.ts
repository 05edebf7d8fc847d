/** Whether somebody should make sure again that an entry is right. Pure. */
import { addMonths, toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import type { Provider } from './provider-schema';

/** Until the user sets another time. */
export const CHECK_MONTHS = 6;
export const MOST_CHECK_MONTHS = 36;

/** `never`: no check is known. The day on which the time is over is still in time. */
export type CheckState = 'never' | 'due' | 'inTime';

export function checkState({ checkedOn }: Pick<Provider, 'checkedOn'>, months: number, today: IsoDate): CheckState {
  if (checkedOn === null) return 'never';
  return toDay(today) > addMonths(toDay(checkedOn), months) ? 'due' : 'inTime';
}
