/** Words and sentences about ticks in checklists. */
import type { IsoDate } from '../rules/facts';
import type { EventRow } from '../store/records';
import { fullDate } from './dates';

/** In „Änderungen“. */
export const CHECK_CHANGES = {
  tick: (title: string, done: boolean): string => `Checkliste „${title}“: Punkt ${done ? 'abgehakt' : 'wieder offen'}`,
  restart: (title: string): string => `Checkliste „${title}“: neu begonnen`,
} as const;

export const CHECK_REFUSALS = {
  unknown: 'Diesen Punkt gibt es nicht. Bitte laden Sie die Ansicht neu.',
  noTalk: 'Zurzeit ist kein Gespräch abzuschließen. Bitte erfassen Sie zuerst das Gespräch.',
  notHere: 'Diese Liste wird im Seitenbereich im Abschnitt „Leistungen nach § 16a“ abgehakt, je Zusteuerung.',
  nothing: 'In dieser Liste ist nichts abgehakt.',
  ofCase: 'Ob dieser Punkt erfüllt ist, liest Fallblick aus dem Fall. Er lässt sich nicht abhaken.',
} as const;

export const CHECK_UI = {
  /** „Checkliste „BG-Beratung“ (2 von 8)“ */
  open: (title: string, done: number, all: number): string => `Checkliste „${title}“ (${done} von ${all})`,
  restart: 'Neu beginnen',
  restartNamed: (title: string): string => `Neu beginnen: Checkliste „${title}“`,
  /** „abgehakt am 20.11.2026“ */
  tickedOn: (day: IsoDate): string => `abgehakt am ${fullDate(day)}`,
  ofCase: 'aus dem Fall gelesen',
} as const;

/** „zum Gespräch vom 20.11.2026“ */
export function occasionOf({ kind, date }: Pick<EventRow, 'kind' | 'date'>): string {
  return `${kind === 'noShow' ? 'zum versäumten Termin' : 'zum Gespräch'} vom ${fullDate(date)}`;
}

export const occasionOfPlan = (concluded: IsoDate): string => `zum Kooperationsplan vom ${fullDate(concluded)}`;
