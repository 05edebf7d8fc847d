/** Words for handing cases over to a substitute and giving them back. */
import type { IsoDate } from '../rules/facts';
import type { CaseRow } from '../store/records';
import { weekdayDate } from './dates';

const UNCHANGED = 'An Ihren Einträgen wurde nichts geändert.';
const number = (count: number): string => count.toLocaleString('de-DE');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${number(count)} Fälle`);

export const HANDOVER_REFUSALS = {
  noBackup: `Diese Datei ist keine Übergabe von Fallblick. ${UNCHANGED} Bitte wählen Sie eine Datei, deren Name auf „.fbv“ endet.`,
  otherKind: `Diese Datei ist eine Sicherung, keine Übergabe. ${UNCHANGED} Bitte öffnen Sie sie in den Optionen unter „Sicherung“.`,
  newer: `Diese Übergabe stammt von einer neueren Fassung von Fallblick. ${UNCHANGED} Bitte lassen Sie Fallblick zuerst aktualisieren.`,
  damaged: `Diese Übergabe ist beschädigt oder wurde verändert. ${UNCHANGED} Bitte lassen Sie sich die Datei noch einmal geben.`,
  tooLarge: `Diese Datei ist größer als jede Übergabe von Fallblick. ${UNCHANGED} Bitte prüfen Sie, ob es die richtige Datei ist.`,
  wrongPassphrase: `Mit dieser Passphrase lässt sich die Übergabe nicht öffnen. ${UNCHANGED} Es gilt die Passphrase, die beim Übergeben vereinbart wurde.`,
  interrupted: `Der Vorgang wurde unterbrochen. ${UNCHANGED} Bitte öffnen Sie die Datei noch einmal.`,
  changedMeanwhile: `Inzwischen wurde hier etwas eingetragen. ${UNCHANGED} Bitte öffnen Sie die Datei noch einmal.`,
  past: 'Dieser Tag ist vorbei. Bitte wählen Sie den letzten Tag der Vertretung.',
  tooFar: 'Eine Vertretung dauert höchstens ein Jahr. Bitte prüfen Sie das Jahr.',
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie das Datum.',
  senderMissing: 'Bitte geben Sie an, von wem die Fälle kommen, zum Beispiel Ihr Team.',
  gone: (count: number): string =>
    `${cases(count)} der Auswahl ${count === 1 ? 'ist' : 'sind'} nicht mehr gespeichert. Es wurde keine Datei erstellt. Bitte prüfen Sie die Auswahl.`,
  unreadable: `Bei Fällen der Auswahl sind Einträge mit dieser Fassung nicht lesbar. Es wurde keine Datei erstellt. Bitte lassen Sie Fallblick zuerst aktualisieren.`,
  nothingTaken: 'Diese Vertretung gibt es hier nicht mehr. Bitte laden Sie die Seite neu.',
  notYours: `Diese Rückgabe gehört zu keinem Fall, den Sie hier übergeben haben. ${UNCHANGED}`,
  notWritten: (happened: string): string => `${happened} ${UNCHANGED}`,
} as const;

/** „in Vertretung bis Fr 11.12. (von Team 412)“, „übergeben bis Fr 11.12.“ */
export function substitutionText(
  { role, until, sender }: NonNullable<CaseRow['substitution']>,
  today: IsoDate,
): string {
  const day = weekdayDate(until, today);
  if (role === 'given') return until < today ? `übergeben, Vertretung endete ${day}` : `übergeben bis ${day}`;
  return until < today
    ? `Vertretung endete ${day}: bitte zurückgeben (an ${sender})`
    : `in Vertretung bis ${day} (von ${sender})`;
}
