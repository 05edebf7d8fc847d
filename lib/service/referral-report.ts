/** The report on referrals of a half-year, and the user's own texts in it. */
import type { ReferralReportView, ReportTexts } from '../messages/report';
import { type Period, periodBefore, periodOf, periodsTo } from '../report/periods';
import type { ReferralFigure } from '../report/referral-figure';
import { referralReport, referralTrends } from '../report/referral-report';
import type { IsoDate } from '../rules/facts';
import type { ReportRow } from '../store/records';
import { REPORT_UI } from '../text/ui-report';
import { UnitOfWork } from './unit-of-work';
import type { WriteContext } from './writes';

const NO_TEXTS: ReportTexts = { use: '', cooperation: '', trends: '', consequences: '' };

export function referralReportView(
  rows: readonly ReferralFigure[],
  saved: readonly ReportRow[],
  wanted: Period | null,
  today: IsoDate,
): ReferralReportView {
  const periods = periodsTo(today);
  const period = periods.find((one) => one === wanted) ?? periodOf(today);
  const within = (one: Period): ReferralFigure[] => rows.filter(({ start }) => periodOf(start) === one);
  const { id: _, ...texts } = saved.find(({ id }) => id === period) ?? { id: period, ...NO_TEXTS };
  return {
    status: 'open',
    today,
    period,
    periods,
    running: period === periodOf(today),
    report: referralReport(within(period)),
    trends: referralTrends(within(periodBefore(period)), within(period)),
    texts,
  };
}

/** Texts of half-years that are no longer offered go with it. */
export async function saveReportTexts(
  { store, now, newId, today }: WriteContext,
  { period, texts }: { period: Period; texts: ReportTexts },
): Promise<string> {
  const work = new UnitOfWork(store, newId);
  const saved = await store.reports();
  const offered: readonly string[] = periodsTo(today);
  for (const row of saved) if (!offered.includes(row.id)) work.put('reports', row.id, row, null);
  work.put('reports', period, saved.find(({ id }) => id === period) ?? null, { id: period, ...texts });
  return work.commit(REPORT_UI.referrals.change, now);
}
