/** Headings and sentences about the spreadsheet of a pack's tables. */
const quoted = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');

export const SHEET_TITLES = {
  table: 'Tabelle',
  id: 'Kennung',
  label: 'Bezeichnung',
  interval: 'Abstand',
  section: 'Stelle',
  derived: 'Auslegung',
  reading: 'Lesart',
} as const;

/** What an interval's cell says where there is none. */
export const DUE_WORDS = { none: 'kein Mindestkontakt', schoolHolidays: 'Schulferien' } as const;
/** Between values of which one must hold. */
export const OR = ' oder ';
/** Between alternatives, of which each is a condition of its own. */
export const ALTERNATIVE = ' | ';

export const SHEET_SENTENCES = {
  empty: 'Die Datei enthält keine Tabelle. Bitte speichern Sie die Tabelle als CSV und wählen Sie diese Datei.',
  quotes:
    'Die Anführungszeichen der Datei passen nicht zusammen. Bitte öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie neu als CSV.',
  unreadable: 'Die Datei lässt sich nicht lesen. Bitte wählen Sie sie noch einmal.',
  tooLarge: 'Die Datei ist größer als 5 MB. Bitte prüfen Sie die Auswahl.',
  missingHeading: (heading: string) =>
    `Die Spalte „${heading}“ fehlt. Bitte ergänzen Sie sie in der ersten Zeile, am besten aus einer neu gespeicherten Tabelle.`,
  strangeHeading: (heading: string) =>
    `Die Spalte „${heading}“ ist nicht bekannt. Bitte entfernen Sie sie oder berichtigen Sie die Überschrift.`,
  headingTwice: (heading: string) => `Die Spalte „${heading}“ steht doppelt. Bitte entfernen Sie eine.`,
  tooManyCells: 'Die Zeile hat mehr Zellen als Überschriften. Bitte prüfen Sie Trennzeichen und Anführungszeichen.',
  strangeTable: (table: string, known: readonly string[]) =>
    `Eine Tabelle „${table}“ gibt es im Paket nicht. Erlaubt: ${quoted(known)}.`,
  strangeWord: (word: string, known: readonly string[]) =>
    `„${word}“ ist kein erlaubter Wert. Erlaubt: ${quoted(known)}; mehrere mit „oder“ dazwischen, leer heißt beliebig.`,
  alternatives: 'Die Zeile hat mehrere Bedingungen nebeneinander. Bitte lassen Sie diese Zellen unverändert.',
  scope: (words: string) => `Die Tabelle gilt nur für „${words}“. Bitte lassen Sie diese Zelle unverändert.`,
  interval:
    'Kein Abstand. Bitte zum Beispiel P3M, „alle 3 Monate“, „kein Mindestkontakt“ oder „Schulferien“ eintragen.',
  idTwice: (id: string) => `Die Kennung „${id}“ steht in dieser Tabelle doppelt. Bitte benennen Sie eine um.`,
  noRows: (table: string) => `Die Tabelle „${table}“ hätte keine Zeile mehr. Bitte lassen Sie mindestens eine stehen.`,
} as const;
