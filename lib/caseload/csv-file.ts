/** The cases as a spreadsheet. Whom they are of only where the user asks for it. */
import { csvText } from '../editor/csv-text';
import type { CaseloadRow } from '../messages/caseload';
import { fullDate } from '../text/dates';
import { CSV_WORDS } from '../text/ui-caseload-actions';
import { PRIORITY_WORDS, TEAM_WORDS } from '../text/words';

type Cell = (row: CaseloadRow) => string;

const day = (iso: string | null | undefined): string => (iso ? fullDate(iso) : '');

const WHO: [keyof typeof CSV_WORDS, Cell][] = [
  ['name', ({ name }) => name ?? ''],
  ['number', ({ ref }) => ref.customerNumber],
  ['unit', ({ unit }) => unit?.number ?? ''],
  // Free text: it may name somebody.
  ['what', ({ followUps }) => followUps?.what ?? ''],
];

const WHAT: [keyof typeof CSV_WORDS, Cell][] = [
  ['state', ({ state }) => state.full],
  ['team', ({ team }) => (team ? TEAM_WORDS[team] : '')],
  ['due', ({ due }) => day(due)],
  // With the true minus sign, which no spreadsheet takes for a formula.
  ['days', ({ days }) => (days === null ? '' : String(days).replace('-', '−'))],
  ['interval', ({ interval }) => interval ?? ''],
  [
    'appointment',
    ({ appointment, appointmentAt }) => [day(appointment), appointmentAt?.time].filter(Boolean).join(' '),
  ],
  ['rank', ({ priority, rank }) => (priority ? [rank, PRIORITY_WORDS[priority]].filter(Boolean).join(' – ') : '')],
  ['talks', ({ unit }) => unit?.talks ?? ''],
  ['plan', ({ plan }) => day(plan?.due)],
  ['followUps', ({ followUps }) => String(followUps?.open ?? 0)],
  ['oldest', ({ followUps }) => day(followUps?.due)],
  ['paused', ({ paused }) => paused?.text ?? ''],
  ['seen', ({ seenOn }) => day(seenOn)],
  ['ended', ({ endedOn }) => day(endedOn)],
];

export function caseloadCsv(rows: readonly CaseloadRow[], names: boolean): string {
  const columns = names ? [...WHO, ...WHAT] : WHAT;
  return csvText([
    columns.map(([name]) => CSV_WORDS[name]),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}
