import { useRef, useState } from 'preact/hooks';
import type { ReferralReportView, ReportTexts } from '../../lib/messages/report';
import { type ReportTable, referralTables, trendTables } from '../../lib/text/report-tables';
import { periodText, REPORT_UI } from '../../lib/text/ui-report';
import { EmptyState } from '../empty-state';
import { Refusal } from '../refusal';
import { SelectField } from '../select-field';
import { ReportHead } from './report-head';
import type { ReportBodyProps } from './report-props';
import { ReportTableView } from './report-table';
import { ReportText } from './report-text';

const TEXT = REPORT_UI.referrals;
type Content = keyof typeof TEXT.contents;

/** The contents the source asks for, in its order: which tables each has, and whether the user writes a text for it. */
const CONTENTS: { content: Content; tables: ReportTable['id'][]; text: keyof ReportTexts | null }[] = [
  { content: 'results', tables: ['outcome', 'service', 'serviceByOutcome'], text: null },
  { content: 'use', tables: [], text: 'use' },
  { content: 'cooperation', tables: [], text: 'cooperation' },
  { content: 'cases', tables: ['waiting', 'serviceByWaiting', 'provider', 'initiative'], text: null },
  { content: 'trends', tables: ['outcomeTrend', 'serviceTrend'], text: 'trends' },
  { content: 'consequences', tables: [], text: 'consequences' },
];

interface Props extends ReportBodyProps {
  view: Extract<ReferralReportView, { status: 'open' }>;
}

/** „§ 16a“: a half-year of referrals. */
export function ReferralTab(props: Props) {
  const { view, texts, onText } = props;
  const { report, trends, period } = view;
  const tables = report ? [...referralTables(report), ...(trends ? trendTables(trends) : [])] : [];
  const of = TEXT.of(period);
  const head = [TEXT.title, ...(report ? [of, REPORT_UI.total(report.total)] : [])];
  const written = CONTENTS.flatMap(({ content, text }) =>
    text ? [{ title: TEXT.contents[content].title, text: texts[text] }] : [],
  );
  return (
    <>
      <ReportHead
        {...props}
        title={TEXT.title}
        of={of}
        total={report?.total ?? null}
        whole={report && { file: TEXT.file(period), head, tables, texts: written }}
      >
        <div class="report-period not-printed">
          <SelectField
            id="report-period"
            label={TEXT.period}
            value={period}
            options={view.periods.map((one) => ({ value: one as string, label: periodText(one) }))}
            onChange={props.onPeriod}
          />
        </div>
        {view.running && <p class="small">{TEXT.running}</p>}
      </ReportHead>
      {report === null ? (
        <EmptyState title={TEXT.few} text={TEXT.fewText} />
      ) : (
        <>
          <ol class="report-contents">
            {CONTENTS.map(({ content, tables: ids, text }) => (
              <li key={content}>
                <h2>{TEXT.contents[content].title}</h2>
                {TEXT.contents[content].note && <p class="small">{TEXT.contents[content].note}</p>}
                {content === 'trends' && !trends && <p class="muted">{TEXT.noTrends}</p>}
                {ids.map((id) => {
                  const table = tables.find((one) => one.id === id);
                  return table && <ReportTableView key={id} table={table} heading="h3" />;
                })}
                {text && (
                  <ReportText
                    id={text}
                    title={TEXT.contents[content].title}
                    text={texts[text]}
                    onText={(typed) => onText(text, typed)}
                  />
                )}
              </li>
            ))}
          </ol>
          <SaveTexts key={period} onSave={props.onSaveTexts} />
          <p class="small">{TEXT.source}</p>
        </>
      )}
    </>
  );
}

function SaveTexts({ onSave }: { onSave: ReportBodyProps['onSaveTexts'] }) {
  const [told, setTold] = useState<{ saved: boolean; message: string | null }>({ saved: false, message: null });
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setTold({ saved: false, message: null });
    const answer = await onSave();
    busy.current = false;
    setTold({ saved: answer.ok, message: answer.ok ? null : answer.message });
  };
  return (
    <div class="report-save not-printed">
      <p class="small">{TEXT.textNote}</p>
      <button type="button" class="button" onClick={() => void save()}>
        {TEXT.save}
      </button>
      <p class="small" role="status">
        {told.saved && TEXT.textsSaved}
      </p>
      <Refusal id="report-texts-refusal" message={told.message} />
    </div>
  );
}
