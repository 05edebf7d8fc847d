/** Missed appointments in a row, and cancelled ones that are to be given to somebody else. */
import { appliedRule } from './applied-rule';
import { BEFORE_ALL, type EpochDay, toDay } from './dates';
import { addDuration, type Duration, parseDuration } from './durations';
import type { CaseEvent, CaseInput, EventKind, IsoDate } from './facts';
import type { AppliedRule, NoShowFinding, RefillFinding } from './finding';
import type { NoShows } from './no-show-schema';
import type { RulePack } from './pack-schema';

export interface NoShowRules {
  rule: AppliedRule;
  checklist: string;
  triggers: NoShows['triggers'];
  endedBy: ReadonlySet<EventKind>;
  refill: { rule: AppliedRule; atLeast: Duration; items: string[] };
}

/** Null where the pack says nothing about missed appointments. */
export function compileNoShows(pack: RulePack): NoShowRules | null {
  const { noShows } = pack;
  if (!noShows) return null;
  const { refill } = noShows;
  return {
    rule: Object.freeze(appliedRule(pack, noShows)),
    checklist: noShows.checklist,
    triggers: noShows.triggers,
    endedBy: new Set(noShows.endedBy),
    refill: {
      rule: Object.freeze(appliedRule(pack, refill)),
      atLeast: parseDuration(refill.atLeast),
      items: refill.items,
    },
  };
}

/** Days of missed appointments up to today since the last talk that was attended, ascending, each once. */
export function noShowsInRow(
  events: readonly CaseEvent[],
  endedBy: ReadonlySet<EventKind>,
  today: EpochDay,
): IsoDate[] {
  const attended = events.filter(({ kind, contentOfTalk }) => contentOfTalk && endedBy.has(kind));
  const upToToday = attended.map(({ date }) => toDay(date)).filter((day) => day <= today);
  const last = Math.max(BEFORE_ALL, ...upToToday);
  const missed = events.filter(({ kind, date }) => kind === 'noShow' && toDay(date) > last && toDay(date) <= today);
  return [...new Set(missed.map(({ date }) => date))].sort();
}

/** One finding per pack while at least one appointment in a row was missed. */
export function noShowFindings(input: CaseInput, packs: readonly NoShowRules[], today: EpochDay): NoShowFinding[] {
  return packs.flatMap(({ rule, checklist, triggers, endedBy }) => {
    const dates = noShowsInRow(input.events, endedBy, today);
    if (dates.length === 0) return [];
    const triggered = triggers.filter(({ atLeast }) => dates.length >= atLeast).flatMap(({ items }) => items);
    return [{ kind: 'noShow', case: input.id, inRow: dates.length, dates, checklist, triggered, rule }];
  });
}

/** One finding per appointment to come that was cancelled early enough. */
export function refillFindings(input: CaseInput, packs: readonly NoShowRules[], today: EpochDay): RefillFinding[] {
  return packs.flatMap(({ checklist, refill }) =>
    input.appointments.flatMap(({ date, cancelledOn }): RefillFinding[] => {
      if (cancelledOn === null) return [];
      const [day, cancelled] = [toDay(date), toDay(cancelledOn)];
      if (cancelled > today || day < today || addDuration(cancelled, refill.atLeast) > day) return [];
      return [
        {
          kind: 'refill',
          case: input.id,
          appointment: date,
          cancelledOn,
          daysBefore: day - cancelled,
          checklist,
          triggered: refill.items,
          rule: refill.rule,
        },
      ];
    }),
  );
}
