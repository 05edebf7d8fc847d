/** Texts of the tab „Zeit“. */
import type { IsoDate } from '../rules/facts';
import type { TimeKind } from '../sap/rows';
import { fullDate } from './dates';
import { minutesText } from './sap-budget';

export const TIME_WORDS: Record<'talks' | TimeKind, string> = {
  talks: 'Gespräche',
  deletedTalks: 'Gespräche gelöschter Klientenbögen',
  information: 'Informationsveranstaltungen',
  network: 'Kontakte zu Fachdiensten',
  organisation: 'Organisation und Arbeitskreis',
  training: 'Fortbildung und Supervision',
  other: 'Sonstiges',
};

const MONTHS = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const SAP_TIME_UI = {
  title: 'Zeit',
  lead: 'Ihre Zeit als SAP im Kalenderjahr. Sie dient nur Ihrer Übersicht.',
  year: 'Jahr',
  former: 'Frühere Jahre werden mit Ihren heutigen Angaben gerechnet.',
  talks: (time: string) => `Gespräche ${time}`,
  other: (time: string) => `weitere Zeiten ${time}`,
  why: 'Woraus sich die Zeit ergibt',
  toDetails: 'Zu den Angaben',
  parts: 'Aufteilung',
  need: (needed: number, entered: number, source: string) =>
    `Für die Zahl der Beschäftigten rechnet der Erlass mit ${needed} SAP (${source}); eingetragen ${entered === 1 ? 'sind nur Sie' : `sind ${entered}, Sie eingeschlossen`}.`,
  entries: 'Weitere Zeiten',
  none: 'In diesem Jahr ist noch keine weitere Zeit eingetragen.',
  add: 'Zeit eintragen',
  on: 'Tag',
  kind: 'Wofür',
  minutes: 'Dauer (Minuten oder Stunden:Minuten)',
  note: 'Bemerkung (freiwillig, keine Namen)',
  save: 'Speichern',
  saved: 'Gespeichert.',
  changeNamed: (what: string) => `Ändern: ${what}`,
  line: (kind: TimeKind, on: IsoDate, minutes: number) =>
    kind === 'deletedTalks'
      ? `${TIME_WORDS[kind]}, ${MONTHS.format(new Date(`${on}T00:00:00Z`))}: ${minutesText(minutes)}`
      : `${TIME_WORDS[kind]}, ${fullDate(on)}: ${minutesText(minutes)}`,
} as const;

export const SAP_TIME_REFUSALS = {
  gone: 'Diesen Eintrag gibt es nicht mehr.',
  minutes:
    'Bitte geben Sie die Dauer in Minuten an, zum Beispiel 90, oder in Stunden und Minuten, zum Beispiel 1:30, höchstens 24 Stunden.',
  note: (most: number) => `Der Text ist länger als ${most} Zeichen. Bitte kürzen Sie ihn.`,
  sumStays: 'Diese Summe bleibt: Sie gehört zu Gesprächen, die stattgefunden haben.',
} as const;
