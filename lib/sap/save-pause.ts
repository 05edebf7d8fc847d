/** A time in which the work rests: begun, ended, corrected, removed. Pure. */
import { isDay } from '../rules/dates';
import { SAP_DUTIES_REFUSALS } from '../text/ui-sap-duties';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import type { PauseRow } from './rows';

const EARLIEST = '2000-01-01';
const LATEST = '2100-12-31';

export interface PauseDraft {
  from: string;
  /** Empty: it goes on. */
  until: string;
  beginTold: boolean;
  endTold: boolean;
}
export type PauseField = 'from' | 'until';

export const pauseDraft = ({ from, until, beginTold, endTold }: PauseRow): PauseDraft => ({
  from,
  until: until ?? '',
  beginTold,
  endTold,
});

/** A day may lie ahead: a pause can be planned. */
const isPossible = (day: string): boolean => isDay(day) && day >= EARLIEST && day <= LATEST;

/** @param id null: a new one */
export function savePause(
  { rows, newId }: Pick<OpenRoom, 'rows' | 'newId'>,
  id: string | null,
  { from, until: typed, beginTold, endTold }: PauseDraft,
): Outcome<PauseField> {
  if (id !== null && !rows.pauses.some((row) => row.id === id))
    return refuse<PauseField>(null, SAP_DUTIES_REFUSALS.gone);
  if (!isPossible(from)) return refuse('from', SAP_DUTIES_REFUSALS.day);
  const until = typed.trim() || null;
  if (until !== null && !isPossible(until)) return refuse('until', SAP_DUTIES_REFUSALS.day);
  if (until !== null && until < from) return refuse('until', SAP_DUTIES_REFUSALS.endsEarly);
  const other = rows.pauses.find((row) => row.id !== id && overlaps(row, from, until));
  if (other) return refuse('from', SAP_DUTIES_REFUSALS.overlap(other.from, other.until));
  const after = { id: id ?? newId(), from, until, beginTold, endTold: until !== null && endTold };
  return { ok: true, patch: [{ table: 'pauses', id: after.id, after }] };
}

const overlaps = (one: PauseRow, from: string, until: string | null): boolean =>
  (until === null || one.from <= until) && (one.until === null || one.until >= from);

export const removePause = (id: string): Outcome => ({ ok: true, patch: [{ table: 'pauses', id, after: null }] });
