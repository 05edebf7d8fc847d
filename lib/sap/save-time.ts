/** Time beside talks: entered, corrected, removed. Pure. */
import { SAP_TIME_REFUSALS } from '../text/ui-sap-time';
import { dayRefusal } from './day-check';
import type { OpenRoom } from './open-room';
import { type Outcome, refuse } from './outcome';
import { readMinutes } from './read-amounts';
import { TIME_KINDS, type TimeKind } from './rows';

export const LONGEST_TIME_NOTE = 200;
/** Of one entry: a day. */
const MOST_MINUTES = 1440;

/** What the user enters herself; sums of deleted talks are made by the deletion. */
export type EnteredKind = Exclude<TimeKind, 'deletedTalks'>;
export const ENTERED_KINDS = TIME_KINDS.filter((kind) => kind !== 'deletedTalks');

export interface TimeDraft {
  on: string;
  kind: EnteredKind;
  /** „90“ or „1:30“. */
  minutes: string;
  note: string;
}
export type TimeField = 'on' | 'minutes' | 'note';

/** @param id null: a new one */
export function saveTime(
  { rows, today, newId }: Pick<OpenRoom, 'rows' | 'today' | 'newId'>,
  id: string | null,
  { on, kind, minutes: typed, note }: TimeDraft,
): Outcome<TimeField> {
  if (id !== null && !rows.times.some((row) => row.id === id && row.kind !== 'deletedTalks'))
    return refuse<TimeField>(null, SAP_TIME_REFUSALS.gone);
  const wrong = dayRefusal(on, today);
  if (wrong) return refuse('on', wrong);
  const minutes = readMinutes(typed);
  if (minutes === null || minutes > MOST_MINUTES) return refuse('minutes', SAP_TIME_REFUSALS.minutes);
  if (note.trim().length > LONGEST_TIME_NOTE) return refuse('note', SAP_TIME_REFUSALS.note(LONGEST_TIME_NOTE));
  const after = { id: id ?? newId(), on, minutes, kind, note: note.trim() };
  return { ok: true, patch: [{ table: 'times', id: after.id, after }] };
}

/** The sums of deleted talks stay: the talks took place. */
export function removeTime({ rows }: Pick<OpenRoom, 'rows'>, id: string): Outcome {
  const row = rows.times.find((one) => one.id === id);
  if (row?.kind === 'deletedTalks') return refuse<never>(null, SAP_TIME_REFUSALS.sumStays);
  return { ok: true, patch: [{ table: 'times', id, after: null }] };
}
