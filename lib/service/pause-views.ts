/** Pauses of one case as the panel and the line beside the name show them. */
import type { IsoDate } from '../rules/facts';
import type { Finding } from '../rules/finding';
import { pauseOn, stageOf } from '../rules/pauses';
import type { CaseBundle } from '../store/store';
import { PAUSE_WORDS, pauseSegment, pauseSpan, pauseStage } from '../text/pause';
import type { BadgeLine, Segment } from '../view';
import type { PausesView } from '../view-case';
import type { Evaluated } from './evaluate';

/** Null where the case does not rest today and nothing is to be looked at. A case that has ended rests no more. */
export function restOf(
  bundle: CaseBundle | null,
  findings: readonly Finding[],
  today: IsoDate,
): { id: string; segment: Segment; review: boolean } | null {
  if (bundle === null || bundle.row.endedOn !== null) return null;
  const found = pauseOn(bundle.row.pauses, today);
  if (!found) return null;
  const due = findings.find((finding) => finding.kind === 'contact')?.due ?? null;
  const { pause, stage } = found;
  return { id: pause.id, segment: pauseSegment(pause, stage, due, today), review: stage === 'review' };
}

/** The state stays in the line; that the case rests stands before it. */
export function withRest(line: BadgeLine, { bundle, findings }: Evaluated, today: IsoDate): BadgeLine {
  const rest = restOf(bundle, findings, today);
  return rest ? { ...line, segments: [rest.segment, ...line.segments] } : line;
}

/** The newest first. */
export function pausesView({ bundle, findings }: Evaluated, today: IsoDate): PausesView {
  const rest = restOf(bundle, findings, today);
  const list = (bundle?.row.pauses ?? []).map((pause) => {
    const { id, reason, from, until, review } = pause;
    const stage = stageOf(pause, today);
    return {
      id,
      reason,
      from,
      until,
      review,
      title: PAUSE_WORDS[reason],
      span: pauseSpan(pause),
      state: pauseStage(stage, pause, today),
      stage,
    };
  });
  return { now: rest && { id: rest.id, segment: rest.segment }, list: list.toReversed() };
}
