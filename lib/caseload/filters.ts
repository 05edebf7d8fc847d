/** Which cases a filter of the page „Fallbestand“ shows. Chips, counts and rows ask the same function. */
import { CASELOAD_FILTERS, type CaseloadFilter, type CaseloadRow, type DueNow } from '../messages/caseload';

const BELONGS: Record<CaseloadFilter, (row: CaseloadRow) => boolean> = {
  all: () => true,
  overdue: ({ state }) => state.icon === 'overdue',
  today: ({ state }) => state.icon === 'dueToday',
  soon: ({ state }) => state.icon === 'upcomingSoon',
  scheduled: ({ contact }) => contact === 'scheduled' || contact === 'scheduledLate',
  incomplete: ({ contact, unreadable }) => contact === 'missingData' || contact === 'noTalkYet' || unreadable > 0,
  plan: ({ plan }) => plan?.soon ?? false,
  followUp: ({ followUps }) => followUps !== null,
  paused: ({ paused }) => paused !== null,
  ended: () => false,
};

/** What urges, and waits as long as a case rests. */
const URGING: ReadonlySet<CaseloadFilter> = new Set(['overdue', 'today', 'soon', 'plan', 'followUp']);

/** A case that has ended stands among those that have, and nowhere else; one that rests does not stand among what urges. */
export function belongsTo(row: CaseloadRow, filter: CaseloadFilter): boolean {
  if (row.endedOn !== null) return filter === 'ended';
  return BELONGS[filter](row) && !(isResting(row) && URGING.has(filter));
}

export const isResting = ({ paused }: CaseloadRow): boolean => paused !== null && !paused.review;

export function countsOf(rows: readonly CaseloadRow[]): Record<CaseloadFilter, number> {
  const counts = Object.fromEntries(CASELOAD_FILTERS.map((filter) => [filter, 0])) as Record<CaseloadFilter, number>;
  for (const row of rows) for (const filter of CASELOAD_FILTERS) if (belongsTo(row, filter)) counts[filter] += 1;
  return counts;
}

/** What waits today, by the same filters. */
export function dueNowOf(rows: readonly CaseloadRow[]): DueNow {
  const overdue = rows.filter((row) => belongsTo(row, 'overdue'));
  const today = rows.filter((row) => belongsTo(row, 'today'));
  const followUps = rows.filter((row) => belongsTo(row, 'followUp') && (row.followUps?.dueNow ?? 0) > 0);
  const cases = new Set([...overdue, ...today, ...followUps]).size;
  return { overdue: overdue.length, today: today.length, followUps: followUps.length, cases };
}
