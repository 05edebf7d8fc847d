/** A training, supervision, meeting or talk with the head that took place: entered, corrected, removed. Pure. */
import { SAP_DUTIES_REFUSALS } from '../text/ui-sap-duties';
import { dayRefusal } from './day-check';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import { readDays, writeDays } from './read-amounts';
import type { DutyKind, DutyRow } from './rows';

export const LONGEST_TITLE = 200;
const MOST_DAYS = 60;

export interface DutyDraft {
  kind: DutyKind;
  on: string;
  /** As typed; meetings and talks have none. */
  days: string;
  title: string;
}
export type DutyField = 'on' | 'days' | 'title';

/** Only these last whole days. */
export const hasDays = (kind: DutyKind): boolean => kind === 'training' || kind === 'supervision';

export const dutyDraft = ({ kind, on, days, title }: DutyRow): DutyDraft => ({
  kind,
  on,
  days: writeDays(days),
  title,
});

/** @param id null: a new one */
export function saveDuty(
  { rows, today, newId }: Pick<OpenRoom, 'rows' | 'today' | 'newId'>,
  id: string | null,
  { kind, on, days: typed, title }: DutyDraft,
): Outcome<DutyField> {
  if (id !== null && !rows.duties.some((row) => row.id === id))
    return refuse<DutyField>(null, SAP_DUTIES_REFUSALS.gone);
  const wrong = dayRefusal(on, today);
  if (wrong) return refuse('on', wrong);
  const days = hasDays(kind) ? readDays(typed) : 1;
  if (days === null || days > MOST_DAYS) return refuse('days', SAP_DUTIES_REFUSALS.days(MOST_DAYS));
  if (title.trim().length > LONGEST_TITLE) return refuse('title', SAP_DUTIES_REFUSALS.title(LONGEST_TITLE));
  const after = { id: id ?? newId(), kind, on, days, title: title.trim() };
  return { ok: true, patch: [{ table: 'duties', id: after.id, after }] };
}

export const removeDuty = (id: string): Outcome => ({ ok: true, patch: [{ table: 'duties', id, after: null }] });
