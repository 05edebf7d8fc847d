/** A report as a spreadsheet: the very tables of the screen, one below the other, and the user's own texts. */
import { csvText } from '../editor/csv-text';
import type { ReportTable } from '../text/report-tables';
import { REPORT_UI } from '../text/ui-report';

export interface ReportFile {
  /** Title and what was counted. */
  head: string[];
  tables: readonly ReportTable[];
  texts: readonly { title: string; text: string }[];
}

export function reportCsv({ head, tables, texts }: ReportFile): string {
  const written = texts.filter(({ text }) => text.trim() !== '');
  return csvText([
    ...head.map((line) => [line]),
    [REPORT_UI.rule],
    ...tables.flatMap(({ title, head: columns, lines }) => [
      [''],
      [title],
      ...(lines.length === 0 ? [[REPORT_UI.merged]] : [columns, ...lines.map(({ cells }) => cells)]),
    ]),
    ...written.flatMap(({ title, text }) => [[''], [title], [text.trim()]]),
  ]);
}
