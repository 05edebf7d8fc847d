/** Texts of the tab „Quartalsbogen“ and of the sheet itself. */
import type { SheetConcern, SheetEnding, SheetReferral, SheetTalks, SheetTime } from '../sap/sheet-ladders';
import { fullDate } from './dates';
import { CONCERN_WORDS } from './sap-concerns';

/** „4. Quartal 2026“ for `2026-Q4`. */
export const quarterText = (id: string): string => `${id.slice(-1)}. Quartal ${id.slice(0, 4)}`;

export const SHEET_WORDS = {
  concern: { ...CONCERN_WORDS, unknown: 'nicht angegeben' } satisfies Record<SheetConcern, string>,
  referral: {
    none: 'keine Weitervermittlung',
    accepted: 'angenommen',
    open: 'noch offen',
    declined: 'abgelehnt',
  } satisfies Record<SheetReferral, string>,
  ending: { open: 'läuft weiter', closed: 'abgeschlossen' } satisfies Record<SheetEnding, string>,
  talks: {
    one: 'ein Gespräch',
    two: 'zwei Gespräche',
    upToFive: 'drei bis fünf Gespräche',
    more: 'sechs und mehr Gespräche',
  } satisfies Record<SheetTalks, string>,
  time: {
    oneHour: 'bis 1 Stunde',
    threeHours: 'über 1 bis 3 Stunden',
    sixHours: 'über 3 bis 6 Stunden',
    longer: 'über 6 Stunden',
  } satisfies Record<SheetTime, string>,
} as const;

export const SHEET_TEXT = {
  title: 'Quartalsbogen der Sozialen Ansprechperson (SAP)',
  quarter: (id: string, from: string, to: string) => `${quarterText(id)} (${fullDate(from)} bis ${fullDate(to)})`,
  none: 'Nullmeldung: In diesem Quartal gab es keine Beratungsgespräche.',
  few: 'In diesem Quartal gab es Betreuungen bei weniger als 5 Klientenbögen. Mehr wird nicht angegeben, damit niemand erkennbar ist.',
  rule: 'Anonymisiert: Gezählt sind gespeicherte Klientenbögen mit mindestens einem Gespräch im Quartal. Anzahlen von 1 bis 4 stehen nirgends, auch nicht zum Ausrechnen: Gruppen werden zusammengefasst, bis jede leer ist oder mindestens 5 hat.',
  merged: 'Hier sind die Zahlen zu klein für eine Aufteilung.',
  count: 'Klientenbögen',
  sums: {
    title: 'Insgesamt',
    head: 'Betreuungstätigkeit',
    number: 'Anzahl',
    total: 'Klientenbögen mit Gespräch',
    leastTalks: 'Gespräche, mindestens',
    leastHours: 'Stunden in Gesprächen, mindestens',
  },
  titles: {
    concern: 'Anliegen',
    referral: 'Weitervermittlung an Fachdienste im Quartal',
    ending: 'Stand am Ende des Quartals',
    talks: 'Gespräche je Klientenbogen',
    time: 'Zeit in Gesprächen je Klientenbogen',
  },
  columns: {
    concern: 'Anliegen',
    referral: 'Weitervermittlung',
    ending: 'Stand',
    talks: 'Gespräche',
    time: 'Zeit',
  },
} as const;

export const SAP_QUARTER_UI = {
  title: 'Quartalsbogen',
  choose: 'Quartal',
  chosen: (id: string, sentOn: string | null) =>
    sentOn === null ? quarterText(id) : `${quarterText(id)}, gesendet am ${fullDate(sentOn)}`,
  why: 'Warum?',
  whereTo: (source: string) =>
    `Der Bogen geht an das Fachreferat im Ministerium oder an die von ihm beauftragte Stelle (${source}), auch wenn es keine Gespräche gab.`,
  preview: 'Vorschau',
  previewText:
    'So stehen die Zahlen heute. Drucken und als Datei sichern können Sie den Bogen, sobald er festgeschrieben ist: So gibt es von jedem Quartal nur eine Fassung, und niemand kann zwei Fassungen miteinander vergleichen.',
  deleted:
    'In diesem Quartal wurden Klientenbögen gelöscht. Sie sind in den Zahlen nicht mehr enthalten; der Bogen ist deshalb keine Nullmeldung.',
  running: (to: string) =>
    `Das Quartal läuft noch bis ${fullDate(to)}. Was Sie nach dem Festschreiben eintragen, steht nicht mehr im Bogen.`,
  fix: 'Als gesendet vermerken …',
  fixText:
    'Die Zahlen werden so festgeschrieben, wie sie in der Vorschau stehen. Danach lassen sie sich weder ändern noch neu zählen, auch wenn Sie Gespräche nachtragen oder Klientenbögen löschen.',
  fixCheck: 'Ich habe die Zahlen geprüft.',
  fixButton: 'Festschreiben und als gesendet vermerken',
  unchecked: 'Bitte bestätigen Sie, dass Sie die Zahlen geprüft haben.',
  fixed: (on: string) => `Festgeschrieben und als gesendet vermerkt am ${fullDate(on)}.`,
  print: 'Drucken',
  csv: 'Als CSV-Datei sichern',
  saved: (file: string) => `${file} wird gesichert.`,
  file: (id: string) => `sap-quartalsbogen-${id}.csv`,
  refusals: {
    sent: 'Der Bogen dieses Quartals ist schon festgeschrieben. Eine zweite Fassung gibt es nicht.',
    notBegun: 'Dieses Quartal hat noch nicht begonnen.',
  },
} as const;
