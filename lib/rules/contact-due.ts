/** When the next talk is due: the target chosen by the facts of each day since the last talk. */
import type { CompiledSettings } from './compiled-settings';
import { type ContactRules, type ContactTarget, withOverride } from './contact-rules';
import type { EpochDay } from './dates';
import { addDuration } from './durations';
import { type FactState, factsOn } from './fact-timeline';
import type { FactName } from './facts';
import type { UsedFact } from './finding';
import type { Decision, Hit } from './tables';
import { holds } from './validity';

/** What the rules say on one day: a due day, no target (null), or facts that are missing. */
export interface Verdict {
  due: EpochDay | null;
  target: ContactTarget | null;
  used: UsedFact[];
  window: readonly [EpochDay, EpochDay] | null;
  missing: (FactName | 'schoolHolidays')[];
}

export interface Shift {
  on: EpochDay;
  from: EpochDay | null;
  to: EpochDay | null;
}

const OUT_OF_FORCE: Decision<ContactTarget> = { hits: [], missing: [] };
const NOTHING = Object.freeze([]) as never;

export function decideOn(rules: ContactRules, timeline: readonly FactState[], day: EpochDay): Decision<ContactTarget> {
  return holds(rules.validity, day) ? rules.tables.decide(factsOn(timeline, day), day) : OUT_OF_FORCE;
}

/**
 * The verdict for a talk on `anchor`, seen from `since` on: of several targets the earliest. A school-holiday window that
 * was over before `since` cannot have been missed.
 */
export function verdictOf(
  { hits, missing }: Decision<ContactTarget>,
  anchor: EpochDay,
  since: EpochDay,
  settings: CompiledSettings,
): Verdict {
  let best: Verdict | null = null;
  for (const hit of hits) {
    const verdict = verdictOfHit(hit, anchor, since, settings);
    if (best === null || rank(verdict) < rank(best)) best = verdict;
  }
  return best ?? { due: null, target: null, used: NOTHING, window: null, missing };
}

/** A known due day before a missing calendar, that before no target at all. */
function rank({ due, missing }: Verdict): number {
  return due ?? (missing.length > 0 ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY);
}

function verdictOfHit(
  { row, used }: Hit<ContactTarget>,
  anchor: EpochDay,
  since: EpochDay,
  settings: CompiledSettings,
): Verdict {
  const target = withOverride(row, settings);
  if (target.inSchoolHolidays) {
    const window = settings.schoolHolidays.find(([first, last]) => first > anchor && last >= since) ?? null;
    return { due: window?.[0] ?? null, target, used, window, missing: window ? [] : ['schoolHolidays'] };
  }
  const due = target.duration === null ? null : addDuration(anchor, target.duration);
  return { due, target, used, window: null, missing: [] };
}

/**
 * Walks from the last talk to today. Where facts, a birthday or a pack's validity change the target, a shorter one counts
 * from the day of the change at the earliest, so that nobody becomes overdue retroactively; a longer one counts at once.
 */
export function dueAfter(
  rules: ContactRules,
  timeline: readonly FactState[],
  anchor: EpochDay,
  today: EpochDay,
  settings: CompiledSettings,
): { verdict: Verdict; shifts: Shift[] } {
  let decision = decideOn(rules, timeline, anchor);
  let verdict = verdictOf(decision, anchor, anchor, settings);
  let shifts: Shift[] = NOTHING;
  for (const day of changeDays(rules, timeline, anchor, today)) {
    const next = decideOn(rules, timeline, day);
    if (next === decision) continue;
    decision = next;
    const changed = verdictOf(next, anchor, day, settings);
    if (changed.target !== null && changed.target === verdict.target) {
      verdict = { ...verdict, used: changed.used };
      continue;
    }
    const due = shifted(verdict.due, changed.due, day);
    if (due !== verdict.due) shifts = [...shifts, { on: day, from: verdict.due, to: due }];
    verdict = { ...changed, due };
  }
  return { verdict, shifts };
}

function shifted(before: EpochDay | null, now: EpochDay | null, change: EpochDay): EpochDay | null {
  if (now === null) return null;
  if (before === null) return Math.max(change, now);
  return now < before ? Math.min(before, Math.max(change, now)) : now;
}

/** Days after `anchor` and up to `today` on which the decision may change, ascending. */
function changeDays(
  { validity, tables }: ContactRules,
  timeline: readonly FactState[],
  anchor: EpochDay,
  today: EpochDay,
): readonly EpochDay[] {
  let days: EpochDay[] | null = null;
  const add = (day: EpochDay): void => {
    if (day <= anchor || day > today) return;
    days ??= [];
    days.push(day);
  };
  add(validity.from);
  add(validity.to + 1);
  for (const { on, facts } of timeline) {
    add(on);
    tables.forChangeDays(facts, today, add);
  }
  return days === null ? NOTHING : [...new Set<EpochDay>(days)].sort((a, b) => a - b);
}
