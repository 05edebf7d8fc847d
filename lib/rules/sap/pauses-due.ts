import { appliedRule } from '../applied-rule';
import { anniversary, type EpochDay, toDay, toIso } from '../dates';
import type { IsoDate } from '../facts';
import type { SapEntry, SapPause, SapRecords } from './facts';
import type { SapDutyFinding } from './finding';
import { dated } from './findings';
import type { SapPack } from './sap-pack-schema';

type PauseRule = NonNullable<SapPack['pause']>;

/** The last day on which a pause may go on: its first day counts, §§ 187 (2), 188 (2) BGB. */
export function lastRestDay({ longestYears }: Pick<PauseRule, 'longestYears'>, from: IsoDate): IsoDate {
  return toIso(anniversary(toDay(from), longestYears) - 1);
}

/**
 * A pause that is not over: how long it may go on. Of every pause: begin and end told in writing, by those days (the decree names no
 * time). Before the work is taken up again: a training or supervision since the pause began. II 3.2.
 */
export function pausesDue(pack: SapPack, { pauses, entries }: SapRecords, today: EpochDay): SapDutyFinding[] {
  const { pause: rule } = pack;
  if (!rule) return [];
  const applied = appliedRule(pack, rule);
  const latest = pauses.filter(({ from }) => toDay(from) <= today).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return pauses.flatMap((pause) => {
    const base = { binding: rule.binding, rule: applied, pause: pause.id };
    const { from, until, beginTold, endTold } = pause;
    const last = toDay(lastRestDay(rule, from));
    const running = until === null || toDay(until) >= today;
    const inTime = until !== null && toDay(until) <= last;
    return [
      ...(running ? [dated({ ...base, kind: 'pause' }, last, today, inTime ? 'met' : undefined)] : []),
      ...(beginTold ? [] : [dated({ ...base, kind: 'pauseBeginTold' }, toDay(from), today)]),
      ...(until === null || endTold ? [] : [dated({ ...base, kind: 'pauseEndTold' }, toDay(until), today)]),
      ...(pause === latest
        ? resumeDue({ ...base, binding: 'should' }, pause, { rule, entries, last, running }, today)
        : []),
    ];
  });
}

interface Resuming {
  rule: PauseRule;
  entries: readonly SapEntry[];
  last: EpochDay;
  running: boolean;
}

/** Nothing once the work goes on and one of them took place. */
function resumeDue(
  base: Pick<SapDutyFinding, 'binding' | 'rule' | 'pause'>,
  { from, until }: SapPause,
  { rule, entries, last, running }: Resuming,
  today: EpochDay,
): SapDutyFinding[] {
  const done = entries.some(
    ({ kind, on }) => (rule.resumeBy as string[]).includes(kind) && on >= from && toDay(on) <= today,
  );
  if (done && !running) return [];
  return [dated({ ...base, kind: 'resume' }, until === null ? last : toDay(until), today, done ? 'met' : undefined)];
}
