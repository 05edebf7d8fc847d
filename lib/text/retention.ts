/** Sentences about how long a case stays. */
import type { IsoDate } from '../rules/facts';
import { fullDate } from './dates';

const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fälle`);
const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);

/** „wird am 05.12.2026 gelöscht (Fall beendet am 06.09.2026)“ */
export function deletionText(expiry: IsoDate, endedOn: IsoDate | null): string {
  const why = endedOn ? `Fall beendet am ${fullDate(endedOn)}` : 'lange nicht angesehen';
  return `wird am ${fullDate(expiry)} gelöscht (${why})`;
}

export function caseStateText(expiry: IsoDate, endedOn: IsoDate | null): string {
  if (endedOn) return `Fall beendet am ${fullDate(endedOn)}. Alle Einträge werden am ${fullDate(expiry)} gelöscht.`;
  return `Der Fall läuft. Ohne weiteren Blick oder Eintrag werden alle Einträge am ${fullDate(expiry)} gelöscht.`;
}

/** @param jump days by which the date moved, negative for back */
export function dateQuestion(jump: number, count: number, today: IsoDate): string {
  const moved = `Das Datum dieses Geräts (${fullDate(today)}) ist seit der letzten Nutzung um ${days(Math.abs(jump))} ${jump < 0 ? 'zurück' : 'weiter'}.`;
  const would = count === 1 ? '1 Fall würde gelöscht.' : `${cases(count)} würden gelöscht.`;
  return `${moved} ${would} Stimmt das Datum?`;
}

export function deletedText(count: number): string {
  return count === 1
    ? '1 abgelaufener Fall wurde endgültig gelöscht.'
    : `${count} abgelaufene Fälle wurden endgültig gelöscht.`;
}

export const RETENTION_REFUSALS = {
  notAdopted: 'Dieser Fall ist nicht gespeichert. Es gibt nichts zu löschen oder zu behalten.',
  endInFuture: 'Das Fallende liegt in der Zukunft. Bitte tragen Sie es ein, wenn der Fall beendet ist.',
  endTooEarly: 'Das Fallende liegt zu weit zurück. Bitte prüfen Sie das Jahr.',
  otherDay: 'Das Datum hat sich seit der Anzeige noch einmal geändert. Bitte laden Sie die Seite neu.',
} as const;

export const RELINK_REFUSALS = {
  taken: 'Zu dieser Kundennummer gibt es schon einen Fall. Öffnen Sie „Angaben“ und führen Sie beide Fälle zusammen.',
  noTarget: 'Zu dieser Kundennummer gibt es noch keinen Fall. Führen Sie den bisherigen Fall mit ihr weiter.',
  otherSystem: 'Der Fall gehört zu einem anderen Fachverfahren und kann hier nicht gewählt werden.',
  same: 'Das ist derselbe Fall. Bitte wählen Sie einen anderen.',
  gone: 'Diesen Fall gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  unreadable:
    'Einige Einträge dieses Falls kann diese Version nicht lesen. Bitte aktualisieren Sie Fallblick und versuchen Sie es danach erneut.',
} as const;

/** In the order in which they are listed. */
export const ACCESS_WORDS = {
  viewed: 'angesehen',
  changed: 'geändert',
  exported: 'als Auskunft oder Datei ausgegeben',
  backedUp: 'gesichert',
  restored: 'aus einer Sicherung eingespielt',
  deleted: 'gelöscht',
} as const;

/** The same where it concerned no single case but all of them. */
export const ACCESS_WORDS_ALL: Partial<Record<keyof typeof ACCESS_WORDS, string>> = {
  backedUp: 'Sicherung gespeichert',
  restored: 'Sicherung eingespielt',
};
