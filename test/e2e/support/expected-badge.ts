import type { ContactState } from '../../../lib/rules/finding.ts';

const DAY = 86_400_000;

/**
 * What the contact badge must say for a state: the fixed words with the number of days or the date, so that the badge of the
 * person before cannot pass for it.
 * @param expected state and due date (`YYYY-MM-DD`) of the ground truth
 */
export function expectedBadge({ state, due }: { state: ContactState; due: string | null }, today: string): RegExp {
  const [, month = '', day = ''] = (due ?? '').split('-');
  const dayAndMonth = `0?${Number(day)}\\.0?${Number(month)}\\.`;
  switch (state) {
    case 'overdue':
      return new RegExp(`überfällig seit ${daysAgo(due, today)}(?!\\d)`);
    case 'dueToday':
      return /heute fällig/;
    case 'upcoming':
      return new RegExp(`(fällig|nächster Kontakt) bis (\\p{L}{2} )?${dayAndMonth}`, 'u');
    case 'scheduled':
      return /Termin am \p{L}{2} \d/u;
    case 'scheduledLate':
      return new RegExp(`Termin erst nach Fälligkeit \\(.* / ${dayAndMonth}\\)`);
    case 'noTalkYet':
      return /noch kein Gespräch bekannt/;
    case 'noTarget':
      return /kein Mindestkontakt festgelegt/;
    case 'missingData':
      return /Angaben fehlen/;
  }
}

function daysAgo(due: string | null, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(due ?? today)) / DAY);
  return days === 1 ? '(gestern|1 Tag)' : `${days} Tagen`;
}
