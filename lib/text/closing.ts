/** Sentences about closing a talk. */
import type { IsoDate } from '../rules/facts';
import type { EventRow } from '../store/records';
import type { ClosingView } from '../view-closing';
import { fullDate, weekdayDate, weekdayTime } from './dates';
import { EVENT_WORDS } from './words';

export const CASE_ENDS = 'Fall endet';

/** „heute, 20.11.2026 · Präsenz · gemeinsam mit Müller, Ayşe“ */
export function talkLine({ date, kind, jointWith }: EventRow, today: IsoDate): string {
  const day = date === today ? `heute, ${fullDate(date)}` : fullDate(date);
  const names = jointWith.map(({ name, customerNumber }) => name ?? `…${customerNumber.slice(-4)}`);
  const parts = [day, EVENT_WORDS[kind], ...(names.length > 0 ? [`gemeinsam mit ${names.join(' und ')}`] : [])];
  return parts.join(' · ');
}

/** What comes next, or null where nothing is known. */
export function nextStepText(
  {
    appointment,
    time,
    followUp,
    ended,
  }: { appointment: IsoDate | null; time: string | undefined; followUp: IsoDate | null; ended: IsoDate | null },
  today: IsoDate,
): string | null {
  if (appointment) return `Termin am ${weekdayTime(appointment, time, today)}`;
  if (followUp) return `Wiedervorlage am ${weekdayDate(followUp, today)}`;
  return ended ? `Fall endet am ${fullDate(ended)}` : null;
}

export const undatedText = (count: number): string =>
  count === 1 ? '1 Schritt ohne Datum' : `${count} Schritte ohne Datum`;

/** Line in „Jetzt“. */
export function closingNow({ closed, noShow, open }: Pick<ClosingView, 'closed' | 'noShow' | 'open'>): string {
  if (closed) return `Nach dem Gespräch: ${open === 1 ? '1 Punkt offen' : `${open} Punkte offen`}`;
  return noShow ? 'Nach dem Ausfall: festlegen, wie es weitergeht' : 'Gespräch abschließen';
}

export const CLOSING_REFUSALS = {
  nextMissing:
    'Bitte noch festlegen, wie es weitergeht. Wählen Sie einen Folgetermin, eine Wiedervorlage oder „Fall endet“. Ihre Eingaben sind gemerkt.',
  followTooEarly: 'Termin oder Wiedervorlage liegt vor dem Gespräch. Bitte wählen Sie einen späteren Tag.',
  endsTooEarly: 'Das Fallende liegt vor dem Gespräch. Bitte prüfen Sie das Datum.',
  reasonMissing: 'Bitte geben Sie kurz an, warum der Fall endet.',
  gone: 'Dieses Gespräch gibt es nicht mehr. Bitte laden Sie die Ansicht neu.',
  otherGone: 'Bei dieser Person ist das gemeinsame Gespräch nicht mehr eingetragen. Bitte laden Sie die Ansicht neu.',
} as const;
