import type { WriteAnswer } from '../../lib/messages/protocol';
import type { ReferralReportView, ReportTexts, TeamJoin, TeamReportView } from '../../lib/messages/report';
import type { VaultControl } from '../../lib/pages/vault';
import type { ReportTable } from '../../lib/text/report-tables';

export type ReportTab = 'referrals' | 'team';

/** What leaves the page as a file: the tables on screen, and texts that are written. */
export interface ReportExport {
  file: string;
  head: string[];
  tables: readonly ReportTable[];
  texts: readonly { title: string; text: string }[];
}

export interface ReportBodyProps {
  /** Null until the background has answered. */
  referrals: ReferralReportView | null;
  team: TeamReportView | null;
  /** Why there is no answer. */
  problem: string | null;
  onRetry: () => void;
  vault: VaultControl;
  lockAt: number | null;
  /** Opens „Nachschlagen“ in a window of its own. */
  onLookUp: () => void;
  tab: ReportTab;
  onTab: (tab: ReportTab) => void;
  onPeriod: (period: string) => void;
  /** The texts as typed; they wait while the entries are locked. */
  texts: ReportTexts;
  onText: (key: keyof ReportTexts, text: string) => void;
  onSaveTexts: () => Promise<WriteAnswer>;
  onExport: (report: ReportExport) => void;
  onPrint: () => void;
  /** Null when the file was given to the browser, else the sentence why not. */
  onTeamFile: (passphrase: string) => Promise<string | null>;
  onJoin: (files: readonly File[], passphrase: string) => Promise<TeamJoin>;
}
