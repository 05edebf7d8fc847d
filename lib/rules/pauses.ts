/** A case that rests. No rule knows a pause: what is due stays as computed, it is only told of later. */
import { toDay, toIso } from './dates';
import type { IsoDate, PauseReason } from './facts';

/** One of `until` (the last day) and `review` (the day on which a pause without an end is looked at) is set. */
export interface Pause {
  reason: PauseReason;
  from: IsoDate;
  until: IsoDate | null;
  review: IsoDate | null;
}

/** The first day on which the case is told of again. */
export const backOn = ({ from, until, review }: Omit<Pause, 'reason'>): IsoDate =>
  until === null ? (review ?? from) : toIso(toDay(until) + 1);

export type PauseStage = 'coming' | 'paused' | 'review' | 'over';

/** `review`: without an end, and the day to look at it has come: the case is told of again. */
export function stageOf(pause: Pause, today: IsoDate): PauseStage {
  if (today < pause.from) return 'coming';
  if (today < backOn(pause)) return 'paused';
  return pause.until === null ? 'review' : 'over';
}

/** The pause that rests the case today, the longest of several; else one that is to be looked at; null where neither is. */
export function pauseOn<P extends Pause>(
  pauses: readonly P[],
  today: IsoDate,
): { pause: P; stage: 'paused' | 'review' } | null {
  for (const stage of ['paused', 'review'] as const) {
    const [longest] = pauses
      .filter((pause) => stageOf(pause, today) === stage)
      .toSorted((one, other) => (backOn(one) < backOn(other) ? 1 : -1));
    if (longest) return { pause: longest, stage };
  }
  return null;
}

/** Whether both would rest the case on one day; one without an end goes on until somebody ends it. */
export function overlap(one: Pause, other: Pause): boolean {
  const last = ({ until }: Pause): IsoDate => until ?? '9999-12-31';
  return one.from <= last(other) && other.from <= last(one);
}
