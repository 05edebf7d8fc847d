/** Talks wanted in the average of a window: guidance beside the due date, never overdue. */
import { appliedRule } from './applied-rule';
import type { Average } from './average-schema';
import type { CompiledSettings } from './compiled-settings';
import { type ContactRules, qualifiedOn } from './contact-rules';
import { AFTER_ALL, type EpochDay, toDay, toIso } from './dates';
import { addDuration, type Duration, parseDuration } from './durations';
import { type FactState, factsOn } from './fact-timeline';
import type { CaseInput, Facts } from './facts';
import type { AppliedRule, AverageFinding } from './finding';
import { compileInputs } from './inputs';
import type { RulePack } from './pack-schema';
import { compileTables, type Tables } from './tables';
import { validityOf } from './validity';
import { allInForce, type Versions } from './versions';

interface AverageRule {
  rule: AppliedRule;
  cases: Tables<true>;
  after: Average['after'];
  window: Duration;
  interval: Duration;
  /** Last day on which the rule holds. */
  to: EpochDay;
}

export type AverageRules = readonly AverageRule[];

/** Null where the pack wants no average. */
export function compileAverages(pack: RulePack): AverageRules | null {
  if (pack.averages.length === 0) return null;
  const inputs = compileInputs(pack);
  const { to } = validityOf(pack);
  return pack.averages.map((average) => ({
    rule: Object.freeze(appliedRule(pack, average)),
    cases: compileTables([{ when: {}, hitPolicy: 'FIRST', rows: [{ when: average.when, row: true }] }], inputs),
    after: average.after,
    window: parseDuration(average.window),
    interval: parseDuration(average.interval),
    to: Math.min(to, average.validTo === null ? AFTER_ALL : toDay(average.validTo)),
  }));
}

interface Surroundings {
  contact: readonly Versions<ContactRules>[];
  timeline: readonly FactState[];
  settings: CompiledSettings;
  today: EpochDay;
}

/**
 * One finding for each average that is wanted today.
 * @param past true: those that are over instead, told in retrospect by the facts of their last day
 */
export function averageFindings(
  input: CaseInput,
  packs: readonly Versions<AverageRules>[],
  around: Surroundings,
  past = false,
): AverageFinding[] {
  const rules = past ? packs.flatMap(everWanted) : allInForce(packs, around.today).flat();
  return rules.flatMap((rule) => findingOf(input, rule, around, past) ?? []);
}

/** The rules of all versions; of two with one id the newer. */
function everWanted(versions: Versions<AverageRules>): AverageRules {
  const all = versions.flatMap(({ section }) => section);
  return all.filter((rule, at) => all.findIndex((other) => other.rule.id === rule.rule.id) === at);
}

function findingOf(input: CaseInput, rule: AverageRule, around: Surroundings, past: boolean): AverageFinding | null {
  const { timeline, today } = around;
  const span = spanOf(rule, factsOn(timeline, today));
  if (!span) return null;
  const { first, last, until } = span;
  if (past ? today <= until : today < first || today > until) return null;
  const day = past ? until : today;
  const facts = factsOn(timeline, day);
  if (until < first || spanOf(rule, facts)?.first !== first || rule.cases.decide(facts, day).hits.length === 0)
    return null;
  const talks = talkDays(input, around, day);
  const inWindow = talks.filter((on) => on >= first).length;
  const lastTalk = talks.at(-1);
  // The first talk of the window is wanted so long after the last before it, but not before the window begins.
  const next = Math.max(first, lastTalk === undefined ? first : addDuration(lastTalk, rule.interval));
  const passed = day - first + 1;
  const wanted = addDuration(first, rule.interval) - first;
  return {
    kind: 'average',
    case: input.id,
    // An average: after several talks one long gap is no reason to remind.
    state: past ? 'ended' : next < today && passed > wanted * inWindow ? 'behind' : 'onTrack',
    window: [toIso(first), toIso(last)],
    effectiveUntil: toIso(until),
    guidance: past ? null : toIso(next),
    guidanceDays: past ? null : next - today,
    talks: inWindow,
    average: inWindow === 0 ? null : passed / inWindow,
    wanted,
    rule: rule.rule,
  };
}

/** The window by the source, and the last day of it on which the rule holds. */
function spanOf(rule: AverageRule, facts: Facts): { first: EpochDay; last: EpochDay; until: EpochDay } | null {
  const since = facts[rule.after];
  if (since === null) return null;
  const start = toDay(since);
  // Counted from an event: the day after is the first, the same day number the last (§§ 187 (1), 188 (2) BGB).
  const last = addDuration(start, rule.window);
  return { first: start + 1, last, until: Math.min(last, rule.to) };
}

/** Days of counselling talks up to a day, ascending, each day once. */
function talkDays({ events }: CaseInput, { contact, settings }: Surroundings, to: EpochDay): EpochDay[] {
  const counted = events.filter((event) =>
    contact.some(
      (versions) => qualifiedOn(versions, toDay(event.date)).refusal(event, settings.countingKinds) === null,
    ),
  );
  return [...new Set(counted.map(({ date }) => toDay(date)))].filter((on) => on <= to).sort((a, b) => a - b);
}
