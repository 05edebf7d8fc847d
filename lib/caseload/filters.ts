/** Which cases a filter of the page „Fallbestand“ shows. Chips, counts and rows ask the same function. */
import { CASELOAD_FILTERS, type CaseloadFilter, type CaseloadRow } from '../messages/caseload';

const BELONGS: Record<CaseloadFilter, (row: CaseloadRow) => boolean> = {
  all: () => true,
  overdue: ({ state }) => state.icon === 'overdue',
  today: ({ state }) => state.icon === 'dueToday',
  soon: ({ state }) => state.icon === 'upcomingSoon',
  scheduled: ({ contact }) => contact === 'scheduled' || contact === 'scheduledLate',
  incomplete: ({ contact, unreadable }) => contact === 'missingData' || contact === 'noTalkYet' || unreadable > 0,
  plan: ({ plan }) => plan?.soon ?? false,
  followUp: ({ followUps }) => followUps !== null,
  ended: () => false,
};

/** A case that has ended stands among those that have, and nowhere else. */
export function belongsTo(row: CaseloadRow, filter: CaseloadFilter): boolean {
  return row.endedOn === null ? BELONGS[filter](row) : filter === 'ended';
}

export function countsOf(rows: readonly CaseloadRow[]): Record<CaseloadFilter, number> {
  const counts = Object.fromEntries(CASELOAD_FILTERS.map((filter) => [filter, 0])) as Record<CaseloadFilter, number>;
  for (const row of rows) for (const filter of CASELOAD_FILTERS) if (belongsTo(row, filter)) counts[filter] += 1;
  return counts;
}
