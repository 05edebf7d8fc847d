/** What the page „Bericht“ may ask, checked. */
import * as z from 'zod';
import { PERIOD, type Period } from '../report/periods';
import { MOST_REPORT_TEXT, MOST_TEAM_FILE_TEXT, MOST_TEAM_FILES, type ReportRequests } from './report';

const period = z.custom<Period>((value) => typeof value === 'string' && PERIOD.test(value));
const text = z.string().max(MOST_REPORT_TEXT);
const passphrase = z.string().max(1000);

export const REPORT_SCHEMAS: { [N in keyof ReportRequests]: z.ZodType<ReportRequests[N]['request']> } = {
  referralReport: z.strictObject({ period: period.nullable() }),
  saveReportTexts: z.strictObject({
    period,
    texts: z.strictObject({ use: text, cooperation: text, trends: text, consequences: text }),
  }),
  teamReport: z.strictObject({}),
  teamFile: z.strictObject({ passphrase }),
  joinTeamFiles: z.strictObject({
    files: z
      .array(z.strictObject({ name: z.string().max(300), bytes: z.string().max(MOST_TEAM_FILE_TEXT) }))
      .min(1)
      .max(MOST_TEAM_FILES),
    passphrase,
  }),
};
