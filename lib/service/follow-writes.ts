/** What comes next after a talk, as rows: an appointment, a Wiedervorlage, or the end of the case. */
import type { FollowInput } from '../messages/protocol';
import type { IsoDate } from '../rules/facts';
import type { EventRow, Row } from '../store/records';
import type { CaseBundle } from '../store/store';
import { CLOSING_REFUSALS } from '../text/closing';
import { RETENTION_REFUSALS } from '../text/retention';
import { Refusal } from './refusal';
import { NOT_DEFERRED, type UnitOfWork } from './unit-of-work';

/** @param talk day of the talk it follows on. @throws Refusal */
export function checkFollow({ kind, date, what }: FollowInput, talk: IsoDate, today: IsoDate): void {
  if (date < talk)
    throw new Refusal(kind === 'caseEnds' ? CLOSING_REFUSALS.endsTooEarly : CLOSING_REFUSALS.followTooEarly);
  if (kind !== 'caseEnds') return;
  if (date > today) throw new Refusal(RETENTION_REFUSALS.endInFuture);
  if (!what.trim()) throw new Refusal(CLOSING_REFUSALS.reasonMissing);
}

/** As it stands in the talk's row. */
export const storedFollow = ({ kind, date, what, time }: FollowInput): NonNullable<EventRow['follow']> => ({
  kind,
  date,
  reason: kind === 'caseEnds' ? what.trim() : '',
  time: kind === 'appointment' ? (time ?? null) : null,
});

/** @param row the case as the same work leaves it; `bundle`: as it was before */
export function putFollow(work: UnitOfWork, row: Row<'cases'>, bundle: CaseBundle | null, follow: FollowInput): void {
  const { date } = follow;
  if (follow.kind === 'caseEnds') {
    work.put('cases', row.id, bundle?.row ?? null, { ...row, endedOn: date });
    return;
  }
  const id = work.newId();
  if (follow.kind === 'appointment') {
    const open = { cancelledOn: null, cancelChange: null, time: follow.time ?? null, minutes: null };
    work.put('appointments', id, null, { id, caseId: row.id, date, ...open });
  } else {
    const what = follow.what.trim() || 'Wiedervorlage';
    work.put('followUps', id, null, { id, caseId: row.id, date, what, done: false, step: null, ...NOT_DEFERRED });
  }
}
