/** Texts about backup and restoring. */
import type { BackupPreview } from '../messages/backup';
import { fullDate } from './dates';

const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fälle`);
const inCases = (count: number): string => (count === 1 ? '1 Fall' : `${count} Fällen`);
const withEntries = (count: number): string => (count === 1 ? '1 Eintrag' : `${count} Einträgen`);

export const BACKUP_UI = {
  title: 'Sicherung',
  note: 'Eine Sicherung ist eine verschlüsselte Datei mit allen Fällen, Einträgen und Optionen. Sie öffnet sich mit der Passphrase oder dem ausgedruckten Schlüssel, die beim Speichern gelten. Bewahren Sie sie nicht nur auf diesem Gerät auf. Adapter und Regelpakete sichern Sie mit „Als Datei speichern“.',
  save: 'Sicherung speichern',
  saveNote: 'legt eine Datei in den Ordner für heruntergeladene Dateien',
  last: (day: string | null) => (day ? `Letzte Sicherung: ${fullDate(day)}` : 'Noch keine Sicherung auf diesem Gerät.'),
  saving: 'Sicherung wird gespeichert',
  saved: (file: string) => `Gespeichert als „${file}“.`,
  ownPassphrase: 'Passphrase der Sicherung',
  reminder: 'Erinnerung',
  reminderNote:
    'im Seitenbereich, wenn so lange keine Sicherung gespeichert wurde; täglich, bis die Einträge einen Neustart an einem späteren Tag überstanden haben',
  reminderDays: (days: number) => (days === 0 ? 'nicht erinnern' : `nach ${days} Tagen`),
  due: (last: string | null) =>
    last ? `Die letzte Sicherung ist vom ${fullDate(last)}.` : 'Ihre Einträge sind noch nicht gesichert.',
  dueLabel: 'Sicherung fällig',
  lockedNote: 'Bitte entsperren Sie zuerst Ihre Einträge.',
  unsetNote: 'Es ist noch nichts gespeichert.',
  cancelled: 'Abgebrochen. Es wurde nichts verändert.',
  progress: (done: number, total: number) => `${total === 0 ? 100 : Math.floor((done / total) * 100)} %`,
  restore: {
    title: 'Wiederherstellen',
    note: 'eine Datei, deren Name auf „.fbk“ endet; vor dem Schreiben sehen Sie, was sich ändert',
    firstOffer: 'Sie haben schon eine Sicherung?',
    first: 'Aus Sicherung wiederherstellen',
    reading: 'Datei wird gelesen',
    comparing: 'Mit Ihren Einträgen wird verglichen',
    writing: 'Wird geschrieben. Bitte lassen Sie diese Seite offen.',
    open: 'Sicherung öffnen',
    withKey: 'Mit dem ausgedruckten Schlüssel öffnen',
    withPassphrase: 'Mit der Passphrase öffnen',
    key: 'Wiederherstellungsschlüssel',
    head: ({ cases: count, day }: Pick<BackupPreview, 'cases' | 'day'>) => `${cases(count)}, Stand ${fullDate(day)}`,
    entries: (count: number) => `mit ${withEntries(count)}`,
    lines: {
      fresh: (count: number) => `${cases(count)} nur in der Sicherung`,
      newerThere: (count: number) => `${cases(count)} in der Sicherung neuer`,
      newerHere: (count: number) => `${cases(count)} hier neuer`,
      both: (count: number) => `${cases(count)} auf beiden Seiten geändert`,
      unchanged: (count: number) => `${cases(count)} gleich`,
      onlyHere: (count: number) => `${cases(count)} nur hier`,
      destroyed: (count: number) => `${cases(count)} hier gelöscht: wird nicht zurückgeholt`,
      expired: (count: number) => `${cases(count)} mit abgelaufener Aufbewahrung: wird nicht zurückgeholt`,
    },
    way: 'Wie wiederherstellen?',
    ways: { merge: 'Zusammenführen', replace: 'Ersetzen' },
    explain: {
      merge:
        'Nichts geht verloren, was nur auf einer Seite steht. Wo sich beide unterscheiden, gilt die spätere Änderung. Ihre Optionen bleiben, wie sie sind.',
      replace: 'Danach steht hier genau das, was in der Sicherung ist. Was nur hier steht, wird gelöscht.',
    },
    loses: (count: number, of: number) =>
      `Ersetzen löscht ${cases(count)} mit ${withEntries(of)}, die nur hier stehen. Das lässt sich nicht rückgängig machen.`,
    losesNewer: (count: number) => `In ${inCases(count)} gehen Änderungen verloren, die hier später gemacht wurden.`,
    saveFirst: 'Speichern Sie vorher den jetzigen Stand: Mit dieser Sicherung kommen Sie wieder hierher zurück.',
    nothingToDo: 'Zusammenführen würde nichts ändern: Alles aus der Sicherung ist schon hier.',
    firstNote:
      'Hier ist noch nichts gespeichert. Danach gilt die Passphrase, unter der die Sicherung gespeichert wurde.',
    apply: { merge: 'Zusammenführen', replace: 'Ersetzen', first: 'Wiederherstellen' },
    done: {
      merge: 'Die Sicherung wurde mit Ihren Einträgen zusammengeführt.',
      replace: 'Ihre Einträge wurden durch die Sicherung ersetzt.',
      first: 'Ihre Einträge sind wiederhergestellt.',
    },
    doneCases: (count: number, of: number) => `In der Sicherung: ${cases(count)} mit ${withEntries(of)}.`,
    again: 'Weitere Sicherung einlesen',
  },
} as const;
