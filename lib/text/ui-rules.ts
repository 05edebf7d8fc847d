/** Texts about rule packs, other values for cells, and the preview of a change. */
import { intervalWords } from './dates';

export const RULES_UI = {
  title: 'Regelwerke',
  note: 'Jedes Regelpaket gibt eine Quelle wieder. Schalten Sie ein, was in Ihrem Haus gilt. Von mehreren Fassungen gilt an jedem Tag die neueste, deren Gültigkeit begonnen hat.',
  edit: 'Regeln ansehen und ändern',
  editNote: 'als Tabelle, mit Vorschau und Speichern als eigene Fassung',
  editOpen: 'Regeln öffnen',
  origins: { policy: 'von Ihrer Organisation', own: 'eigenes Paket', shipped: 'mitgeliefert' },
  unreadable: (id: string) => `Nicht lesbar: ${id}`,
  version: (version: string) => (version === '' ? 'Fassung unbekannt' : `Fassung ${version}`),
  validity: (from: string | null, to: string | null) => {
    if (from === null) return to === null ? 'unbefristet' : `gültig bis ${to}`;
    return to === null ? `gültig ab ${from}` : `gültig vom ${from} bis ${to}`;
  },
  save: 'Als Datei speichern',
  saveNamed: (name: string) => `${name} als Datei speichern`,
  remove: 'Entfernen',
  removeNamed: (name: string) => `${name} entfernen`,
  problems: 'Was nicht gilt',
  import: 'Regelpaket einlesen',
  importNote:
    'eine Datei, die jemand mit „Als Datei speichern“ erstellt hat; vor dem Übernehmen sehen Sie die Auswirkung',
  tooLarge:
    'Die Datei ist kein brauchbares Regelpaket: Sie ist größer als 1 MB. Es wurde nichts geändert. Bitte prüfen Sie die Auswahl.',
  refused: (message: string) => `Das Regelpaket wurde nicht eingelesen, es wurde nichts geändert. ${message}`,
  imported: 'Übernommen',
  removed: 'Entfernt',
  waiting: {
    import: (name: string) => `Vorschau: ${name} einlesen`,
    remove: (name: string) => `Vorschau: ${name} entfernen`,
    set: (cell: string, interval: string | null) =>
      `Vorschau: ${cell} – ${interval === null ? 'kein Mindestkontakt' : intervalWords(interval)}`,
    unset: (cell: string) => `Vorschau: ${cell} – wieder wie in der Quelle`,
    accept: 'Übernehmen',
    discard: 'Verwerfen',
  },
  preview: {
    pending: 'Ihre Fälle werden geprüft …',
    day: (date: string) => `Stand am ${date}`,
    head: (changed: number, total: number) => {
      if (total === 0) return 'Es gibt noch keine eigenen Fälle, an denen sich die Auswirkung zeigen ließe.';
      if (total === 1) return `Ihr einziger eigener Fall ändert seinen Stand${changed === 0 ? ' nicht' : ''}`;
      if (changed === 0) return `Keiner von ${total} eigenen Fällen ändert seinen Stand`;
      return `${changed} von ${total} eigenen Fällen ${changed === 1 ? 'ändert seinen' : 'ändern ihren'} Stand`;
    },
    moved: (count: number) =>
      count === 1
        ? 'Bei 1 weiteren Fall verschiebt sich nur ein Datum.'
        : `Bei ${count} weiteren Fällen verschiebt sich nur ein Datum.`,
    list: 'Fälle, deren Stand sich ändert',
    noName: 'ohne Namen',
    to: 'danach',
    all: (count: number) => `Alle ${count} zeigen`,
  },
  overrides: {
    title: 'Abweichende Werte',
    note: 'Für einzelne Zellen der Tabellen kann ein anderer Mindestkontakt gelten als in der Quelle. Wo er verwendet wird, steht er mit Grund und Herkunft dabei.',
    none: 'Alle Werte gelten wie in der Quelle.',
    by: { policy: 'von Ihrer Organisation', own: 'von Ihnen' },
    value: (interval: string | null) => (interval === null ? 'kein Mindestkontakt' : intervalWords(interval)),
    instead: (value: string) => `statt ${value}`,
    source: (interval: string | null, inHolidays: boolean, derived: boolean) => {
      const value = inHolidays
        ? 'in den Schulferien'
        : interval === null
          ? 'kein Mindestkontakt'
          : intervalWords(interval);
      return derived ? `${value} (abgeleitet)` : value;
    },
    reason: (reason: string | null) => `Grund: ${reason ?? 'nicht angegeben'}`,
    noCell: 'in keinem eingeschalteten Regelpaket',
    removeNamed: (cell: string) => `Wert für ${cell} entfernen`,
    add: 'Wert festlegen',
    addNote: 'Wählen Sie die Tabelle und darin die Zelle. Vor dem Speichern sehen Sie die Auswirkung auf Ihre Fälle.',
    change: 'Anderer Wert',
    changeNamed: (cell: string) => `Anderer Wert für ${cell}`,
    count: 'alle',
    unit: 'Einheit',
    units: { W: 'Wochen', M: 'Monate', D: 'Tage', none: 'kein Mindestkontakt' },
    why: 'Grund',
    preview: 'Auswirkung zeigen',
    countWrong: 'Bitte geben Sie eine ganze Zahl von 1 bis 366 an.',
    whyMissing: 'Bitte geben Sie einen Grund an.',
  },
} as const;
