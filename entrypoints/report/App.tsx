import { useState } from 'preact/hooks';
import { ReportBody } from '../../components/report/report-body';
import type { ReportTab } from '../../components/report/report-props';
import { downloadCsv } from '../../lib/pages/download';
import { lookUp } from '../../lib/pages/look-up';
import { reportCsv } from '../../lib/pages/report-csv';
import { useLockTime } from '../../lib/pages/use-lock-time';
import { joinFiles, saveTeamFile, useReport } from '../../lib/pages/use-report';
import { useVault } from '../../lib/pages/use-vault';

/** The page „Bericht“. */
export function App() {
  const { referrals, team, problem, load, texts, choosePeriod, type, saveTexts } = useReport();
  const [tab, setTab] = useState<ReportTab>('referrals');
  return (
    <ReportBody
      referrals={referrals}
      team={team}
      problem={problem}
      onRetry={() => void load()}
      vault={useVault({ isTab: true })}
      lockAt={useLockTime()}
      onLookUp={() => void lookUp(null, true)}
      tab={tab}
      onTab={setTab}
      onPeriod={choosePeriod}
      texts={texts}
      onText={type}
      onSaveTexts={saveTexts}
      onExport={(report) => downloadCsv(report.file, reportCsv(report))}
      onPrint={() => window.print()}
      onTeamFile={saveTeamFile}
      onJoin={joinFiles}
    />
  );
}
