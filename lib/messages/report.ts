/** What crosses the border for the page „Bericht“. Counts cross it only where they may be published; files as base64. */
import type { Period } from '../report/periods';
import type { ReferralReport, ReferralTrends } from '../report/referral-report';
import type { TeamReport } from '../report/team-report';
import type { IsoDate } from '../rules/facts';
import type { ReportRow } from '../store/records';
import type { Fault } from '../view';
import type { WriteAnswer } from './protocol';

/** More files are not joined at once. */
export const MOST_TEAM_FILES = 60;
/** Characters of one file in base64; far above what one has. */
export const MOST_TEAM_FILE_TEXT = 20_000;
/** Characters of one text of the report. */
export const MOST_REPORT_TEXT = 4000;

export type ReportTexts = Omit<ReportRow, 'id'>;

type Closed = { status: 'locked'; unset: boolean } | { status: 'storeBroken'; fault: Fault };

export type ReferralReportView =
  | {
      status: 'open';
      today: IsoDate;
      period: Period;
      /** The newest first. */
      periods: Period[];
      /** It has not ended yet. */
      running: boolean;
      /** Null where there are too few referrals. */
      report: ReferralReport | null;
      /** Against the period before. */
      trends: ReferralTrends | null;
      texts: ReportTexts;
    }
  | Closed;

export type TeamReportView =
  | {
      status: 'open';
      today: IsoDate;
      /** Of the own caseload; null where there are too few cases. */
      report: TeamReport | null;
      /** The organisation's policy allows a table per file. */
      perPart: boolean;
    }
  | Closed;

/** Several files as one. `message` is a German sentence; then nothing was joined. */
export type TeamJoin =
  | { ok: true; month: string; report: TeamReport; perPart: boolean; sameStore: number; otherMonth: number }
  | { ok: false; message: string };

export interface ReportRequests {
  /** `period` null: that of today. */
  referralReport: { request: { period: Period | null }; answer: ReferralReportView };
  saveReportTexts: { request: { period: Period; texts: ReportTexts }; answer: WriteAnswer };
  teamReport: { request: Record<never, never>; answer: TeamReportView };
  /** The own caseload as a file for the lead. */
  teamFile: {
    request: { passphrase: string };
    answer: { ok: true; bytes: string; month: string } | { ok: false; message: string };
  };
  joinTeamFiles: {
    request: { files: { name: string; bytes: string }[]; passphrase: string };
    answer: TeamJoin;
  };
}
