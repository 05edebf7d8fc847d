import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { REPORT_UI } from '../../lib/text/ui-report';
import { useFeature } from '../organisation';
import type { ReportBodyProps, ReportExport } from './report-props';

interface Props extends Pick<ReportBodyProps, 'onExport' | 'onPrint'> {
  title: string;
  /** What was counted. */
  of: string;
  total: number | null;
  /** Null where there is nothing to hand on. */
  whole: ReportExport | null;
  children?: ComponentChildren;
}

/** What the report is about, the rule it follows, and the ways out of the page. */
export function ReportHead({ title, of, total, whole, onExport, onPrint, children }: Props) {
  const [saved, setSaved] = useState<string | null>(null);
  const exports = useFeature('exports');
  return (
    <header class="report-head">
      <h1>{title}</h1>
      <p>{of}</p>
      {total !== null && <p class="report-total">{REPORT_UI.total(total)}</p>}
      {children}
      {whole && (
        <>
          <p class="small">{REPORT_UI.rule}</p>
          <p class="small not-printed">{REPORT_UI.handOn}</p>
          <div class="button-row not-printed">
            {exports && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  onExport(whole);
                  setSaved(whole.file);
                }}
              >
                {REPORT_UI.csv}
              </button>
            )}
            <button type="button" class="button" onClick={onPrint}>
              {REPORT_UI.print}
            </button>
          </div>
          <p class="small not-printed" role="status">
            {saved === whole.file && REPORT_UI.saved(saved)}
          </p>
        </>
      )}
    </header>
  );
}
