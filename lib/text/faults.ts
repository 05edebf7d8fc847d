/** Faults in three answers: what happened, what is safe, what to do. */
import type { Profile } from '../site/profile';
import type { Fault } from '../view';
import { readProblemSentence } from './words';

/** @param reason the browser's error name, e.g. `VersionError`, `QuotaExceededError` */
export function storeFault(reason: string): Fault {
  switch (reason) {
    case 'VersionError':
      return {
        title: 'Die gespeicherten Einträge stammen von einer neueren Fassung.',
        happened:
          'Auf diesem Gerät lief schon eine neuere Fassung von Fallblick. Diese Fassung öffnet deren Daten nicht.',
        safe: 'Ihre Einträge sind unverändert gespeichert. Angaben der Seite werden weiter gezeigt.',
        todo: 'Bitte lassen Sie Fallblick auf die neuere Fassung aktualisieren. Bis dahin wird nichts gespeichert.',
        code: 'F-01',
      };
    case 'QuotaExceededError':
      return {
        title: 'Der Speicherplatz auf diesem Gerät ist voll.',
        happened: 'Der Browser konnte nicht speichern: Der Speicherplatz ist erschöpft. Es wurde nichts geschrieben.',
        safe: 'Frühere Einträge und Ihre Eingaben in diesem Formular sind erhalten.',
        todo: 'Bitte geben Sie Speicherplatz frei und speichern Sie dann noch einmal.',
        code: 'F-02',
      };
    default:
      return {
        title: 'Die gespeicherten Einträge lassen sich nicht öffnen.',
        happened: `Der Browser hat den Zugriff auf die Datenbank verweigert (${reason}).`,
        safe: 'An Ihren Einträgen wurde nichts geändert. Angaben der Seite werden weiter gezeigt.',
        todo: 'Bitte schließen Sie den Browser ganz und öffnen Sie ihn neu. Bleibt es dabei, wenden Sie sich an Ihre IT-Stelle.',
        code: 'F-03',
      };
  }
}

/** A person is on screen, but the key field is contradictory or malformed: nothing may be stored or shown for her. */
export function unreadableFault(profile: Profile): Fault {
  const problem = profile.notRecognised.find(({ field }) => field === 'customerNumber');
  const conflict = problem?.why === 'conflict';
  return {
    title: conflict
      ? 'Die Kundennummer steht zweimal verschieden auf der Seite.'
      : 'Die Kundennummer ist nicht lesbar.',
    happened: problem
      ? `${readProblemSentence('customerNumber', problem.why)} Fallblick ordnet deshalb keine Einträge zu.`
      : 'Auf dieser Seite steht keine Kundennummer.',
    safe: 'Es wurde nichts gespeichert. Ihre Einträge sind unverändert.',
    todo: conflict
      ? 'Lesen Sie die Seite neu. Bleibt es dabei, öffnen Sie die Person noch einmal.'
      : 'Prüfen Sie das Format der Kundennummer in den Optionen oder fragen Sie Ihre IT-Stelle.',
    code: 'F-12',
  };
}
