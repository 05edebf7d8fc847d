/** Texts of the tab „Zeit“. */
import type { IsoDate } from '../rules/facts';
import type { TimeKind } from '../sap/rows';
import { fullDate } from './dates';

export const TIME_WORDS: Record<'talks' | TimeKind, string> = {
  talks: 'Gespräche',
  deletedTalks: 'Gespräche gelöschter Klientenbögen',
  information: 'Informationsveranstaltungen',
  network: 'Kontakte zu Fachdiensten',
  organisation: 'Organisation und Arbeitskreis',
  training: 'Fortbildung und Supervision',
  other: 'Sonstiges',
};

const TENTHS = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const MONTHS = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** „1 Std. 30 Min.“; minutes are rounded to whole ones. */
export function durationText(minutes: number): string {
  const all = Math.round(Math.abs(minutes));
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return `${rest} Min.`;
  return rest === 0 ? `${hours.toLocaleString('de-DE')} Std.` : `${hours.toLocaleString('de-DE')} Std. ${rest} Min.`;
}

/** „62,5 %“ */
const percentText = (share: number): string => `${TENTHS.format(share * 100)}\u00a0%`;

export const SAP_TIME_UI = {
  title: 'Zeit',
  lead: 'Ihre Zeit als SAP im Kalenderjahr. Sie dient nur Ihrer Übersicht.',
  year: 'Jahr',
  former: 'Frühere Jahre werden mit Ihren heutigen Angaben gerechnet.',
  used: (minutes: number) => `Genutzt: ${durationText(minutes)}`,
  left: (minutes: number) =>
    minutes < 0 ? `Überschritten um ${durationText(minutes)}` : `Übrig: ${durationText(minutes)}`,
  of: (minutes: number, share: number) => `${percentText(share)} von ${durationText(minutes)}`,
  why: 'Woraus sich die Zeit ergibt',
  toDetails: 'Zu den Angaben',
  parts: 'Aufteilung',
  need: 'SAP in der Behörde',
  entries: 'Weitere Zeiten',
  none: 'In diesem Jahr ist noch keine weitere Zeit eingetragen.',
  add: 'Zeit eintragen',
  on: 'Tag',
  kind: 'Wofür',
  minutes: 'Dauer (Minuten oder Stunden:Minuten)',
  note: 'Bemerkung (freiwillig, keine Namen)',
  line: (kind: TimeKind, on: IsoDate, minutes: number) =>
    kind === 'deletedTalks'
      ? `${TIME_WORDS[kind]}, ${MONTHS.format(new Date(`${on}T00:00:00Z`))}: ${durationText(minutes)}`
      : `${TIME_WORDS[kind]}, ${fullDate(on)}: ${durationText(minutes)}`,
} as const;

export const SAP_TIME_REFUSALS = {
  gone: 'Diesen Eintrag gibt es nicht mehr.',
  minutes:
    'Bitte geben Sie die Dauer in Minuten an, zum Beispiel 90, oder in Stunden und Minuten, zum Beispiel 1:30, höchstens 24 Stunden.',
  note: (most: number) => `Der Text ist länger als ${most} Zeichen. Bitte kürzen Sie ihn.`,
  sumStays: 'Diese Summe bleibt: Sie gehört zu Gesprächen, die stattgefunden haben.',
} as const;
