import { caseloadCalendar } from '../caseload/calendar-file';
import { caseloadCsv } from '../caseload/csv-file';
import type { CaseloadRow } from '../messages/caseload';
import { request } from '../messages/client';
import { faultSentence } from '../text/fault-sentence';
import { EXPORT_UI } from '../text/ui-caseload-actions';
import { downloadCsv, downloadFile } from './download';

/** Notes the export, then gives the file to the browser. Null when done, else the sentence why not. */
export async function exportCaseload(
  rows: CaseloadRow[],
  kind: 'csv' | 'ics',
  names: boolean,
  today: string,
): Promise<string | null> {
  const name = `fallbestand-${today}.${kind}`;
  const calendar = kind === 'ics' ? caseloadCalendar(rows, { names, today, stampedAt: Date.now() }) : null;
  if (kind === 'ics' && calendar === null) return EXPORT_UI.nothing;
  try {
    const answer = await request('exportCases', { refs: rows.map(({ ref }) => ref) });
    if (!answer.ok) return answer.message;
  } catch (fault) {
    return faultSentence(fault);
  }
  if (calendar === null) downloadCsv(name, caseloadCsv(rows, names));
  else downloadFile(name, 'text/calendar', [calendar]);
  return null;
}
