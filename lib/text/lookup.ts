/** Words of „Nachschlagen“ that come ready-made with its entries, and those of its pages. */
import type { Group } from '../lookup/entry';
import type { ChecklistItem } from '../rules/checklist-schema';

const CONDITIONS: Record<NonNullable<ChecklistItem['condition']>, string> = {
  jointTalk: 'Bei einem gemeinsamen Gespräch',
  nextAppointment: 'Mit Folgetermin',
  p16aReferral: 'Bei einer Leistung nach § 16a',
  feedbackLoop: 'Nicht bei Kinderbetreuung ohne vereinbarte Rückmeldung',
  firstStep: 'Bei Suchtberatung',
};

export const LOOKUP_WORDS = {
  /** „5 Punkte“ */
  items: (count: number): string => (count === 1 ? '1 Punkt' : `${count} Punkte`),
  conditions: CONDITIONS,
} as const;

export const GROUP_WORDS: Record<Group, string> = {
  checklists: 'Checklisten',
  rules: 'Regeln',
  terms: 'Begriffe',
  providers: 'Handbuch',
  cases: 'Fälle',
};

/** Why an item was not ticked. */
export const LOOKUP_REFUSALS = {
  otherPerson: 'Die Seite zeigt inzwischen eine andere Person. Es wurde nichts abgehakt.',
  covered: 'Abhaken geht nur, wenn nichts dieses Feld verdeckt. Bitte öffnen Sie die Liste in einem eigenen Fenster.',
  unproven: 'Über der Seite kann dieser Browser nicht sicher abhaken. Enter öffnet die Liste in einem eigenen Fenster.',
} as const;

export const LOOKUP_UI = {
  title: 'Nachschlagen',
  omnibox: 'Fallblick: Checklisten, Regeln und Begriffe nachschlagen',
  field: 'Begriff, Regel, Checkliste, Anbieter oder Fall',
  /** Of the empty field; at 400 % it has 180 px. */
  placeholder: 'Begriff, Regel oder Fall',
  results: 'Ergebnisse',
  hits: (count: number): string => (count === 1 ? '1 Treffer' : `${count} Treffer`),
  none: (query: string): string => `Zu „${query}“ steht hier nichts.`,
  noneHint: 'Versuchen Sie ein kürzeres Wort oder eine Abkürzung, zum Beispiel WV, BG oder KoopPl.',
  start: 'Zum Beispiel: anhör, KoopPl, wv, bg beratung, schuldner.',
  more: (count: number): string =>
    count === 1 ? '1 weiterer – bitte genauer eingeben' : `${count} weitere – bitte genauer eingeben`,
  loading: 'Wird gelesen …',
  locked: 'Eigene Fälle sind gesperrt. Checklisten, Regeln und Begriffe sind da.',
  broken: 'Eigene Fälle können gerade nicht gelesen werden. Checklisten, Regeln und Begriffe sind da.',
  select: 'wählen',
  open: 'öffnen',
  toList: 'zur Liste',
  tick: 'abhaken',
  space: 'Leertaste',
  enter: 'Enter',
  escape: 'Esc',
  close: 'Schließen',
  back: 'Zurück zu den Ergebnissen',
  local: 'Alles lokal, ohne Netz',
  source: 'Quelle',
  also: 'Auch:',
  forPerson: (name: string): string => `für ${name}`,
  /** Why ticks are not kept. */
  unsaved: {
    noPerson: 'Keine Person lesbar: Haken werden nicht gespeichert und gelten, bis Sie schließen',
    notHere: 'Haken werden hier nicht gespeichert und gelten, bis Sie schließen',
    noTalk: 'Kein Gespräch abzuschließen: Haken werden nicht gespeichert und gelten, bis Sie schließen',
  },
  done: (done: number, all: number): string => `${done} von ${all} erledigt`,
  ownWindow: 'In eigenem Fenster öffnen',
  openCase: 'Fall öffnen',
  openProvider: 'Im Handbuch öffnen',
  ticked: 'Gespeichert',
} as const;
