/** What comes next after a talk, as it is typed, and how it becomes part of an entry. Pure. */
import type { FollowInput } from '../../lib/messages/protocol';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';
import { readTime } from '../time-text';

export type FollowKind = FollowInput['kind'] | 'none';

export interface Follow {
  kind: FollowKind;
  /** ISO date, or what is typed as long as it is none. */
  date: string;
  what: string;
  /** Of an appointment, as typed. */
  time?: string;
}

export type FollowField = 'followDate' | 'followTime' | 'followWhat';
export type FollowResult =
  | { ok: true; follow: FollowInput | null }
  | { ok: false; field: FollowField; message: string };

/** Another kind, with the day that is usual for it. */
export function withFollowKind(follow: Follow, kind: FollowKind, today: IsoDate, suggested: IsoDate | null): Follow {
  if (kind === 'caseEnds') return { ...follow, kind, date: today };
  return { ...follow, kind, date: follow.kind === 'caseEnds' ? (suggested ?? '') : follow.date };
}

/** @param talk day of the talk it follows on */
export function toFollow({ kind, date, what, time = '' }: Follow, talk: IsoDate, today: IsoDate): FollowResult {
  const refuse = (field: FollowField, message: string): FollowResult => ({ ok: false, field, message });
  if (kind === 'none') return { ok: true, follow: null };
  if (!isIsoDate(date)) return refuse('followDate', UI.record.followDateMissing);
  if (date < talk) return refuse('followDate', UI.record.followTooEarly);
  if (kind === 'caseEnds' && date > today) return refuse('followDate', UI.record.endInFuture);
  const at = kind === 'appointment' && time.trim() ? readTime(time) : undefined;
  if (at === null) return refuse('followTime', UI.record.followTimeWrong);
  if (kind === 'followUp' && !what.trim()) return refuse('followWhat', UI.record.followWhatMissing);
  if (kind === 'caseEnds' && !what.trim()) return refuse('followWhat', UI.record.endReasonMissing);
  const follow = { kind, date, what: kind === 'appointment' ? '' : what.trim() };
  return { ok: true, follow: at === undefined ? follow : { ...follow, time: at } };
}
