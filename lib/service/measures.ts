/** Missed and cancelled appointments: what the packs call for, and the appointments to come. */
import { checklistItems } from '../packs';
import type { IsoDate } from '../rules/facts';
import type { Finding, NoShowFinding, RefillFinding } from '../rules/finding';
import { fullDate, weekdayDate, weekdayTime } from '../text/dates';
import { noShowWords, refillWords } from '../text/now';
import { why } from '../text/why';
import type { AppointmentView, MeasuresView } from '../view-case';
import type { Evaluated } from './evaluate';

export function measures(findings: readonly Finding[], today: IsoDate): MeasuresView[] {
  return findings
    .filter(
      (finding): finding is NoShowFinding | RefillFinding => finding.kind === 'noShow' || finding.kind === 'refill',
    )
    .map((finding) => ({
      title: finding.kind === 'noShow' ? noShowWords(finding) : refillWords(finding, today),
      items: checklistItems(finding.checklist, finding.triggered),
      why: why(finding, {}),
    }));
}

/** Those from today on, the next first. */
export function appointmentViews({ bundle, input }: Evaluated, today: IsoDate): AppointmentView[] {
  const coming = (date: IsoDate): boolean => date >= today;
  const own = (bundle?.appointments ?? []).map(({ id, date, cancelledOn, time }) => ({
    id,
    date,
    text: weekdayTime(date, time, today),
    note: cancelledOn === null ? 'eigener Eintrag' : `abgesagt am ${fullDate(cancelledOn)}`,
    cancelled: cancelledOn !== null,
  }));
  const shown = input.appointments
    .filter(({ origin, date }) => origin === 'page' && !own.some((known) => known.date === date))
    .map(({ date }) => ({ id: null, date, text: weekdayDate(date, today), note: 'Seite', cancelled: false }));
  return [...own, ...shown].filter(({ date }) => coming(date)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
