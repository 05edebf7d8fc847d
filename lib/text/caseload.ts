/** Cells of the page „Fallbestand“: what the column's heading says is left out. */
import type { BulkAction } from '../messages/caseload';
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

/** Labels of changes over several cases. */
export const BULK_CHANGES: Record<BulkAction['kind'], string> = {
  followUp: 'Wiedervorlage',
  priority: 'Rang gesetzt',
  end: 'Fall beendet',
};

export const BULK_REFUSALS = {
  gone: (count: number): string =>
    count === 1
      ? '1 ausgewählter Fall ist nicht mehr gespeichert. Es wurde nichts geändert. Bitte prüfen Sie die Auswahl.'
      : `${count} ausgewählte Fälle sind nicht mehr gespeichert. Es wurde nichts geändert. Bitte prüfen Sie die Auswahl.`,
  noText: 'Bitte schreiben Sie kurz, worum es bei der Wiedervorlage geht.',
  past: 'Dieser Tag ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
};
