/** The sheet of a quarter: as it was sent, or as it stands today; and the step that makes it lasting. Pure. */
import { decreeOn } from '../packs/sap';
import { appliedRule } from '../rules/applied-rule';
import { toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import type { SapDutyFinding } from '../rules/sap/finding';
import { dated, undated } from '../rules/sap/findings';
import { type Quarter, quarterOf, quartersBetween } from '../rules/sap/quarters';
import { restsThroughout } from '../rules/sap/rest-days';
import { sheetLines } from '../text/sap-sheet-lines';
import { SAP_QUARTER_UI } from '../text/ui-sap-quarter';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import { quarterSheet } from './quarter-sheet';
import { quarterFigures } from './sheet-figures';

type Room = Pick<OpenRoom, 'rows' | 'today'>;

/** The present quarter first, then the ones before it back to the appointment or the first entry. */
export function quartersOf({ rows, today }: Room): Quarter[] {
  const { profile, talks, sheets } = rows;
  const began = [profile?.appointedOn ?? today, ...talks.map(({ on }) => on)].reduce(earlier, today);
  const [first = ''] = [quarterOf(began).id, ...sheets.map(({ id }) => id)].toSorted();
  return quartersBetween(firstDayOf(first), today).toReversed();
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (other < one ? other : one);
const firstDayOf = (id: string): IsoDate =>
  `${id.slice(0, 4)}-${String(Number(id.slice(-1)) * 3 - 2).padStart(2, '0')}-01`;

export interface QuarterView {
  lines: readonly (readonly string[])[];
  /** Null: not sent yet, and the lines may still change. */
  sentOn: IsoDate | null;
  /** Klientenbögen with talks of the quarter were deleted: the lines do not count them. */
  deleted: boolean;
}

export function quarterView({ rows }: Pick<Room, 'rows'>, quarter: Quarter): QuarterView {
  const figures = quarterFigures(rows, quarter);
  const sent = rows.sheets.find(({ id }) => id === quarter.id);
  if (sent) return { lines: sent.lines, sentOn: sent.sentOn, deleted: false };
  return { lines: sheetLines(quarter.id, quarter, quarterSheet(figures)), sentOn: null, deleted: figures.deleted };
}

/** Until when the sheet is to be sent. Null where the decree asks for none. */
export function sheetDue({ rows, today }: Room, quarter: Quarter): SapDutyFinding | null {
  const decree = decreeOn(today);
  const { quarterSheet: rule } = decree;
  if (!rule) return null;
  const { id, from, to } = quarter;
  const base = { kind: 'quarterSheet', binding: rule.binding, rule: appliedRule(decree, rule) } as const;
  const of = { ...base, quarters: [id] };
  if (rows.sheets.some((sheet) => sheet.id === id)) return undated(of, 'met');
  if (restsThroughout(rows.pauses, toDay(from), toDay(to))) return undated(of, 'resting');
  return dated(of, toDay(to), toDay(today));
}

/** Keeps the lines as they stand. A second version of a quarter is never made: two could be compared. */
export function fixSheet({ rows, today }: Room, quarter: Quarter, checked: boolean): Outcome<'check'> {
  if (rows.sheets.some(({ id }) => id === quarter.id)) return refuse<'check'>(null, SAP_QUARTER_UI.refusals.sent);
  if (quarter.from > today) return refuse<'check'>(null, SAP_QUARTER_UI.refusals.notBegun);
  if (!checked) return refuse('check', SAP_QUARTER_UI.unchecked);
  const lines = quarterView({ rows }, quarter).lines.map((line) => [...line]);
  return { ok: true, patch: [{ table: 'sheets', id: quarter.id, after: { id: quarter.id, sentOn: today, lines } }] };
}
