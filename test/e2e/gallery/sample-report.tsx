/** States of the page „Bericht“: invented counts, small ones left out by the very code of the extension. */
import { ReportBody } from '../../../components/report/report-body';
import type { ReportBodyProps } from '../../../components/report/report-props';
import type { ReferralReportView, TeamReportView } from '../../../lib/messages/report';
import { OUTCOMES, type ReferralFigure } from '../../../lib/report/referral-figure';
import { referralReport, referralTrends } from '../../../lib/report/referral-report';
import type { TeamCounts } from '../../../lib/report/team-counts';
import { teamReport } from '../../../lib/report/team-report';
import { REFERRAL_SERVICES } from '../../../lib/rules/facts';
import { storeFault } from '../../../lib/text/faults';
import { REPORT_REFUSALS } from '../../../lib/text/ui-report';
import { VAULTS } from './sample-vault';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const TODAY = '2026-11-20';
const TEXTS = {
  use: 'Die Mittel des Halbjahrs sind vollständig für Beratungsstunden der Träger verwendet worden.',
  cooperation: 'Zwei Runden mit allen Trägern. Die Rückmeldungen kommen seit dem Sommer auf dem vereinbarten Vordruck.',
  trends: '',
  consequences: 'Für die Schuldnerberatung wird ein zweiter Sprechtag im Haus vereinbart.',
};

/** 48 referrals, dealt out over everything in turn. */
const figures = (count: number, start: string): ReferralFigure[] =>
  Array.from({ length: count }, (_, at) => ({
    service: REFERRAL_SERVICES[[1, 1, 3, 2, 1, 0][at % 6] ?? 0] ?? 'debtCounselling',
    provider: ['Diakonisches Werk', 'Diakonisches Werk', 'Lukas-Werk', null, 'Kita-Büro der Stadt'][at % 5] ?? null,
    waitingDays: [9, 20, null, 40, 12, 25, 70][at % 7] ?? null,
    outcome: OUTCOMES[[0, 1, 0, 1, 1, 0, 2, 1, 3, 0, 1][at % 11] ?? 0] ?? 'open',
    start,
    ownInitiative: at % 3 === 0,
  }));

const NOW = figures(48, '2026-08-03');
const REFERRALS: Extract<ReferralReportView, { status: 'open' }> = {
  status: 'open',
  today: TODAY,
  period: '2026-2',
  periods: ['2026-2', '2026-1', '2025-2', '2025-1'],
  running: true,
  report: referralReport(NOW),
  trends: referralTrends(figures(36, '2026-03-02'), NOW),
  texts: TEXTS,
};

const part = (overdue: number, upcoming: number, noTalkYet: number): TeamCounts => {
  const cases = overdue + upcoming + noTalkYet + 6;
  return {
    cases,
    contact: { overdue, dueToday: 1, upcoming, scheduled: 5, noTalkYet, incomplete: 0, noTarget: 0, resting: 0 },
    jointTalks: { met: 7, missing: 9, decision: 1, none: cases - 17 },
    planReview: { overdue: 3, soon: 6, later: 11, none: cases - 20 },
  };
};
const PARTS = [part(9, 24, 14), part(12, 30, 8), part(7, 28, 11), part(10, 21, 9)];
const TEAM: Extract<TeamReportView, { status: 'open' }> = {
  status: 'open',
  today: TODAY,
  report: teamReport(PARTS.slice(0, 1), false),
  perPart: false,
};

const page = (props: Partial<ReportBodyProps>): GalleryState => ({
  page: 'report',
  node: (
    <ReportBody
      referrals={REFERRALS}
      team={TEAM}
      problem={null}
      onRetry={nothing}
      vault={VAULTS.open}
      lockAt={null}
      onLookUp={nothing}
      tab="team"
      onTab={nothing}
      onPeriod={nothing}
      texts={TEXTS}
      onText={nothing}
      onSaveTexts={() => Promise.resolve({ ok: true, change: 'c1' })}
      onExport={nothing}
      onPrint={nothing}
      onTeamFile={() => Promise.resolve(null)}
      onJoin={() => Promise.resolve({ ok: false, message: REPORT_REFUSALS.fewFiles(3) })}
      {...props}
    />
  ),
});

const joinedReport = teamReport(PARTS, true);

export const REPORT_STATES: Record<string, GalleryState> = {
  'report-referrals': page({ tab: 'referrals' }),
  'report-few': page({ tab: 'referrals', referrals: { ...REFERRALS, report: null, trends: null } }),
  'report-team': page({}),
  'report-refused': page({ team: { ...TEAM, report: null } }),
  'report-joined': page({
    team: { ...TEAM, perPart: true },
    onJoin: () =>
      Promise.resolve(
        joinedReport
          ? { ok: true, month: '2026-11', report: joinedReport, perPart: true, sameStore: 1, otherMonth: 2 }
          : { ok: false, message: REPORT_REFUSALS.fewCases },
      ),
  }),
  'report-locked': page({ referrals: { status: 'locked', unset: false }, vault: VAULTS.locked }),
  'report-broken': page({ team: { status: 'storeBroken', fault: storeFault('UnknownError') } }),
};
