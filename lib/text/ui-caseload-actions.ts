/** Texts of what is done with several cases of the page „Fallbestand“ at once: changes, files. */
const number = (count: number): string => count.toLocaleString('de-DE');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${number(count)} Fälle`);
const inCases = (count: number): string => (count === 1 ? 'bei 1 Fall' : `bei ${number(count)} Fällen`);

export const BULK_UI = {
  label: 'Ausgewählte Fälle',
  selected: (count: number) => `${cases(count)} ausgewählt`,
  hidden: (count: number) => `davon ${number(count)} gerade nicht angezeigt`,
  clear: 'Auswahl aufheben',
  cancel: 'Abbrechen',
  concerns: (count: number) => (count === 1 ? 'Betrifft diesen Fall:' : `Betrifft diese ${number(count)} Fälle:`),
  more: (count: number) => `und ${number(count)} mehr`,
  followUp: {
    open: 'Wiedervorlage setzen',
    what: 'Worum geht es?',
    date: 'Wiedervorlage am',
    after: (count: number, day: string) =>
      count === 1 ? `danach: 1 Wiedervorlage am ${day}` : `danach: ${number(count)} Wiedervorlagen am ${day}`,
    button: (count: number) => (count === 1 ? '1 Wiedervorlage setzen' : `${number(count)} Wiedervorlagen setzen`),
  },
  priority: {
    open: 'Rang setzen',
    choose: 'Rang im Fallbestand',
    none: 'kein Rang',
    missing: 'Bitte wählen Sie einen Rang.',
    after: (count: number, rank: string, replaced: number) =>
      `danach: ${rank} ${inCases(count)}${replaced > 0 ? `, davon ${number(replaced)} mit bisher anderem Rang` : ''}`,
    button: (count: number) => `Rang ${inCases(count)} setzen`,
  },
  end: {
    open: 'Fälle beenden',
    date: 'beendet am',
    after: (count: number) =>
      `danach: ${cases(count)} unter „beendet“. Die Einträge werden nach der Aufbewahrungsfrist gelöscht.`,
    button: (count: number) => `${cases(count)} beenden`,
  },
} as const;

export const DELETE_UI = {
  open: 'Löschen …',
  title: (count: number) => `${cases(count)} endgültig löschen`,
  lost: 'Gelöscht wird alles, was zu diesen Fällen gespeichert ist: Gespräche, Termine, Wiedervorlagen, Kooperationspläne, eigene Angaben, Checklisten und die Änderungen.',
  elsewhere: 'Im Fachverfahren ändert sich nichts.',
  /** What of it is still to come; empty where nothing is. */
  stillOpen: (followUps: number, appointments: number): string => {
    const parts = [
      ...(followUps > 0
        ? [followUps === 1 ? '1 offene Wiedervorlage' : `${number(followUps)} offene Wiedervorlagen`]
        : []),
      ...(appointments > 0 ? [`${cases(appointments)} mit Termin`] : []),
    ];
    return parts.length > 0 ? `Darunter: ${parts.join(', ')}.` : '';
  },
  given: (count: number) =>
    `${cases(count)} davon bei einer Vertretung: Was dort eingetragen wird, kommt nicht mehr zurück.`,
  taken: (count: number) =>
    `${cases(count)} davon in Vertretung: Was Sie dazu eingetragen haben, geht nicht mehr an die Fachkraft zurück.`,
  forGood:
    'Das lässt sich nicht rückgängig machen. Der Schlüssel der Fälle wird vernichtet; auch eine Sicherung holt sie auf diesem Gerät nicht zurück.',
  end: 'Ist der Fall nur beendet, wählen Sie besser „Fälle beenden“: Dann wird nach der Aufbewahrungsfrist gelöscht.',
  confirm: (count: number) => `Zur Bestätigung die Anzahl eingeben: ${count}`,
  wrong: (count: number) => `Bitte geben Sie die Zahl ${count} ein. Es wurde nichts gelöscht.`,
  button: (count: number) => `${cases(count)} löschen`,
  running: 'Wird gelöscht …',
  done: (count: number) => (count === 1 ? '1 Fall gelöscht' : `${number(count)} Fälle gelöscht`),
} as const;

export const EXPORT_UI = {
  open: 'Als Datei speichern',
  title: 'Als Datei speichern',
  what: (count: number) => (count === 1 ? '1 Fall kommt in die Datei.' : `${number(count)} Fälle kommen in die Datei.`),
  kind: 'Art der Datei',
  csv: 'Tabelle (CSV)',
  ics: 'Kalender (ICS): Fälligkeiten, Termine, Wiedervorlagen',
  names: 'mit Namen und Nummern',
  namesNote:
    'Die Datei ist nicht verschlüsselt. Namen und Nummern nur, wenn Sie sie wirklich brauchen. Das Speichern steht im Zugriffsprotokoll.',
  button: 'Datei speichern',
  nothing: 'Keiner dieser Fälle hat einen Tag für den Kalender.',
} as const;

/** Headings of the CSV file. */
export const CSV_WORDS = {
  name: 'Name',
  number: 'Kundennummer',
  unit: 'BG-Nummer',
  state: 'Stand',
  team: 'Team',
  due: 'fällig am',
  days: 'Tage',
  interval: 'Mindestkontakt',
  appointment: 'Termin',
  rank: 'Rang',
  talks: 'BG-Gespräche',
  plan: 'Kooperationsplan prüfen bis',
  followUps: 'Wiedervorlagen',
  oldest: 'älteste Wiedervorlage',
  what: 'Text der ältesten Wiedervorlage',
  paused: 'Pause',
  seen: 'Angaben vom',
  ended: 'beendet am',
} as const;

/** What the calendar says of a day: of how many cases, or of whom. */
export const CALENDAR_WORDS = {
  overdue: (count: number) => (count === 1 ? '1 Kontakt überfällig' : `${number(count)} Kontakte überfällig`),
  due: (count: number) => (count === 1 ? '1 Kontakt fällig' : `${number(count)} Kontakte fällig`),
  appointment: (count: number) => (count === 1 ? '1 Termin' : `${number(count)} Termine`),
  plan: (count: number) => (count === 1 ? '1 Kooperationsplan prüfen' : `${number(count)} Kooperationspläne prüfen`),
  followUp: (count: number) => (count === 1 ? '1 Wiedervorlage' : `${number(count)} Wiedervorlagen`),
} as const;

export const CALENDAR_NAMED: Record<keyof typeof CALENDAR_WORDS, string> = {
  overdue: 'Kontakt überfällig',
  due: 'Kontakt fällig',
  appointment: 'Termin',
  plan: 'Kooperationsplan prüfen',
  followUp: 'Wiedervorlage',
};
