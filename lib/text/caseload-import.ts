/** Sentences about reading a caseload from a file. */
import type { FileProblem } from '../caseload/cells';
import type { LeftOut, RowProblem } from '../caseload/read-rows';
import type { ImportField } from '../messages/caseload-import';
import { fieldTitle } from './words';

/** Label of the change; undoing such a one takes what was read back too. */
export const IMPORT_CHANGE = 'Fallbestand eingelesen';

/** Why nothing was taken on. */
export const IMPORT_REFUSALS = {
  gone: 'Die geprüften Zeilen sind nicht mehr im Speicher, zum Beispiel nach einer Sperre. Es wurde nichts gespeichert. Bitte wählen Sie die Datei noch einmal.',
  nothing: 'Diese Datei ändert nichts. Es wurde nichts gespeichert.',
  cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
  tooMany: (most: number) =>
    `Mehr als ${most.toLocaleString('de-DE')} Fälle werden nicht auf einmal eingelesen. Bitte teilen Sie die Datei.`,
};

export function fileProblemSentence(problem: FileProblem): string {
  switch (problem.kind) {
    case 'workbook':
      return 'Das ist eine Arbeitsmappe. Bitte speichern Sie das Tabellenblatt als CSV-Datei und wählen Sie diese.';
    case 'binary':
      return 'Diese Datei enthält keinen lesbaren Text. Bitte wählen Sie eine CSV-Datei.';
    case 'empty':
      return 'Diese Datei enthält keine Zeilen. Bitte wählen Sie eine CSV-Datei mit einer Überschrift und einer Zeile je Fall.';
    case 'quotes':
      return `Ab Zeile ${problem.line} passen die Anführungszeichen nicht zusammen. Bitte speichern Sie die Datei neu als CSV.`;
  }
}

/** „Geburtsdatum ist nicht lesbar. …“ */
export function rowProblemSentence(problem: RowProblem): string {
  if (problem.kind === 'noNumber') return 'Die Kundennummer fehlt.';
  if (problem.kind === 'repeated') return `Diese Kundennummer steht schon in Zeile ${problem.first}.`;
  const { field, why } = problem;
  if (why === 'denied') return `${fieldTitle(field)} sieht aus wie eine Angabe, die nie gelesen wird.`;
  if (DATES.includes(field)) {
    return `${fieldTitle(field)} ist kein lesbares Datum. Bitte schreiben Sie es mit vierstelligem Jahr, zum Beispiel 05.11.2026.`;
  }
  return `${fieldTitle(field)} hat nicht das erwartete Format.`;
}

/** „Status: unbekanntes Wort, bleibt offen.“ */
export const leftOutSentence = ({ field, why }: Omit<LeftOut, 'line'>): string =>
  why === 'denied'
    ? `${fieldTitle(field)} wird aus Datenschutzgründen nicht gelesen und bleibt offen.`
    : `${fieldTitle(field)} enthält ein Wort, das Fallblick nicht zuordnen kann, und bleibt offen.`;

export const columnName = (slot: ImportField | 'lastName' | 'firstName'): string =>
  slot === 'lastName'
    ? 'Nachname'
    : slot === 'firstName'
      ? 'Vorname'
      : slot === 'name'
        ? 'Name (ganz)'
        : fieldTitle(slot);

const DATES: ImportField[] = ['birthDate', 'lastTalk', 'nextAppointment', 'planConcluded'];
