import { appliedRule } from '../applied-rule';
import { type EpochDay, toDay } from '../dates';
import { addDuration, type Duration, parseDuration } from '../durations';
import type { RestSpan, SapRecords } from './facts';
import type { SapDutyFinding } from './finding';
import { dated, undated } from './findings';
import { restDays, restsOn } from './rest-days';
import type { SapPack } from './sap-pack-schema';

/** A training counts from its day to the last day of the span that runs from it. */
interface Counting {
  on: EpochDay;
  end: EpochDay;
}

/**
 * Trainings in each span that ends today. Due is the last day on which enough of them lie in the span, at the earliest the
 * end of the first span after the appointment. SAP-Erlass NRW 2016, III 1.2.
 */
export function trainingDue(
  pack: SapPack,
  { facts, entries, pauses }: SapRecords,
  today: EpochDay,
): SapDutyFinding | null {
  const { trainings } = pack;
  if (!trainings) return null;
  const base = { kind: 'trainings', binding: trainings.binding, rule: appliedRule(pack, trainings) } as const;
  if (restsOn(pauses, today)) return undated(base, 'resting');
  const span = parseDuration(trainings.within);
  const rested = pauses.filter(({ from }) => toDay(from) <= today);
  const counting = entries
    .flatMap(({ kind, on }) => (kind === 'training' && toDay(on) <= today ? toDay(on) : []))
    .map((on) => ({ on, end: endOfSpan(on, span, rested) }));
  const counted = { ...base, done: counting.filter(({ end }) => end >= today).length, needed: trainings.count };
  const enough = lastDayWith(trainings.count, counting);
  const first = facts.appointedOn === null ? null : endOfSpan(toDay(facts.appointedOn), span, rested);
  if (first === null && (enough === null || enough < today)) {
    return undated({ ...counted, missing: ['appointedOn'] }, 'missingData');
  }
  const due = Math.max(first ?? 0, enough ?? 0);
  return dated(counted, due, today, counted.done >= trainings.count && due > today ? 'met' : undefined);
}

/** The last day on which so many count at once; null where that never was. */
function lastDayWith(count: number, counting: readonly Counting[]): EpochDay | null {
  const enoughOn = (day: EpochDay): boolean =>
    counting.filter(({ on, end }) => on <= day && day <= end).length >= count;
  const ends = counting.map(({ end }) => end).sort((a, b) => b - a);
  return ends.find(enoughOn) ?? null;
}

/** The last day of a span that runs from `day`; days on which the work rested do not count. */
function endOfSpan(day: EpochDay, span: Duration, rested: readonly RestSpan[]): EpochDay {
  let looked = day;
  let end = addDuration(day, span);
  for (;;) {
    const more = restDays(rested, looked + 1, end);
    if (more === 0) return end;
    looked = end;
    end += more;
  }
}
