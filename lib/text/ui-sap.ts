/** Texts of the page „Arbeitsbereich SAP“ around its tabs: what stands before it is open, its bar, its faults. */
import type { Fault } from '../view';

const ENTRIES_SAFE = 'An Ihren Einträgen wurde nichts geändert.';

export const SAP_UI = {
  page: 'Arbeitsbereich SAP',
  wait: 'Wird geöffnet …',
  lockNow: 'Jetzt sperren',
  tabsLabel: 'Bereiche',
  tabs: {
    clients: 'Klientenbögen',
    duties: (due: number) => (due === 0 ? 'Pflichten' : `Pflichten (${due} fällig)`),
    time: 'Zeit',
    quarter: 'Quartalsbogen',
    details: 'Angaben',
    rules: 'Regeln',
    protection: 'Schutz',
  },
  toContent: 'Zum Inhalt',
  found: 'Beim Öffnen gefunden',
  retry: 'Erneut versuchen',
  off: {
    title: 'Der Arbeitsbereich SAP ist ausgeschaltet',
    own: 'Sie schalten ihn in den Optionen ein. Was schon gespeichert ist, bleibt verschlüsselt liegen.',
    managed: 'Ihre Organisation hat ihn ausgeschaltet. Was schon gespeichert ist, bleibt verschlüsselt liegen.',
    options: 'Zu den Optionen',
  },
  elsewhere: {
    title: 'Der Arbeitsbereich ist schon in einem anderen Tab offen',
    text: 'Er lässt sich nur einmal öffnen, damit sich nichts überschreibt. Schließen Sie den anderen Tab, dann geht es hier von selbst weiter.',
  },
  setUp: {
    title: 'Arbeitsbereich SAP einrichten',
    apart:
      'Dieser Arbeitsbereich ist für Ihre Aufgabe als Soziale Ansprechperson. Er ist von Ihren Fällen getrennt: eigener Speicher, eigene Passphrase, eigene Sicherung.',
    alone:
      'Nur Sie können ihn öffnen. Anders als bei Ihren Fällen gibt es keinen Schlüssel Ihrer Organisation: Ohne Passphrase und ohne den ausgedruckten Schlüssel sind die Einträge verloren.',
    other: 'Nehmen Sie eine andere Passphrase als für Ihre Fälle.',
    remnants:
      'Hier lagen schon Einträge, aber der Browser hat ihren Schlüssel nicht behalten. Sie lassen sich nicht mehr öffnen. Bitte lesen Sie Ihre letzte Sicherung ein.',
    restoreOpen: 'Mit einer Sicherung beginnen',
  },
  locked: {
    title: 'Der Arbeitsbereich SAP ist gesperrt',
    recoverTitle: 'Mit dem ausgedruckten Schlüssel öffnen',
  },
  sheet: {
    title: 'Fallblick – Schlüssel für den Arbeitsbereich SAP',
    purpose: 'Damit öffnen Sie den Arbeitsbereich SAP, wenn Sie die Passphrase vergessen haben.',
    use: 'So geht es: Im Arbeitsbereich SAP „Passphrase vergessen?“ wählen, den Schlüssel eintippen und eine neue Passphrase festlegen.',
    keep: 'Verschlossen und getrennt vom Gerät verwahren, nicht bei dienstlichen Unterlagen anderer. Wer diesen Schlüssel und das Gerät hat, kann Ihre Einträge lesen.',
  },
  refusals: {
    wrongPassphrase: 'Die Passphrase stimmt nicht. Bitte prüfen Sie Groß- und Kleinschreibung und die Feststelltaste.',
    wrongRecoveryKey: 'Der Schlüssel passt nicht. Bitte prüfen Sie, ob es der neueste Ausdruck für diesen Bereich ist.',
    locked: 'Der Arbeitsbereich ist gesperrt. Bitte entsperren Sie ihn zuerst.',
    exists: 'Der Arbeitsbereich ist schon eingerichtet. Bitte laden Sie die Seite neu.',
    full: 'Der Speicherplatz auf diesem Gerät ist voll. Es wurde nichts gespeichert. Bitte geben Sie Speicherplatz frei und versuchen Sie es noch einmal.',
    newer: 'Die Einträge stammen von einer neueren Fassung von Fallblick. Bitte lassen Sie Fallblick aktualisieren.',
    store: (reason: string) =>
      `Der Browser hat den Zugriff auf den Speicher verweigert (${reason}). Bitte versuchen Sie es noch einmal.`,
    file: {
      noBackup: `Diese Datei ist keine Sicherung des Arbeitsbereichs SAP. ${ENTRIES_SAFE}`,
      otherKind: `Diese Datei ist keine Sicherung des Arbeitsbereichs SAP. ${ENTRIES_SAFE}`,
      newer: `Diese Sicherung stammt von einer neueren Fassung von Fallblick. ${ENTRIES_SAFE} Bitte lassen Sie Fallblick aktualisieren.`,
      damaged: `Diese Sicherung ist beschädigt oder wurde verändert. ${ENTRIES_SAFE} Bitte nehmen Sie eine andere.`,
      tooLarge: `Diese Datei ist größer als jede Sicherung des Arbeitsbereichs. ${ENTRIES_SAFE}`,
    },
    fileSecret: 'Damit lässt sich die Datei nicht öffnen. Es gilt, was beim Sichern galt.',
  },
  damage: {
    journal: (count: number) =>
      count === 1
        ? 'Ein gespeicherter Eintrag war beschädigt und wurde beiseitegelegt. Bitte prüfen Sie Ihre letzten Eintragungen.'
        : `${count} gespeicherte Einträge waren beschädigt und wurden beiseitegelegt. Bitte prüfen Sie Ihre letzten Eintragungen.`,
    behind: 'Das Sicherungsprotokoll war unvollständig und wurde aus der Datenbank neu geschrieben.',
    mended: (count: number) =>
      count === 1
        ? 'Ein beschädigter Datensatz wurde wiederhergestellt.'
        : `${count} beschädigte Datensätze wurden wiederhergestellt.`,
    rebuilt: 'Die Datenbank war leer und wurde aus dem Sicherungsprotokoll neu aufgebaut.',
    lost: (count: number) =>
      count === 1
        ? 'Ein Klientenbogen oder die gemeinsamen Angaben sind beschädigt und vielleicht nicht vollständig. Bitte vergleichen Sie mit Ihrer letzten Sicherung.'
        : `${count} Klientenbögen oder gemeinsame Angaben sind beschädigt und vielleicht nicht vollständig. Bitte vergleichen Sie mit Ihrer letzten Sicherung.`,
    unreadable: (count: number) =>
      count === 1
        ? 'Ein Eintrag hat eine unbekannte Form. Er bleibt gespeichert, wird aber nicht gezeigt.'
        : `${count} Einträge haben eine unbekannte Form. Sie bleiben gespeichert, werden aber nicht gezeigt.`,
  },
} as const;

/** @param reason the browser's error name */
export function sapFault(reason: string): Fault {
  switch (reason) {
    case 'VersionError':
      return {
        title: 'Der Arbeitsbereich stammt von einer neueren Fassung.',
        happened:
          'Auf diesem Gerät lief schon eine neuere Fassung von Fallblick. Diese Fassung öffnet deren Daten nicht.',
        safe: 'Ihre Einträge sind unverändert gespeichert.',
        todo: 'Bitte lassen Sie Fallblick auf die neuere Fassung aktualisieren.',
        code: 'S-01',
      };
    case 'KeyringDamaged':
      return {
        title: 'Der Schlüssel des Arbeitsbereichs ist beschädigt.',
        happened: 'Beide Kopien des Schlüssels sind nicht lesbar. Die Einträge lassen sich damit nicht mehr öffnen.',
        safe: 'Ihre Sicherungsdateien sind davon nicht berührt.',
        todo: 'Löschen Sie unten alles und beginnen Sie mit Ihrer letzten Sicherung.',
        code: 'S-02',
      };
    default:
      return {
        title: 'Der Arbeitsbereich lässt sich nicht öffnen.',
        happened: `Der Browser hat den Zugriff auf den Speicher verweigert (${reason}).`,
        safe: ENTRIES_SAFE,
        todo: 'Bitte schließen Sie den Browser ganz und öffnen Sie ihn neu. Bleibt es dabei, wenden Sie sich an Ihre IT-Stelle.',
        code: 'S-03',
      };
  }
}
