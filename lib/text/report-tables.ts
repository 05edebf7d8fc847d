/** Every table of a report in words. Screen, picture, print and CSV are made from these and say nothing else. */

import type { ReferralReport, ReferralTrends, Trend } from '../report/referral-report';
import type { BrokenDown, Crossed } from '../report/suppress';
import type { TeamReport } from '../report/team-report';
import { CATEGORY_WORDS, REPORT_TABLES, shareText } from './ui-report';

/** A line of a table; `share` of all cases, 0 to 1, is what the picture draws. Null: no bar. */
export interface ReportLine {
  cells: string[];
  share: number | null;
}

export interface ReportTable {
  id: keyof typeof REPORT_TABLES.titles;
  title: string;
  head: string[];
  /** Empty where the counts are too small for it. */
  lines: ReportLine[];
}

type Dimension = keyof typeof CATEGORY_WORDS;

/** „Abgebrochen oder abgelehnt“ */
const words = (dimension: Dimension, of: readonly string[]): string =>
  of.map((category) => (CATEGORY_WORDS[dimension] as Record<string, string>)[category] ?? category).join(' / ');

function listed(id: ReportTable['id'], dimension: Dimension, found: BrokenDown | null, total: number): ReportTable {
  const { titles, columns } = REPORT_TABLES;
  return {
    id,
    title: titles[id],
    head: [columns[dimension], columns.cases, columns.share],
    lines: (found?.classes ?? []).map(({ of, count }) => line(words(dimension, of), count, total)),
  };
}

const line = (label: string, count: number, total: number): ReportLine => ({
  cells: [label, String(count), shareText(count / total)],
  share: count / total,
});

function crossed(
  id: ReportTable['id'],
  found: Crossed | null,
  rowWords: (of: readonly string[]) => string,
  [row, column]: [string, Dimension],
): ReportTable {
  return {
    id,
    title: REPORT_TABLES.titles[id],
    head: found ? [row, ...found.columns.map((of) => words(column, of))] : [],
    lines: (found?.rows ?? []).map((of, at) => ({
      cells: [rowWords(of), ...(found?.counts[at] ?? []).map(String)],
      share: null,
    })),
  };
}

export function referralTables(report: ReferralReport): ReportTable[] {
  const { total, provider } = report;
  const { titles, columns } = REPORT_TABLES;
  const service = (of: readonly string[]): string => words('service', of);
  const names = (provider?.named ?? []).map(({ name, count }) => line(name, count, total));
  const others = provider && provider.others > 0 ? [line(REPORT_TABLES.otherProviders, provider.others, total)] : [];
  return [
    listed('outcome', 'outcome', report.outcome, total),
    listed('service', 'service', report.service, total),
    crossed('serviceByOutcome', report.serviceByOutcome, service, [columns.service, 'outcome']),
    listed('waiting', 'waiting', report.waiting, total),
    crossed('serviceByWaiting', report.serviceByWaiting, service, [columns.service, 'waiting']),
    {
      id: 'provider',
      title: titles.provider,
      head: [columns.provider, columns.cases, columns.share],
      lines: [...names, ...others],
    },
    listed('initiative', 'initiative', report.initiative, total),
  ];
}

export function trendTables({ total, service, outcome }: ReferralTrends): ReportTable[] {
  const { titles, columns } = REPORT_TABLES;
  const lineOf = (label: string, { before, now }: Omit<Trend, 'of'>): ReportLine => ({
    cells: [label, String(before), String(now), REPORT_TABLES.change(now - before)],
    share: null,
  });
  const table = (id: 'serviceTrend' | 'outcomeTrend', dimension: Dimension, trends: Trend[] | null): ReportTable => ({
    id,
    title: titles[id],
    head: [columns[dimension], columns.before, columns.now, columns.change],
    lines: [
      lineOf(REPORT_TABLES.allCases, total),
      ...(trends ?? []).map((trend) => lineOf(words(dimension, trend.of), trend)),
    ],
  });
  return [table('outcomeTrend', 'outcome', outcome), table('serviceTrend', 'service', service)];
}

export function teamTables(report: TeamReport, perPart: boolean): ReportTable[] {
  const { total } = report;
  const part = ([at = '']: readonly string[]): string => REPORT_TABLES.part(Number(at) + 1);
  return [
    listed('contact', 'contact', report.contact, total),
    listed('jointTalks', 'jointTalks', report.jointTalks, total),
    listed('planReview', 'planReview', report.planReview, total),
    ...(perPart ? [crossed('contactByPart', report.contactByPart, part, [REPORT_TABLES.columns.part, 'contact'])] : []),
  ];
}
