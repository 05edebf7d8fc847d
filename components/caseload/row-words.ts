/** What the cells of a row say. */
import type { CaseloadRow } from '../../lib/messages/caseload';
import { fullDate, shortDate } from '../../lib/text/dates';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { PRIORITY_WORDS, TEAM_WORDS } from '../../lib/text/words';

export const NOTHING = '–';

export const nameOf = ({ name }: CaseloadRow): string => name ?? CASELOAD_UI.nameless;

export const teamOf = ({ team }: CaseloadRow): string => (team ? TEAM_WORDS[team] : '');

/** „−12“, „heute“, „22“ */
export function daysOf({ days }: CaseloadRow): string {
  if (days === null) return NOTHING;
  return days === 0 ? CASELOAD_UI.today : String(days).replace('-', '−');
}

export const dueOf = ({ due }: CaseloadRow): string => (due ? fullDate(due) : NOTHING);

export const rankOf = ({ priority }: CaseloadRow): string => (priority ? PRIORITY_WORDS[priority] : NOTHING);

export const unitOf = ({ unit }: CaseloadRow): string => unit?.talks ?? NOTHING;

export const planOf = ({ plan }: CaseloadRow): string => plan?.text ?? CASELOAD_UI.noPlan;

/** „2 · seit 3 Tagen“ */
export const followUpsOf = ({ followUps }: CaseloadRow): string =>
  followUps ? `${followUps.open} · ${followUps.text}` : NOTHING;

export const seenOf = ({ seenOn }: CaseloadRow, today: string): string =>
  seenOn ? shortDate(seenOn, today) : CASELOAD_UI.neverSeen;
