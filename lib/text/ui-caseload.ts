/** Texts of the page „Fallbestand“ and of the bar that all full pages have. */
import type { SortColumn } from '../caseload/arrange';
import type { CaseloadFilter } from '../messages/caseload';

const number = (count: number): string => count.toLocaleString('de-DE');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${number(count)} Fälle`);

export const FILTER_WORDS: Record<CaseloadFilter, string> = {
  all: 'Alle',
  overdue: 'überfällig',
  today: 'heute',
  soon: 'bald fällig',
  scheduled: 'mit Termin',
  incomplete: 'unvollständig',
  plan: 'KP prüfen',
  followUp: 'Wiedervorlage',
  paused: 'pausiert',
  ended: 'beendet',
};

export const COLUMN_WORDS: Record<SortColumn, string> = {
  state: 'Stand',
  name: 'Name',
  number: 'Nummer',
  team: 'Team',
  due: 'fällig am',
  days: 'Tage',
  priority: 'Rang',
  unit: 'BG',
  plan: 'Koopera\u00ADtions\u00ADplan',
  followUps: 'Wiedervorlage',
  seen: 'Angaben vom',
};

export const BAR_UI = {
  label: 'Seiten von Fallblick',
  caseload: 'Fallbestand',
  options: 'Optionen',
  left: (minutes: number) => `noch ${minutes} min`,
  leftSeconds: (seconds: number) => `noch ${seconds} s`,
  soonLocked: 'Ihre Einträge werden in einer Minute gesperrt.',
} as const;

export const CASELOAD_UI = {
  open: 'Fallbestand öffnen',
  openNote: 'alle Fälle mit ihrem Stand, die dringendsten zuerst',
  title: 'Heute im Fallbestand',
  summary: (day: string, all: number, now: number) => `${day} · ${cases(all)}, davon ${number(now)} jetzt dran`,
  wait: 'Der Fallbestand wird gelesen …',
  lockedTitle: 'Ihr Fallbestand ist gesperrt',
  lockedText: 'Entsperren Sie Ihre Einträge. Danach stehen hier alle Fälle, die dringendsten zuerst.',
  unsetTitle: 'Noch kein Fallbestand',
  unsetText: 'Legen Sie zuerst eine Passphrase fest. Danach können Sie Ihre Fälle übernehmen.',
  emptyTitle: 'Noch kein Fall übernommen',
  emptyText:
    'Öffnen Sie im Fachverfahren Ihre Fallliste und übernehmen Sie sie, lesen Sie Ihren Fallbestand aus einer CSV-Datei ein, oder öffnen Sie die Datei, mit der Ihnen Fälle zur Vertretung übergeben wurden. Danach stehen hier alle Fälle, die dringendsten zuerst.',
  import: 'CSV einlesen',
  takeOver: 'Fälle einer Vertretung öffnen',
  retry: 'Noch einmal lesen',
  print: 'Ansicht drucken',
  showAll: 'alle anzeigen',
  showAllOf: (what: string) => `alle anzeigen: ${what}`,
  toMorning: 'Zu dem, was heute ansteht',
  toTable: 'Zur Tabelle aller Fälle',
  morning: 'Was heute ansteht',
  overdue: 'überfällig',
  dueToday: 'heute fällig',
  followUps: (oldest: string | null) =>
    oldest === null
      ? 'Wiedervorlagen'
      : oldest === 'heute'
        ? 'Wiedervorlagen, heute'
        : `Wiedervorlagen, älteste ${oldest}`,
  followUp: (oldest: string) => `Wiedervorlage ${oldest}`,
  pausedCases: 'pausiert',
  none: 'nichts',
  moreInPart: (count: number) => `und ${number(count)} mehr`,
  nothingDue: (next: string | null) =>
    next === null ? 'Heute ist nichts fällig.' : `Heute ist nichts fällig. Nächster Kontakt: ${next}`,
  nameless: 'Name nicht erkannt',
  filters: 'Filter',
  search: 'Suchen',
  searchHint: 'Name, Kundennummer oder BG-Nummer',
  team: 'Team',
  allTeams: (count: number) => (count === 1 ? 'alle (1)' : `alle (${count})`),
  noTeam: 'ohne Team',
  group: 'nach BG gruppieren',
  sort: 'Sortieren nach',
  descending: 'absteigend',
  table: 'Fallbestand',
  entry: 'Fall',
  select: 'Auswahl',
  selectAll: 'alle gezeigten Fälle auswählen',
  selectOne: (name: string) => `auswählen: ${name}`,
  keys: 'Pfeiltasten bewegen, Eingabe öffnet den Fall, Leertaste wählt ihn aus, im Kopf sortiert die Eingabetaste.',
  filteredNone: 'Kein Fall passt zu dieser Auswahl.',
  filteredNoneText: 'Nehmen Sie einen Filter zurück oder ändern Sie den Suchtext.',
  reset: 'Alle Fälle zeigen',
  shown: (count: number) => `${cases(count)} angezeigt`,
  unit: (number: string) => `BG ${number}`,
  persons: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
  noPlan: 'kein Plan bekannt',
  neverSeen: 'nie gesehen',
  today: 'heute',
  endedOn: (day: string) => `beendet ${day}`,
  dueOn: (day: string) => `fällig ${day}`,
  unreadable: (count: number) =>
    count === 1
      ? 'Bei 1 Fall sind Einträge mit dieser Fassung nicht lesbar. Sie bleiben erhalten; bitte aktualisieren Sie Fallblick.'
      : `Bei ${number(count)} Fällen sind Einträge mit dieser Fassung nicht lesbar. Sie bleiben erhalten; bitte aktualisieren Sie Fallblick.`,
  hidden: (count: number) => `Nicht angezeigt: ${cases(count)}.`,
  close: 'Fall schließen',
  caseLabel: 'Geöffneter Fall',
  gone: 'Dieser Fall ist nicht mehr gespeichert. Bitte schließen Sie ihn; die Liste ist neu gelesen.',
  printed: (day: string) => `Stand ${day}`,
} as const;
