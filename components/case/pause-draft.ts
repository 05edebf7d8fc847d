/** What is typed into the form of a pause, and how it becomes one. Pure. */
import type { IsoDate, PauseReason } from '../../lib/rules/facts';
import type { Pause } from '../../lib/rules/pauses';
import { PAUSE_REFUSALS } from '../../lib/text/pause';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';

export interface PauseDraft {
  reason: PauseReason;
  from: string;
  until: string;
  open: boolean;
  review: string;
}

type PauseField = 'from' | 'until' | 'review';
type PauseResult = { ok: true; pause: Pause } | { ok: false; field: PauseField; message: string };

/** The draft of a stored pause, or an empty one from today on. */
export function pauseDraft(pause: Pause | null, today: IsoDate): PauseDraft {
  if (!pause) return { reason: 'illness', from: today, until: '', open: false, review: '' };
  const { reason, from, until, review } = pause;
  return { reason, from, until: until ?? '', open: until === null, review: review ?? '' };
}

/** The pause to be saved, or the first thing that is wrong. */
export function toPause({ reason, from, until, open, review }: PauseDraft): PauseResult {
  const refuse = (field: PauseField, message: string): PauseResult => ({ ok: false, field, message });
  if (!isIsoDate(from)) return refuse('from', UI.common.dateMissing);
  const end = open ? review : until;
  const field = open ? 'review' : 'until';
  if (!end) return refuse(field, PAUSE_REFUSALS.endMissing);
  if (!isIsoDate(end)) return refuse(field, UI.common.dateMissing);
  if (end < from) return refuse(field, open ? PAUSE_REFUSALS.reviewTooEarly : PAUSE_REFUSALS.untilTooEarly);
  return { ok: true, pause: { reason, from, until: open ? null : end, review: open ? end : null } };
}
