/** Joint talks of a Bedarfsgemeinschaft: in the calendar year of today, or in the twelve months up to it. */
import type { CompiledSettings } from './compiled-settings';
import { addMonths, type EpochDay, firstDayOfYear, toDay, toIso, yearOf } from './dates';
import { type FactState, factsOn, factTimeline } from './fact-timeline';
import type { BenefitUnitInput, CaseEvent, FormerMember, Team } from './facts';
import type { JointTalksFinding } from './finding';
import type { JointTalkException, JointTalkRules } from './joint-talk-rules';

/** Null where the rule is off: too few claimants. */
export function jointTalksFinding(
  input: BenefitUnitInput,
  rules: JointTalkRules,
  settings: CompiledSettings,
  today: EpochDay,
): JointTalksFinding | null {
  const members = input.members.map(({ id, facts, factChanges, events }) => ({
    id,
    events,
    timeline: factTimeline(facts, factChanges),
  }));
  const now = members.map(({ timeline }) => factsOn(timeline, today));
  if (now.filter(({ claimant }) => claimant).length < rules.minAttending) return null;

  const year = yearOf(today);
  // Rolling: the twelve months that end today; a talk leaves the count a year after it took place.
  const from = settings.rollingYear ? addMonths(today, -12) + 1 : firstDayOfYear(year);
  const talks = countedTalks(members, input.formerMembers ?? [], rules, from, today);
  const dates = talks.map(({ day }) => day);
  const teams = now.flatMap(({ team }) => team ?? []);
  const exception = rules.exceptions.find(({ concerns }) => teams.some((team: Team) => concerns(team, settings)));
  const decided = input.decisions.some((decision) => toDay(decision.on) <= today);
  const until = settings.rollingYear ? rollingUntil(dates, rules.min, today) : firstDayOfYear(year + 1) - 1;
  return {
    kind: 'jointTalks',
    benefitUnit: input.id,
    state: stateOf(exception, dates.length >= rules.min),
    count: dates.length,
    min: rules.min,
    missing: Math.max(0, rules.min - dates.length),
    until: toIso(until),
    daysLeft: until - today,
    year,
    dates: dates.map(toIso),
    decisionOpen: exception !== undefined && !decided,
    from: toIso(from),
    noteSubject: rules.noteSubject,
    notes: talks.map(({ day, attended }) => ({ date: toIso(day), members: attended })),
    rule: exception?.rule ?? rules.rule,
    overrode: exception ? [rules.rule] : [],
  };
}

/** Last day on which the talks that count suffice; today where they do not. */
function rollingUntil(dates: readonly EpochDay[], min: number, today: EpochDay): EpochDay {
  const first = dates.at(-min);
  return first === undefined ? today : addMonths(first, 12) - 1;
}

function stateOf(exception: JointTalkException | undefined, met: boolean): JointTalksFinding['state'] {
  if (exception) return exception.state;
  return met ? 'met' : 'missing';
}

interface Member {
  id: string;
  events: readonly CaseEvent[];
  timeline: readonly FactState[];
}

/** Talks that enough of those who were claimants then attended, each with them, ascending; one a day. */
function countedTalks(
  members: readonly Member[],
  formerMembers: readonly FormerMember[],
  rules: JointTalkRules,
  from: EpochDay,
  to: EpochDay,
): { day: EpochDay; attended: string[] }[] {
  const attending = new Map<EpochDay, string[]>();
  for (const { id, events, timeline } of members) {
    const days = new Set(events.filter((event) => event.kind === rules.kind).map((event) => toDay(event.date)));
    for (const day of days) {
      if (factsOn(timeline, day).claimant) attending.set(day, [...(attending.get(day) ?? []), id]);
    }
  }
  for (const { id, talks } of formerMembers) {
    for (const day of new Set(talks.map(toDay))) attending.set(day, [...(attending.get(day) ?? []), id]);
  }
  return [...attending]
    .map(([day, attended]) => ({ day, attended }))
    .filter(({ day, attended }) => attended.length >= rules.minAttending && day >= from && day <= to)
    .sort((a, b) => a.day - b.day);
}
