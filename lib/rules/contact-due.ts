/** When the next talk is due: the target chosen by the facts of each day since the last talk. */
import { type CompiledTerm, termsOn, termTarget } from './case-terms';
import { changeDays } from './change-days';
import type { CompiledSettings } from './compiled-settings';
import { type ContactRules, type ContactTarget, contactRulesOn, withOverride } from './contact-rules';
import type { EpochDay } from './dates';
import { addDuration } from './durations';
import { type FactState, factsOn } from './fact-timeline';
import type { FactName } from './facts';
import type { AppliedRule, ShiftReason, UsedFact } from './finding';
import type { Decision, Hit } from './tables';
import type { Versions } from './versions';

/** What the rules say on one day: a due day, no target (null), or facts that are missing. */
export interface Verdict {
  due: EpochDay | null;
  target: ContactTarget | null;
  used: UsedFact[];
  /** Rules that gave way. */
  overrode: AppliedRule[];
  window: readonly [EpochDay, EpochDay] | null;
  missing: (FactName | 'schoolHolidays')[];
}

export interface Shift {
  on: EpochDay;
  from: EpochDay | null;
  to: EpochDay | null;
  because: ShiftReason;
}

/** A case as its due day is looked for. */
export interface DueCase {
  rules: Versions<ContactRules>;
  timeline: readonly FactState[];
  terms: readonly CompiledTerm[];
  settings: CompiledSettings;
}

const NOTHING = Object.freeze([]) as never;
const OUT_OF_FORCE: Decision<ContactTarget> = { hits: NOTHING, missing: NOTHING, derived: NOTHING };

function decideOn({ rules, timeline }: DueCase, day: EpochDay): Decision<ContactTarget> {
  return contactRulesOn(rules, day)?.tables.decide(factsOn(timeline, day), day) ?? OUT_OF_FORCE;
}

/**
 * The verdict of a day for a talk on `anchor`: of several targets the earliest. A school-holiday window that was over
 * before `day` cannot have been missed.
 */
export function verdictOn(which: DueCase, anchor: EpochDay, day: EpochDay): Verdict {
  return withTerms(which, tablesVerdict(which, decideOn(which, day), anchor, day), anchor, day);
}

/** Of the packs alone, without what was set for the case. */
function tablesVerdict(which: DueCase, decision: Decision<ContactTarget>, anchor: EpochDay, day: EpochDay): Verdict {
  const { hits, missing } = decision;
  let best: Verdict | null = null;
  for (const hit of hits) {
    const verdict = verdictOfHit(hit, anchor, day, which.settings);
    best = best === null ? verdict : prevailing(best, verdict);
  }
  return best ?? { due: null, target: null, used: NOTHING, overrode: NOTHING, window: null, missing };
}

function prevailing(one: Verdict, other: Verdict): Verdict {
  const [best, loser] = rank(other) < rank(one) ? [other, one] : [one, other];
  return loser.target === null ? best : { ...best, overrode: [...best.overrode, ...loser.overrode, loser.target.rule] };
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
    const missing: Verdict['missing'] = window ? NOTHING : ['schoolHolidays'];
    return { due: window?.[0] ?? null, target, used, overrode: NOTHING, window, missing };
  }
  const due = target.duration === null ? null : addDuration(anchor, target.duration);
  return { due, target, used, overrode: NOTHING, window: null, missing: NOTHING };
}

/** Relief only lengthens, and only what a row asks for; closer contact shortens, or asks where no row does. */
function withTerms(which: DueCase, verdict: Verdict, anchor: EpochDay, day: EpochDay): Verdict {
  const rules = which.terms.length === 0 ? null : contactRulesOn(which.rules, day);
  if (!rules) return verdict;
  let best = verdict;
  for (const { term, rule } of termsOn(which.terms, rules.terms, factsOn(which.timeline, day), day)) {
    const due = addDuration(anchor, term.duration);
    const counts = term.kind === 'relief' ? best.due !== null && due > best.due : best.due === null || due < best.due;
    if (!counts) continue;
    const instead = best.target?.rule ?? null;
    best = {
      due,
      target: termTarget(term, rule, instead),
      used: best.used,
      overrode: instead ? [...best.overrode, instead] : best.overrode,
      window: null,
      missing: NOTHING,
    };
  }
  return best;
}

/** The due day with the rule that gave it; it is an older one where the day had passed when today's rule began to hold. */
export interface Due {
  verdict: Verdict;
  dueBy: ContactTarget | null;
  shifts: Shift[];
}

/**
 * Walks from the last talk to today. Where facts, a birthday or a pack's validity change the target, a shorter one counts
 * from the day of the change at the earliest, so that nobody becomes overdue retroactively; a longer one counts at once.
 */
export function dueAfter(which: DueCase, anchor: EpochDay, today: EpochDay): Due {
  let decision = decideOn(which, anchor);
  // A rule goes on below a term of the case: holidays missed meanwhile are missed when the term ends.
  let tables = tablesVerdict(which, decision, anchor, anchor);
  let verdict = withTerms(which, tables, anchor, anchor);
  let dueBy = verdict.target;
  let shifts: Shift[] = NOTHING;
  if (isSteady(which, decision, anchor, today)) return { verdict, dueBy, shifts };
  for (const [day, because] of changeDays(which, anchor, today)) {
    const next = decideOn(which, day);
    if (next === decision && which.terms.length === 0) continue;
    decision = next;
    tables = sameWindow(tables, tablesVerdict(which, next, anchor, day));
    const changed = sameWindow(verdict, withTerms(which, tables, anchor, day));
    if (changed.target !== null && sameTarget(changed.target, verdict.target)) {
      verdict = { ...verdict, used: changed.used };
      continue;
    }
    const due = shifted(verdict.due, changed.due, day);
    if (due !== verdict.due) shifts = [...shifts, { on: day, from: verdict.due, to: due, because }];
    // A day that had passed by then was made by the rule before, even where both ask for the same.
    if (due === null || due !== verdict.due || (due === changed.due && due >= day)) dueBy = changed.target;
    verdict = { ...changed, due };
  }
  return { verdict, dueBy, shifts };
}

/** True in the usual case: known facts that never changed, one version, and no birthday since the talk. */
function isSteady(
  { rules, timeline, terms }: DueCase,
  { derived }: Decision<ContactTarget>,
  anchor: EpochDay,
  today: EpochDay,
): boolean {
  const [only] = rules;
  const [state] = timeline;
  if (!only || !state || rules.length > 1 || timeline.length > 1 || terms.length > 0) return false;
  if (only.validity.from > anchor || only.validity.to < today) return false;
  for (const input of derived) {
    const change = input.changesOn(state.facts);
    if (change !== null && change > anchor && change <= today) return false;
  }
  return true;
}

/** Targets of tables are the same object; those of a case are made anew for each day. */
export function sameTarget(a: ContactTarget | null, b: ContactTarget | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.rule.setBy === null || b.rule.setBy === null) return false;
  return a.rule.id === b.rule.id && a.rule.interval === b.rule.interval && a.rule.packVersion === b.rule.packVersion;
}

/** Holidays that were missed stay missed when another rule, as of a newer version, asks for the holidays too. */
function sameWindow(before: Verdict, now: Verdict): Verdict {
  if (before.window === null || now.window === null) return now;
  return { ...now, due: before.due, window: before.window };
}

function shifted(before: EpochDay | null, now: EpochDay | null, change: EpochDay): EpochDay | null {
  if (now === null) return null;
  if (before === null) return Math.max(change, now);
  return now < before ? Math.min(before, Math.max(change, now)) : now;
}
