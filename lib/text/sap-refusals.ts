/** Why something of a Klientenbogen cannot be. */
import type { IsoDate } from '../rules/facts';
import { fullDate } from './dates';

export const SAP_REFUSALS = {
  gone: 'Diesen Klientenbogen gibt es nicht mehr. Bitte gehen Sie zurück zur Liste.',
  closed: 'Dieser Klientenbogen ist abgeschlossen. Öffnen Sie ihn zuerst wieder.',
  tooLong: (most: number) => `Der Text ist länger als ${most} Zeichen. Bitte kürzen Sie ihn.`,
  noDay: 'Das ist kein Datum. Bitte schreiben Sie den Tag zum Beispiel so: 20.11.2026.',
  future: 'Der Tag liegt in der Zukunft. Bitte tragen Sie nur ein, was schon stattgefunden hat.',
  longAgo: 'Der Tag liegt vor dem Jahr 2000. Bitte prüfen Sie das Jahr.',
  beforeOpening: (day: IsoDate) =>
    `Der Tag liegt vor der Eröffnung des Klientenbogens am ${fullDate(day)}. Prüfen Sie ihn, oder ändern Sie oben den Tag der Eröffnung.`,
  noPseudonym: 'Bitte geben Sie ein Pseudonym ein.',
  twice: (pseudonym: string) =>
    `Einen Klientenbogen „${pseudonym}“ gibt es schon. Bitte wählen Sie ein anderes Pseudonym, damit Sie beide unterscheiden.`,
  openedLate: (day: IsoDate) =>
    `Im Klientenbogen steht schon etwas vom ${fullDate(day)}. Er kann nicht später eröffnet sein.`,
  noReason: 'Bitte schreiben Sie kurz, warum der Hinweis unterblieben ist.',
  noticeStays:
    'Zu diesem Klientenbogen gibt es schon ein Gespräch. Der Hinweis lässt sich noch ändern, aber nicht mehr leeren.',
  noProfile:
    'Angaben zu Ihren Funktionen fehlen. Ohne sie steht nicht fest, welche Hinweise Pflicht sind. Was Sie eingetippt haben, bleibt stehen.',
  noticesOpen: (texts: readonly string[]) =>
    `Vor dem ersten Gespräch ${texts.length === 1 ? 'fehlt noch ein Hinweis' : `fehlen noch ${texts.length} Hinweise`}: ${texts
      .map((text) => `„${text}“`)
      .join(
        ', ',
      )}. Haken Sie ab, was Sie gesagt haben, oder schreiben Sie, warum es unterblieben ist. Was Sie eingetippt haben, bleibt stehen.`,
  noticesLate: (notice: IsoDate, talk: IsoDate) =>
    `Ein Hinweis ist erst am ${fullDate(notice)} vermerkt, das Gespräch war am ${fullDate(talk)}. Bitte prüfen Sie die Tage, oder vermerken Sie, warum der Hinweis unterblieben ist.`,
  talkGone: 'Dieses Gespräch gibt es nicht mehr.',
  noAnswer: 'Bitte beantworten Sie zuerst, ob ein Fachdienst nötig ist.',
  noService: 'Bitte nennen Sie den Fachdienst.',
  wrongMinutes: (most: number) => `Bitte geben Sie die Dauer in ganzen Minuten an, von 1 bis ${most}.`,
  goalGone: 'Dieses Ziel gibt es nicht mehr. Bitte wählen Sie noch einmal.',
  noGoal: 'Bitte schreiben Sie, was erreicht werden soll.',
  referralGone: 'Diese Weitervermittlung gibt es nicht mehr.',
  referralTwice: (to: string) =>
    `Die Weitervermittlung an „${to}“ ist schon offen. Ändern Sie diese, statt sie doppelt zu führen.`,
  closedEarly: (day: IsoDate) =>
    `Im Klientenbogen steht noch etwas vom ${fullDate(day)}. Er kann nicht früher abgeschlossen sein.`,
} as const;
