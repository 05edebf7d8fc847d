/** Words for what is put off: Wiedervorlagen that are moved or told of later. */
import type { DeferDay } from '../rules/defer-days';
import type { IsoDate } from '../rules/facts';
import { shortDate, weekdayDate } from './dates';

export const DEFER_REFUSALS = {
  gone: 'Diese Wiedervorlage gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  done: 'Diese Wiedervorlage ist erledigt. Nehmen Sie zuerst den Haken zurück.',
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie das Datum.',
  past: 'Dieser Tag ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
  same: 'Die Wiedervorlage steht schon auf diesem Tag. Bitte wählen Sie einen anderen.',
  notLater: 'Später heißt: ab morgen. Bitte wählen Sie einen Tag nach heute.',
  tooFar: 'Dieser Tag liegt mehr als drei Jahre entfernt. Bitte prüfen Sie das Jahr.',
  shown: 'Diese Wiedervorlage wird schon gezeigt. Bitte laden Sie die Ansicht neu.',
} as const;

/** Labels of changes. */
export const DEFER_CHANGES = {
  move: 'Wiedervorlage verschoben',
  later: 'Wiedervorlage zurückgestellt',
  shown: 'Wiedervorlage wieder gezeigt',
} as const;

const AFTER: Record<DeferDay['after'], string> = { tomorrow: 'morgen', week: 'in einer Woche' };
const WORKDAY: Record<DeferDay['after'], string> = {
  tomorrow: 'nächster Arbeitstag',
  week: 'Arbeitstag danach',
};

/** „morgen“, „nächster Arbeitstag“ */
export const deferDayWords = ({ after, workday }: DeferDay): string => (workday ? WORKDAY[after] : AFTER[after]);

/** „wieder ab Di 01.12. · gesetzt für Fr 20.11.“ */
export const hiddenState = (until: IsoDate, date: IsoDate, today: IsoDate): string =>
  `wieder ab ${weekdayDate(until, today)} · gesetzt für ${weekdayDate(date, today)}`;

interface Deferral {
  how: 'move' | 'later';
  from: IsoDate | null;
  to: IsoDate | null;
}

/** The line of „Verlauf“. */
export function deferralTitle({ how, from, to }: Deferral, today: IsoDate): string {
  const day = (iso: IsoDate | null): string => (iso === null ? '–' : shortDate(iso, today));
  if (how === 'move') return `${DEFER_CHANGES.move}: ${day(from)} → ${day(to)}`;
  return to === null ? DEFER_CHANGES.shown : `${DEFER_CHANGES.later}: wieder ab ${day(to)}`;
}

export const DEFER_UI = {
  move: 'Verschieben',
  later: 'Später erinnern',
  showNow: 'Jetzt wieder zeigen',
  moveNamed: (what: string) => `Verschieben: ${what}`,
  laterNamed: (what: string) => `Später erinnern: ${what}`,
  showNowNamed: (what: string) => `Jetzt wieder zeigen: ${what}`,
  moveNote: 'Die Wiedervorlage bekommt einen neuen Tag. Der bisherige steht im Verlauf.',
  laterNote: (day: string) =>
    `Bis dahin steht sie nicht unter „Jetzt“ und zählt nicht mit. Sie bleibt für ${day} gesetzt.`,
  days: 'Tage zur Auswahl',
  otherDay: 'anderer Tag',
  moveSave: 'Auf diesen Tag verschieben',
  laterSave: 'Ab diesem Tag erinnern',
} as const;
