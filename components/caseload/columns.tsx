import type { ComponentChildren } from 'preact';
import type { SortColumn } from '../../lib/caseload/arrange';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { fullDate } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { CASELOAD_UI, COLUMN_WORDS } from '../../lib/text/ui-caseload';
import { StateText } from '../state-text';
import { daysOf, dueOf, followUpsOf, NOTHING, nameOf, planOf, rankOf, seenOf, teamOf, unitOf } from './row-words';

export interface Column {
  id: SortColumn | 'select' | 'entry';
  /** Null: the heading sorts nothing. */
  sort: SortColumn | null;
  label: string;
  cell: (row: CaseloadRow, today: string) => ComponentChildren;
}

const column = (id: SortColumn, cell: Column['cell']): Column => ({ id, sort: id, label: COLUMN_WORDS[id], cell });

/** The tick that selects is drawn by the row. */
const SELECT: Column = { id: 'select', sort: null, label: CASELOAD_UI.select, cell: () => null };

function State({ row }: { row: CaseloadRow }) {
  const { state, derived, endedOn, paused, substitution } = row;
  return (
    <>
      {paused && !paused.review ? (
        <StateText tone="neutral" icon="paused" text={paused.text} />
      ) : (
        <StateText tone={state.tone} icon={state.icon} text={state.full} />
      )}
      {paused?.review && <span class="small"> {paused.text}</span>}
      {substitution && <span class="small"> {substitution.text}</span>}
      {derived && <span class="small derived"> {UI.common.derived}</span>}
      {endedOn && <span class="small"> {CASELOAD_UI.endedOn(fullDate(endedOn))}</span>}
    </>
  );
}

function Rank({ row }: { row: CaseloadRow }) {
  if (!row.priority) return <>{NOTHING}</>;
  return (
    <span class="rank">
      {row.rank !== null && <span class="rank-number">{row.rank}</span>}
      <span>{rankOf(row)}</span>
    </span>
  );
}

const quiet = (text: string): ComponentChildren => <span class="muted">{text}</span>;

const TABLE: Column[] = [
  SELECT,
  column('state', (row) => <State row={row} />),
  column('name', (row) => <span class="name">{nameOf(row)}</span>),
  column('number', ({ ref }) => quiet(ref.customerNumber)),
  column('team', (row) => teamOf(row) || NOTHING),
  column('due', (row) => dueOf(row)),
  column('days', (row) => daysOf(row)),
  column('priority', (row) => <Rank row={row} />),
  column('unit', (row) => unitOf(row)),
  column('plan', (row) => (row.plan ? planOf(row) : quiet(planOf(row)))),
  column('followUps', (row) => followUpsOf(row)),
  column('seen', (row, today) => quiet(seenOf(row, today))),
];

const LIST: Column[] = [
  SELECT,
  {
    id: 'entry',
    sort: null,
    label: CASELOAD_UI.entry,
    cell: (row) => (
      <span class="entry">
        <span class="entry-state">
          <State row={row} />
        </span>
        <span class="entry-who">
          <span class="name">{nameOf(row)}</span>
          <span class="muted">{row.due ? CASELOAD_UI.dueOn(fullDate(row.due)) : NOTHING}</span>
        </span>
      </span>
    ),
  },
];

/** The columns of the table, or the two of the list of two-line entries. */
export const columnsFor = (compact: boolean): Column[] => (compact ? LIST : TABLE);
