import { weekCalendar } from '../caseload/week-calendar';
import { request } from '../messages/client';
import type { PlannerWeek } from '../messages/planner';
import { faultSentence } from '../text/fault-sentence';
import { WEEK_CALENDAR } from '../text/ui-planner';
import { downloadFile } from './download';

/** Notes the export, then gives the file to the browser. Null when done, else the sentence why not. */
export async function exportWeek({ entries, monday }: PlannerWeek): Promise<string | null> {
  const text = weekCalendar(entries, Date.now());
  if (text === null) return WEEK_CALENDAR.nothing;
  try {
    const refs = entries.flatMap((entry) => (entry.kind === 'booked' ? entry.refs : []));
    const answer = await request('exportCases', { refs });
    if (!answer.ok) return answer.message;
  } catch (fault) {
    return faultSentence(fault);
  }
  downloadFile(`woche-${monday}.ics`, 'text/calendar', [text]);
  return null;
}
