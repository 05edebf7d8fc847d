/** Cells of the page „Fallbestand“: what the column's heading says is left out. */
import type { IsoDate } from '../rules/facts';
import type { JointTalksFinding } from '../rules/finding';
import { shortDate, sinceDays } from './dates';

/** „seit 3 Tagen“, „heute“, „bis 29.11.“ */
export function dueCell(due: IsoDate, days: number, today: IsoDate): string {
  if (days < 0) return sinceDays(-days);
  return days === 0 ? 'heute' : `bis ${shortDate(due, today)}`;
}

/** „1 von 2“, „Entscheidung“ */
export function jointTalksCell({ decisionOpen, count, min }: JointTalksFinding): string {
  return decisionOpen ? 'Entscheidung' : `${count} von ${min}`;
}
