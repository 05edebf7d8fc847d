/** „Verlauf“: the contacts of one person and what else was noted, newest first. */
import type { CaseEvent, IsoDate } from '../rules/facts';
import type { EventRow } from '../store/records';
import type { HistoryEntry } from '../view-case';
import { shortDate, weekdayTime } from './dates';
import type { DatedEntry } from './own-notes';
import { EVENT_WORDS, type ReadFrom } from './words';

/**
 * Own entries, and the talk that only the page tells.
 * @param from where a talk that is no own entry was read
 * @param notes lines that are no contacts
 * @param counts whether the engine counts the contact as a counselling talk
 */
export function historyEntries(
  rows: EventRow[],
  events: CaseEvent[],
  counts: (event: CaseEvent) => boolean,
  today: IsoDate,
  from: ReadFrom = 'page',
  notes: DatedEntry[] = [],
): HistoryEntry[] {
  const own = rows.map((row) => ({ date: row.date, entry: ownEntry(row, counts({ ...row, origin: 'own' }), today) }));
  const page = events
    .filter((event) => event.origin === 'page')
    .map((event) => ({ date: event.date, entry: pageEntry(event, today, from) }));
  // Of one day what was entered last stands first, in every browser.
  return [...own, ...page, ...notes]
    .toReversed()
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map(({ entry }) => entry);
}

const FOLLOW_WORDS = { appointment: 'Termin', followUp: 'Wiedervorlage', caseEnds: 'Fall endet' } as const;

function ownEntry(row: EventRow, counted: boolean, today: IsoDate): HistoryEntry {
  const withWhom = row.jointWith.map(({ name, customerNumber }) => name ?? `…${customerNumber.slice(-4)}`).join(', ');
  const documented =
    row.kind === 'noShow' || row.kind === 'documentDropOff'
      ? ''
      : row.documented
        ? ' · dokumentiert'
        : ' · nicht dokumentiert';
  const joint = withWhom ? `BG-Beratung mit ${withWhom}` : 'BG-Beratung (Name gelöscht)';
  const title = row.kind === 'jointTalk' ? joint : `${EVENT_WORDS[row.kind]}${documented}`;
  const notes = counted ? [] : ['zählt nicht als Gespräch'];
  if (row.follow) {
    const { kind, date, time, reason } = row.follow;
    const day = weekdayTime(date, time, today);
    notes.push(`Folge: ${FOLLOW_WORDS[kind]} am ${day}${reason ? ` (${reason})` : ''}`);
  }
  return {
    id: row.id,
    change: row.change,
    date: shortDate(row.date, today),
    kind: row.kind,
    title,
    note: notes.join(' · '),
  };
}

function pageEntry(event: CaseEvent, today: IsoDate, from: ReadFrom): HistoryEntry {
  return {
    id: null,
    change: null,
    date: shortDate(event.date, today),
    kind: event.kind,
    title: 'Beratungsgespräch',
    note: from === 'text' ? 'aus eingefügtem Text' : 'von der Seite gelesen',
  };
}
