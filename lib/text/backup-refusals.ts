/** Why a backup was not made or not read: German sentences that say what to do. */
const UNCHANGED = 'An Ihren Einträgen wurde nichts geändert.';

export const BACKUP_REFUSALS = {
  noBackup: `Diese Datei ist keine Sicherung von Fallblick. ${UNCHANGED} Bitte wählen Sie eine Datei, deren Name auf „.fbk“ endet.`,
  otherKind: `Diese Datei ist eine Übergabe an eine Vertretung, keine Sicherung. ${UNCHANGED} Bitte öffnen Sie sie im Fallbestand unter „Vertretung“.`,
  newer: `Diese Sicherung stammt von einer neueren Fassung von Fallblick. ${UNCHANGED} Bitte lassen Sie Fallblick zuerst aktualisieren.`,
  damaged: `Diese Sicherung ist beschädigt oder wurde verändert. ${UNCHANGED} Bitte verwenden Sie eine andere Sicherung.`,
  tooLarge: `Diese Datei ist größer als jede Sicherung von Fallblick. ${UNCHANGED} Bitte prüfen Sie, ob es die richtige Datei ist.`,
  asksSecret:
    'Diese Sicherung wurde unter einer anderen Passphrase gespeichert. Bitte geben Sie die Passphrase ein, die damals galt.',
  wrongPassphrase:
    'Mit dieser Passphrase lässt sich die Sicherung nicht öffnen. Es gilt die Passphrase, die beim Speichern galt.',
  wrongRecoveryKey:
    'Mit diesem Schlüssel lässt sich die Sicherung nicht öffnen. Es gilt der Ausdruck, der beim Speichern der neueste war.',
  needsPassphrase:
    'Ihre Organisation gibt den Schlüssel vor. Damit Sie die Sicherung auch auf einem anderen Gerät öffnen können, braucht sie eine eigene Passphrase.',
  interrupted: `Der Vorgang wurde unterbrochen. ${UNCHANGED} Bitte beginnen Sie noch einmal.`,
  changedMeanwhile: 'Inzwischen wurde hier etwas eingetragen. Bitte prüfen Sie die neue Übersicht.',
  notWritten: (happened: string) => `${happened} ${UNCHANGED}`,
} as const;
