import { useState } from 'preact/hooks';
import type { TeamJoin, TeamReportView } from '../../lib/messages/report';
import { fullDate } from '../../lib/text/dates';
import { teamTables } from '../../lib/text/report-tables';
import { REPORT_UI } from '../../lib/text/ui-report';
import { EmptyState } from '../empty-state';
import { JoinFilesForm } from './join-files-form';
import { ReportHead } from './report-head';
import type { ReportBodyProps } from './report-props';
import { ReportTableView } from './report-table';
import { TeamFileForm } from './team-file-form';

const TEXT = REPORT_UI.team;
type Joined = Extract<TeamJoin, { ok: true }>;

interface Props extends ReportBodyProps {
  view: Extract<TeamReportView, { status: 'open' }>;
}

/** „Team“: the own caseload, its file for the lead, and for the lead the sum of such files. */
export function TeamTab(props: Props) {
  const [joined, setJoined] = useState<Joined | null>(null);
  return joined ? (
    <JoinedFiles {...props} joined={joined} onBack={() => setJoined(null)} />
  ) : (
    <OwnCaseload {...props} onJoined={setJoined} />
  );
}

function OwnCaseload({ onJoined, ...props }: Props & { onJoined: (joined: Joined) => void }) {
  const { report, perPart, today } = props.view;
  const tables = report ? teamTables(report, false) : [];
  const of = TEXT.own(fullDate(today));
  const head = [TEXT.title, of, ...(report ? [REPORT_UI.total(report.total)] : [])];
  return (
    <>
      <ReportHead
        {...props}
        title={TEXT.title}
        of={of}
        total={report?.total ?? null}
        whole={report && { file: TEXT.csvFile(today), head, tables, texts: [] }}
      >
        <p class="small not-printed">{TEXT.ownPurpose}</p>
      </ReportHead>
      {report === null ? (
        <EmptyState title={TEXT.few} text={TEXT.fewText} />
      ) : (
        tables.map((table) => <ReportTableView key={table.id} table={table} heading="h2" />)
      )}
      <div class="report-files not-printed">
        {report && <TeamFileForm perPart={perPart} onTeamFile={props.onTeamFile} />}
        <JoinFilesForm perPart={perPart} onJoin={props.onJoin} onJoined={onJoined} />
      </div>
    </>
  );
}

function JoinedFiles({ joined, onBack, ...props }: Props & { joined: Joined; onBack: () => void }) {
  const { report, month, perPart, sameStore, otherMonth } = joined;
  const tables = teamTables(report, perPart);
  const of = TEXT.joined(report.parts, month);
  const notes = [
    ...(sameStore > 0 ? [TEXT.notes.sameStore(sameStore)] : []),
    ...(otherMonth > 0 ? [TEXT.notes.otherMonth(otherMonth, month)] : []),
  ];
  return (
    <>
      <ReportHead
        {...props}
        title={TEXT.title}
        of={of}
        total={report.total}
        whole={{
          file: TEXT.csvFile(month),
          head: [TEXT.title, of, REPORT_UI.total(report.total), ...notes],
          tables,
          texts: [],
        }}
      >
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <button type="button" class="button not-printed" onClick={onBack}>
          {TEXT.back}
        </button>
      </ReportHead>
      {tables.map((table) => (
        <ReportTableView key={table.id} table={table} heading="h2" />
      ))}
    </>
  );
}
