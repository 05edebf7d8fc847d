/** Wiedervorlagen as the panel shows them. */
import { deferDays } from '../rules/defer-days';
import type { IsoDate } from '../rules/facts';
import { fullDate, sinceDays, weekdayDate } from '../text/dates';
import { deferDayWords, hiddenState } from '../text/defer';
import type { DeferChoice, FollowUpView } from '../view-case';
import type { Context } from './context';
import type { Evaluated } from './evaluate';

/** Open ones by date, then those done. */
export function followUpViews({ bundle, findings }: Evaluated, today: IsoDate): FollowUpView[] {
  const rows = (bundle?.followUps ?? []).toSorted((a, b) =>
    a.done === b.done ? (a.date < b.date ? -1 : 1) : Number(a.done) - Number(b.done),
  );
  return rows.map(({ id, what: text, done, date, hiddenUntil }): FollowUpView => {
    const finding = findings.find((found) => found.kind === 'followUp' && found.followUp === id);
    const base = { id, text, done, date, hidden: false, day: weekdayDate(date, today), tone: 'neutral' as const };
    if (done) return { ...base, state: `erledigt, war für ${fullDate(date)}` };
    if (finding?.kind !== 'followUp') {
      return { ...base, hidden: true, state: hiddenState(hiddenUntil ?? date, date, today) };
    }
    if (finding.days < 0) return { ...base, state: sinceDays(-finding.days), tone: 'warningLight' };
    if (finding.days === 0) return { ...base, state: 'heute', tone: 'warningLight' };
    return { ...base, state: `am ${weekdayDate(date, today)}` };
  });
}

/** Days to put off to. */
export function deferChoices({ today, rules }: Context): DeferChoice[] {
  return deferDays(today, rules.publicHolidays).map((choice) => ({
    label: deferDayWords(choice),
    day: weekdayDate(choice.date, today),
    date: choice.date,
  }));
}
